package org.soundlathe.media.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.Sounds;
import org.soundlathe.media.Tools;
import org.soundlathe.paperwork.finding.Finding;

/// Every file of the FLAC decoder test bench that is damaged or strange, and what becomes of it:
/// `exact` (held against the MD5 in the file where there is one), a finding's number (all of the
/// audio is there, and something is said), or a refusal's.
class BadFlacTest {
  @ParameterizedTest
  @CsvSource({
    "flac-faulty/01, 101999, SL2213", // too small a block length in the header
    "flac-faulty/02, 195891, exact", // too small a frame size in the header, which nobody needs
    "flac-faulty/03, 89903, SL2213", // wrong bit depth in the header
    "flac-faulty/04, 97391, SL2213", // wrong number of channels in the header
    "flac-faulty/05, 109487, SL2212", // wrong length in the header
    "flac-faulty/06, 69743, SL2213", // no STREAMINFO
    "flac-faulty/07, 106031, SL2213", // STREAMINFO not first
    "flac-faulty/08, 0, SL3203", // blocks of 65536 frames, one too many
    "flac-faulty/09, 41519, SL2213", // blocks of one frame
    "flac-faulty/10, 119279, SL1214", // tags that overrun their block
    "flac-faulty/11, 64559, SL2213", // a metadata block's length leads into nowhere
    "flac-uncommon/01, 0, SL3203", // sample rate changes
    "flac-uncommon/02, 0, SL3203", // more channels on the way
    "flac-uncommon/03, 0, SL3203", // fewer channels on the way
    "flac-uncommon/04, 0, SL3203", // bit depth changes
    "flac-uncommon/05, 515577, exact", // 32 bits
    "flac-uncommon/07, 518462, exact", // 15 bits
    "flac-uncommon/08, 465905, exact", // blocks of 65535 frames
    "flac-uncommon/09, 105083, exact", // Rice partition order 15
    "flac-uncommon/10, 664669, SL2213", // begins with a frame
    "flac-uncommon/11, 568394, SL2213" // begins with half a frame
  })
  void eachHasItsOutcome(String name, int lengthFrames, String outcome) throws Exception {
    var path = find(name);
    if (outcome.startsWith("SL3")) {
      assertThatThrownBy(() -> AudioFiles.open(path))
          .isInstanceOf(MediaException.class)
          .hasFieldOrPropertyWithValue("code", outcome);
      return;
    }
    try (var source = AudioFiles.open(path)) {
      var sound = Sounds.readAll(source, 1);
      assertThat(sound[0]).hasSize(lengthFrames);
      assertThat(source.lengthFrames()).hasValue(lengthFrames);
      var codes = source.findings().stream().map(Finding::code).toList();
      assertThat(String.join(" ", codes)).isEqualTo(outcome.equals("exact") ? "" : outcome);
    }
  }

  private static Path find(String name) throws Exception {
    var parts = name.split("/", -1);
    try (var files = Files.list(Tools.data("bad-input").resolve(parts[0]))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(parts[1] + " "))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void theTableNamesEveryFile() throws Exception {
    try (var files = Files.walk(Tools.data("bad-input"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".flac"))).hasSize(21);
    }
  }
}

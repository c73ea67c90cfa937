package org.soundlathe.session.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.media.wav.TakeNote;
import org.soundlathe.media.wav.TakeSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.progress.Progress;

class AudioFolderTest {
  @TempDir Path folder;

  @Test
  void theListSaysWhatIsMissingChangedAndNew() throws IOException {
    var audio = sealed();
    assertThat(audio.verify(Progress.none())).isEmpty();
    Files.writeString(folder.resolve("bass.wav"), "other sound");
    Files.delete(folder.resolve("kick.wav"));
    Files.writeString(folder.resolve("new.wav"), "");
    assertThat(audio.verify(Progress.none()))
        .extracting(Finding::code, finding -> finding.track().orElse(""))
        .containsExactly(
            tuple("SL3321", "bass.wav"), tuple("SL3320", "kick.wav"), tuple("SL2301", "new.wav"));
  }

  @Test
  void sealingAgainNeverForgivesAChange() throws IOException {
    var audio = sealed();
    Files.writeString(folder.resolve("bass.wav"), "other sound");
    Files.writeString(folder.resolve("new.wav"), "new");
    audio.seal(Progress.none());
    assertThat(audio.verify(Progress.none())).extracting(Finding::code).containsExactly("SL3321");
  }

  @Test
  void takeIsListedOnceItReadsBackAsItWasWritten() throws IOException {
    var audio = sealed();
    var spec = WavSpec.pcm24(48_000, 1);
    var note = TakeNote.of("Song", "t01", List.of("Voice"));
    var sums = new TreeMap<String, String>();
    for (var name : List.of("voice-t01.wav", "voice-t02.wav")) {
      try (var sink = TakeSink.create(Disk.real(), folder.resolve(name), spec, note)) {
        sink.write(new float[1][50_000], 0, 50_000);
        sums.put(name, sink.finish(List.of()));
      }
    }
    sums.put("voice-t02.wav", "0".repeat(64));
    assertThat(audio.sealTakes(sums, Progress.none()))
        .extracting(Finding::code, finding -> finding.track().orElse(""))
        .containsExactly(tuple("SL3322", "voice-t02.wav"));
    assertThat(audio.verify(Progress.none()))
        .extracting(Finding::code, finding -> finding.track().orElse(""))
        .containsExactly(tuple("SL2301", "voice-t02.wav"));
  }

  @Test
  void aQuickLookFindsWhatWasWrittenToSinceAndReadsNothingElse() throws IOException {
    var audio = sealed();
    var listed = Files.getLastModifiedTime(folder.resolve("SHA256SUMS")).toInstant();
    for (var file : new String[] {"kick.wav", "bass.wav", "Größe.wav"}) {
      Files.writeString(folder.resolve(file), "other sound");
    }
    // One was written to since, one has its old time again, and one is as it was.
    Files.setLastModifiedTime(folder.resolve("kick.wav"), FileTime.from(listed.plusSeconds(1)));
    Files.setLastModifiedTime(folder.resolve("bass.wav"), FileTime.from(listed));
    Files.delete(folder.resolve("Größe.wav"));
    assertThat(audio.verifyNewer(Progress.none()))
        .extracting(Finding::code, finding -> finding.track().orElse(""))
        .containsExactly(tuple("SL3320", "Größe.wav"), tuple("SL3321", "kick.wav"));
  }

  @Test
  void theCommandSha256sumAgrees() throws Exception {
    sealed();
    Process process;
    try {
      process =
          new ProcessBuilder("sha256sum", "--strict", "-c", "SHA256SUMS")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
    } catch (IOException _) {
      assumeTrue(false, "sha256sum is not installed");
      return;
    }
    var text =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    assertThat(text.lines()).hasSize(4);
  }

  private AudioFolder sealed() throws IOException {
    Files.writeString(folder.resolve("kick.wav"), "sound");
    Files.writeString(folder.resolve("bass.wav"), "sound");
    Files.writeString(folder.resolve("Größe.wav"), "");
    Files.writeString(folder.resolve("odd \\ name\nof two lines.wav"), "odd");
    var audio = new AudioFolder(Disk.real(), folder);
    audio.seal(Progress.none());
    return audio;
  }
}

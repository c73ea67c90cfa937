package org.soundlathe.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;

class ForcedProductionTest {
  @TempDir Path folder;

  private Path tracks;
  private Path out;

  @BeforeEach
  void produceOnce() {
    tracks = Songs.trio(folder.resolve("tracks"), 3, 3);
    out = folder.resolve("out");
    produce(tracks, Disk.Overwrite.REFUSE);
  }

  @Test
  void theSameTracksAreProducedAgainIntoTheSameFiles() throws IOException {
    var note = Files.writeString(out.resolve("mix").resolve("note.txt"), "mine");
    var mix = Folders.sums(out.resolve("mix"));
    var masters = Folders.sums(out.resolve("masters"));

    produce(tracks, Disk.Overwrite.REPLACE);

    assertThat(Folders.sums(out.resolve("mix"))).isEqualTo(mix);
    assertThat(Folders.sums(out.resolve("masters"))).isEqualTo(masters);
    assertThat(note).hasContent("mine");
    assertThat(Folders.names(out)).noneMatch(name -> name.contains(".work"));
  }

  @Test
  void whatAPersonSetStaysAndIsHeard() throws IOException {
    var mix = Folders.sums(out.resolve("mix"));
    String track;
    try (var session = SessionFolder.open(Disk.real(), out.resolve("session"), Access.EDIT)) {
      track = session.session().tracks().getLast().id();
      var set = new Setting(Value.of(-17.5), Origin.HAND, false);
      session.edit(
          "set", s -> s.withMixer(s.mixer().with(track, StripParameters.FADER.name(), set)));
    }

    produce(tracks, Disk.Overwrite.REPLACE);

    try (var session = SessionFolder.open(Disk.real(), out.resolve("session"), Access.READ)) {
      assertThat(session.session().mixer().amount(track, StripParameters.FADER)).isEqualTo(-17.5);
    }
    assertThat(Folders.sums(out.resolve("mix"))).isNotEqualTo(mix);
  }

  @Test
  void aSessionOfOtherRecordingsIsNeverReplaced() throws IOException {
    var other = Songs.trio(folder.resolve("other"), 3, 4);
    var before = Folders.sums(out);

    assertThatThrownBy(() -> produce(other, Disk.Overwrite.REPLACE))
        .isInstanceOfSatisfying(
            ProductionRefusal.OtherRecordings.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(ExitStatus.OUTPUT_EXISTS);
              assertThat(refusal.fix()).contains("-o");
            });
    assertThat(Folders.sums(out)).isEqualTo(before);
  }

  private void produce(Path from, Disk.Overwrite overwrite) {
    Producer.produce(Songs.little(from, out, overwrite), Disk.real(), Progress.none());
  }
}

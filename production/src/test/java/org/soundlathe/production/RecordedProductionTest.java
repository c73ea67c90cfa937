package org.soundlathe.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.engine.source.AudioRefusal;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.production.intake.SongIntake;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;
import org.soundlathe.session.track.CompRange;
import org.soundlathe.session.track.Comping;
import org.soundlathe.session.track.Track;

/// What was recorded here is produced from its session.
class RecordedProductionTest {
  private static final int RATE_HZ = 44_100;

  @TempDir Path folder;

  private Path recorded;
  private Path out;

  @BeforeEach
  void record() {
    var tracks = Songs.trio(folder.resolve("tracks"), 4, 5);
    recorded = folder.resolve("recorded");
    out = folder.resolve("out");
    var options = SongIntake.options(Optional.of("Mine"), "", "", Optional.empty(), 1);
    SongIntake.makeWithOwnScratch(tracks, recorded, options, Disk.real(), Progress.none()).close();
    edit(session -> sounding(session, 3 * RATE_HZ));
  }

  @Test
  void takesAndHandSetFadersComeAlongAndTheSessionStaysAsItIs() throws IOException {
    var set = new Setting(Value.of(-17.5), Origin.HAND, false);
    edit(s -> s.withMixer(s.mixer().with(voice(s).id(), StripParameters.FADER.name(), set)));
    var before = Folders.sums(recorded);

    produce(Disk.Overwrite.REFUSE);

    assertThat(Folders.sums(recorded)).isEqualTo(before);
    var copy = open(out.resolve("session"));
    assertThat(voice(copy).takes()).isEqualTo(voice(open(recorded)).takes()).isNotEmpty();
    assertThat(voice(copy).endFrame()).isEqualTo(3 * RATE_HZ);
    assertThat(copy.mixer().amount(voice(copy).id(), StripParameters.FADER)).isEqualTo(-17.5);
    assertThat(copy.moves()).isNotEmpty();
  }

  @Test
  void producedAgainItHearsTheNewComp() {
    produce(Disk.Overwrite.REFUSE);
    edit(session -> sounding(session, 2 * RATE_HZ));

    produce(Disk.Overwrite.REPLACE);

    assertThat(voice(open(out.resolve("session"))).endFrame()).isEqualTo(2 * RATE_HZ);
  }

  @Test
  void aRecordingThatWasChangedSinceIsTold() throws IOException {
    var file = recorded.resolve(voice(open(recorded)).clips().getFirst().file());
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length - 4] ^= 1;
    Files.write(file, bytes);

    produce(Disk.Overwrite.REFUSE);

    assertThat(open(out.resolve("session")).findings())
        .extracting(Finding::code)
        .contains("SL3321");
  }

  @Test
  void aRecordingThatIsGoneIsNamedAndNothingIsLeftBehind() throws IOException {
    var file = voice(open(recorded)).clips().getFirst().file();
    Files.delete(recorded.resolve(file));

    assertThatThrownBy(() -> produce(Disk.Overwrite.REFUSE))
        .isInstanceOf(AudioRefusal.Missing.class)
        .hasMessageContaining(file);
    assertThat(out).doesNotExist();
  }

  @Test
  void aSessionInWhichNothingSoundsIsRefused() {
    edit(s -> s.withRecorded(s.tracks().stream().map(RecordedProductionTest::silent).toList()));

    assertThatThrownBy(() -> produce(Disk.Overwrite.REFUSE))
        .isInstanceOf(ProductionRefusal.NothingRecorded.class);
    assertThat(out).doesNotExist();
  }

  private static Track silent(Track track) {
    var taken = Comping.ofTakes(track);
    return taken.withComp(List.of());
  }

  /// The voice as a take of which the first frames sound.
  private static Session sounding(Session session, long frames) {
    var taken = Comping.ofTakes(voice(session));
    var take = taken.takes().getFirst();
    return session.withRecorded(taken.withComp(List.of(new CompRange(take.id(), 0, frames))));
  }

  private static Track voice(Session session) {
    return session.tracks().getLast();
  }

  private void edit(UnaryOperator<Session> change) {
    try (var session = SessionFolder.open(Disk.real(), recorded, Access.EDIT)) {
      session.edit("test", change);
    }
  }

  private static Session open(Path session) {
    try (var open = SessionFolder.open(Disk.real(), session, Access.READ)) {
      return open.session();
    }
  }

  private void produce(Disk.Overwrite overwrite) {
    Producer.produce(Songs.little(recorded, out, overwrite), Disk.real(), Progress.none());
  }
}

package org.soundlathe.tracking.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.device.virtual.VirtualDevice;
import org.soundlathe.device.virtual.VirtualSettings;
import org.soundlathe.device.virtual.VirtualSettings.Pace;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Track;
import org.soundlathe.tracking.click.ClickSettings;
import org.soundlathe.tracking.tape.Course;
import org.soundlathe.tracking.tape.TapePlan;

/// From what a person wants recorded to takes in the session, sample for sample.
final class TapeRunTest {
  private static final int RATE_HZ = 48_000;
  private static final int TRIP = 900;
  private static final int SONG_FRAMES = 60_000;

  @TempDir private Path folder;
  private float[][] played = new float[3][SONG_FRAMES];

  @Test
  void firstTakesOfAnEmptySessionAreWhatWasPlayed() {
    var plan = TapePlan.recording(Course.from(0), 0, SONG_FRAMES);
    var session = record(List.of("voice=1", "grand piano=2+3"), plan);
    assertThat(session.tracks()).extracting(Track::id).containsExactly("voice", "grand-piano");
    assertThat(session.tracks())
        .extracting(Track::role)
        .containsExactly(Role.LEAD_VOICE, Role.PIANO);
    assertThat(session.lengthFrames()).isEqualTo(SONG_FRAMES);
    var voice = session.tracks().getFirst();
    assertThat(voice.takes()).hasSize(1);
    assertThat(voice.takes().getFirst().file()).isEqualTo("audio/voice-t01.wav");
    assertThat(sound("audio/voice-t01.wav", 1)[0]).isEqualTo(played[0]);
    var piano = sound("audio/grand-piano-t01.wav", 2);
    assertThat(piano[0]).isEqualTo(played[1]);
    assertThat(piano[1]).isEqualTo(played[2]);
  }

  @Test
  void punchBecomesATakeOverTheOldOneWhichIsKept() {
    record(List.of("voice=1"), TapePlan.recording(Course.from(0), 0, SONG_FRAMES));
    var plan = TapePlan.recording(Course.from(10_000), 20_000, 30_000);
    var session = record(List.of("Voice=2"), plan);
    var voice = session.tracks().getFirst();
    assertThat(voice.takes()).hasSize(2);
    assertThat(voice.takes().get(1).startFrame()).isEqualTo(20_000);
    assertThat(voice.takes().get(1).lengthFrames()).isEqualTo(10_000);
    assertThat(voice.comp()).hasSize(3);
    assertThat(session.lengthFrames()).isEqualTo(SONG_FRAMES);
    var take = sound("audio/voice-t02.wav", 1)[0];
    for (int i = 0; i < take.length; i++) {
      assertThat(take[i]).as("frame " + i).isEqualTo(played[1][20_000 + i]);
    }
  }

  @Test
  void loopLeavesATakeOfEveryPass() {
    var plan = TapePlan.looping(Course.from(0).withLoop(5_000, 15_000), 3);
    var session = record(List.of("voice=1"), plan);
    var takes = session.tracks().getFirst().takes();
    assertThat(takes).hasSize(3);
    // Over takes that go over into each other, as well.
    record(List.of("voice=2"), TapePlan.recording(Course.from(0), 4_000, 14_900));
    assertThat(takes).extracting(take -> take.pass()).containsExactly(1, 2, 3);
    assertThat(takes).extracting(take -> take.startFrame()).containsOnly(5_000L);
    for (var take : takes) {
      assertThat(sound(take.file(), 1)[0]).isEqualTo(Arrays.copyOfRange(played[0], 5_000, 15_000));
    }
  }

  @Test
  void undoneTakeKeepsItsFileAndTheNextGetsAnother() {
    var plan = TapePlan.recording(Course.from(0), 0, 5_000);
    record(List.of("voice=1"), plan);
    try (var session = SessionFolder.open(Disk.real(), root(), Access.EDIT)) {
      session.undo();
      assertThat(session.session().tracks()).isEmpty();
    }
    var session = record(List.of("voice=2"), plan);
    assertThat(session.tracks().getFirst().takes().getFirst().file())
        .isEqualTo("audio/voice-t01-2.wav");
    assertThat(root().resolve("audio/voice-t01.wav")).exists();
  }

  @Test
  void whatCannotBeArmedIsSaidWithTheFix() {
    for (var wish : List.of("voice", "=1", "voice=", "voice=1+2+3", "voice=1+")) {
      assertThatThrownBy(() -> ArmWish.parse(wish)).as(wish).isInstanceOf(RunRefusal.class);
    }
    var wishes = List.of(ArmWish.parse("voice=1"), ArmWish.parse("Voice=2"));
    var patch = Patch.of(wishes, List::of);
    assertThatThrownBy(() -> Arming.of(song(), wishes, patch, Map.of()))
        .isInstanceOf(RunRefusal.class)
        .hasMessageContaining("armed twice");
    record(List.of("piano=1+2"), TapePlan.recording(Course.from(0), 0, 2_000));
    assertThatThrownBy(
            () -> record(List.of("piano=1"), TapePlan.recording(Course.from(0), 0, 2_000)))
        .hasMessageContaining("has 2 channels, and 1 input is armed");
    assertThatThrownBy(() -> Patch.of(List.of(ArmWish.parse("voice=0")), List::of))
        .hasMessageContaining("there is no input 0");
  }

  private Path root() {
    return folder.resolve("song");
  }

  private static Session song() {
    return new Session(
        "song",
        "",
        "",
        RATE_HZ,
        0,
        List.of(),
        List.of(),
        Mixer.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  /// Three musicians play random notes along with the song while it is recorded.
  private Session record(List<String> arms, TapePlan plan) {
    var recording = playAlong();
    var wishes = arms.stream().map(ArmWish::parse).toList();
    var patch = Patch.of(wishes, List::of);
    try (var session =
            SessionFolder.isAt(root())
                ? SessionFolder.open(Disk.real(), root(), Access.EDIT)
                : SessionFolder.create(Disk.real(), root(), song());
        var musicians = new VirtualPlayer(recording, plan.course(), TRIP, 256);
        var device = device(patch.inputs(), musicians)) {
      var order = order(Arming.of(session.session(), wishes, patch, Map.of()), plan);
      try (var run = new TapeRun(session, order, device, Disk.real())) {
        run.start(true);
        while (!run.isOver()) {
          LockSupport.parkNanos(1_000_000);
        }
        var result = run.finish();
        assertThat(result.trouble()).isEmpty();
        assertThat(root().resolve("recovery")).isNotEmptyDirectory();
        session.edit("record", result::landIn);
        run.settle();
      }
      assertThat(root().resolve("recovery")).isEmptyDirectory();
      return session.session();
    }
  }

  private static VirtualDevice device(int inputs, VirtualPlayer musicians) {
    var settings =
        VirtualSettings.of(RATE_HZ, inputs, 2).withLatency(TRIP - 300, 300).with(Pace.FREE);
    return new VirtualDevice(settings, musicians);
  }

  private static RunOrder order(List<ArmedTrack> armed, TapePlan plan) {
    return new RunOrder(
        armed,
        plan,
        Optional.empty(),
        ClickSettings.USUAL,
        0,
        List.of(),
        RunOrder.Monitoring.OFF,
        SampleEncoding.FLOAT_32,
        OptionalDouble.empty(),
        0,
        4_800,
        TRIP,
        false,
        1,
        Optional.empty());
  }

  private Path playAlong() {
    var random = new Random(9);
    for (float[] channel : played) {
      for (int i = 0; i < SONG_FRAMES; i++) {
        channel[i] = random.nextFloat() - 0.5f;
      }
    }
    var file = folder.resolve("musicians.wav");
    var spec = WavSpec.float32(RATE_HZ, 3);
    try (var sink = WavSink.create(Disk.real(), file, spec, Disk.Overwrite.REPLACE)) {
      sink.write(played, 0, SONG_FRAMES);
      sink.commit();
    }
    return file;
  }

  private float[][] sound(String file, int channels) {
    try (var source = WavSource.open(root().resolve(file))) {
      int length = (int) source.lengthFrames().orElseThrow();
      assertThat(source.format().channels()).isEqualTo(channels);
      var sound = new float[channels][length];
      int done = 0;
      for (int got = 0; got >= 0 && done < length; done += Math.max(0, got)) {
        got = source.read(sound, done, length - done);
      }
      return sound;
    }
  }
}

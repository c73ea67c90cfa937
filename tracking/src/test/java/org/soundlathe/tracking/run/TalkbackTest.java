package org.soundlathe.tracking.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.device.virtual.Room;
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
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.store.SessionFolder;
import org.soundlathe.session.track.Clip;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Track;
import org.soundlathe.tracking.click.ClickSettings;
import org.soundlathe.tracking.cue.CueMix;
import org.soundlathe.tracking.monitor.TalkbackSettings;
import org.soundlathe.tracking.run.RunOrder.Monitoring;
import org.soundlathe.tracking.tape.Course;
import org.soundlathe.tracking.tape.TapePlan;

/// Whoever leads the session is heard while the key is down, and is on no tape; and mixes are
/// turned meanwhile.
final class TalkbackTest {
  private static final int RATE_HZ = 48_000;
  private static final int FRAMES = 96_000;
  private static final float PLAYED = 0.5f;
  private static final float SPOKEN = 0.25f;

  @TempDir private Path folder;

  /// The first input is silent, somebody speaks into the second; what is played is kept, and
  /// something is done once it has lasted for a while.
  private static final class Control implements Room {
    final float[][] heard = new float[6][4 * FRAMES];
    private final AtomicReference<TapeRun> run;
    private final Consumer<TapeRun> deed;
    private boolean isDone;

    Control(AtomicReference<TapeRun> run, Consumer<TapeRun> deed) {
      this.run = run;
      this.deed = deed;
    }

    @Override
    public void speak(long deviceFrame, float[][] into, int frames) {
      for (int i = 0; i < frames; i++) {
        into[0][i] = 0f;
        into[1][i] = SPOKEN;
      }
    }

    @Override
    public void hear(long deviceFrame, float[][] sound, int frames) {
      int count = (int) Math.min(frames, heard[0].length - deviceFrame);
      for (int c = 0; c < heard.length && count > 0; c++) {
        System.arraycopy(sound[c], 0, heard[c], (int) deviceFrame, count);
      }
      if (deviceFrame >= FRAMES / 2 && !isDone) {
        isDone = true;
        deed.accept(run.get());
      }
    }
  }

  @Test
  void talkbackIsHeardInItsCuesOnlyWhileItIsOpenAndDimsWhatIsPlayed() {
    var settings = new TalkbackSettings(1, List.of("ann"), 20);
    var heard = roll(Optional.of(settings), true, run -> run.talk(false));
    float open = 0.1f * PLAYED + SPOKEN;
    int opened = 0;
    while (Math.abs(heard[2][opened] - open) > 1e-6f) {
      opened++;
    }
    int shut = opened;
    while (heard[2][shut] != PLAYED) {
      shut++;
    }
    for (int i = opened + 1; i < shut; i++) {
      assertThat(heard[2][i]).as("ann, frame " + i).isBetween(open - 1e-6f, PLAYED + 1e-6f);
      float step = Math.abs(heard[2][i] - heard[2][i - 1]);
      // Both lines take 10 ms: no step is larger than the way by its frames.
      assertThat(step).as("ann, frame " + i).isLessThan((PLAYED - open) / 480 + 1e-6f);
    }
    assertThat(shut).isGreaterThan(FRAMES / 2);
    for (int i = 4_000; i < FRAMES - 4_000; i++) {
      assertThat(heard[0][i]).as("mix, frame " + i).isEqualTo(PLAYED);
      assertThat(heard[4][i]).as("ben, frame " + i).isEqualTo(PLAYED);
      assertThat(heard[3][i]).as("both ears, frame " + i).isEqualTo(heard[2][i]);
    }
    assertThat(take()).containsOnly(0f);
  }

  @Test
  void talkbackIsHeardByAllWhereNobodyIsNamed() {
    var heard = roll(Optional.of(new TalkbackSettings(1, List.of(), 0)), true, _ -> {});
    assertThat(heard[2][FRAMES / 2]).isEqualTo(PLAYED + SPOKEN);
    assertThat(heard[4][FRAMES / 2]).isEqualTo(PLAYED + SPOKEN);
    assertThat(heard[0][FRAMES / 2]).as("the control room hears itself").isEqualTo(PLAYED);
  }

  @Test
  void cueMixIsTurnedWhileTheTapeRollsAndIsAsItWasLeft() {
    var left = new AtomicReference<List<CueMix>>();
    var heard =
        roll(
            Optional.empty(),
            false,
            run -> {
              run.turn("ann", "drums", CueMix.OFF);
              run.turn("ann", "click", -6);
              assertThatThrownBy(() -> run.turn("zoe", "drums", 0))
                  .isInstanceOf(RunRefusal.class)
                  .hasMessageContaining("no cue mix zoe");
              assertThatThrownBy(() -> run.turn("ann", "mix", 0)).isInstanceOf(RunRefusal.class);
              left.set(run.cues());
            });
    assertThat(heard[2][FRAMES / 4]).isEqualTo(PLAYED);
    assertThat(heard[2][FRAMES - 4_000]).isZero();
    assertThat(heard[4][FRAMES - 4_000]).isEqualTo(PLAYED);
    var ann = left.get().getFirst();
    assertThat(ann.levelsDb()).containsEntry("drums", CueMix.OFF);
    assertThat(ann.clickDb()).isEqualTo(-6);
  }

  private float[][] roll(
      Optional<TalkbackSettings> talkback, boolean isOpen, Consumer<TapeRun> deed) {
    var wishes = List.of(ArmWish.parse("voice=1"));
    var patch = Patch.of(wishes, List::of);
    var running = new AtomicReference<TapeRun>();
    var control = new Control(running, deed);
    var device = new VirtualDevice(VirtualSettings.of(RATE_HZ, 2, 6).with(Pace.FREE), control);
    try (var session = SessionFolder.create(Disk.real(), folder.resolve("song"), song());
        device) {
      drums();
      var armed = Arming.of(session.session(), wishes, patch, Map.of());
      var order = order(armed, talkback);
      try (var run = new TapeRun(session, order, device, Disk.real())) {
        running.set(run);
        assertThat(run.talk(isOpen)).isEqualTo(talkback.isPresent());
        run.start(true);
        while (!run.isOver()) {
          LockSupport.parkNanos(1_000_000);
        }
        var result = run.finish();
        assertThat(result.trouble()).isEmpty();
        session.edit("record", result::landIn);
        run.settle();
      }
    }
    return control.heard;
  }

  private float[] take() {
    try (var source = WavSource.open(folder.resolve("song/audio/voice-t01.wav"))) {
      var sound = new float[1][(int) source.lengthFrames().orElseThrow()];
      source.read(sound, 0, sound[0].length);
      return sound[0];
    }
  }

  private void drums() {
    var sound = new float[2][2 * FRAMES];
    for (var channel : sound) {
      Arrays.fill(channel, PLAYED);
    }
    var file = folder.resolve("song/audio/drums.wav");
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var spec = WavSpec.float32(RATE_HZ, 2);
    try (var sink = WavSink.create(Disk.real(), file, spec, Disk.Overwrite.REPLACE)) {
      sink.write(sound, 0, sound[0].length);
      sink.commit();
    }
  }

  private static Session song() {
    var clips = List.of(new Clip("audio/drums.wav", 0, 0, 2 * FRAMES));
    var drums = new Track("drums", "drums", Role.UNKNOWN, 1, Origin.HAND, 2, List.of(), clips);
    return new Session(
        "song",
        "",
        "",
        RATE_HZ,
        2 * FRAMES,
        List.of(drums),
        List.of(),
        Mixer.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  private static RunOrder order(List<ArmedTrack> armed, Optional<TalkbackSettings> talkback) {
    var ann = new CueMix("ann", 0, new TreeMap<>(), 0, 0);
    var ben = new CueMix("ben", 0, new TreeMap<>(), 0, 0);
    return new RunOrder(
        armed,
        TapePlan.recording(Course.from(0), 0, FRAMES),
        Optional.empty(),
        ClickSettings.USUAL,
        0,
        List.of(ann, ben),
        Monitoring.OFF,
        SampleEncoding.FLOAT_32,
        OptionalDouble.empty(),
        0,
        1_024,
        0,
        false,
        1,
        talkback);
  }
}

package org.soundlathe.tracking.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.device.virtual.Room;
import org.soundlathe.device.virtual.VirtualDevice;
import org.soundlathe.device.virtual.VirtualSettings;
import org.soundlathe.device.virtual.VirtualSettings.Pace;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.store.SessionFolder;
import org.soundlathe.tracking.chain.ChainPlan;
import org.soundlathe.tracking.chain.ChainSongs;
import org.soundlathe.tracking.chain.RecordingChain;
import org.soundlathe.tracking.click.ClickSettings;
import org.soundlathe.tracking.cue.CueMix;
import org.soundlathe.tracking.run.RunOrder.Monitoring;
import org.soundlathe.tracking.tape.Course;
import org.soundlathe.tracking.tape.TapePlan;

/// Musicians hear themselves through the computer, where they want to, at their own level.
final class LiveInputsTest {
  private static final int RATE_HZ = 48_000;
  private static final int FRAMES = 192_000;
  private static final int SETTLED = 48_000;

  @TempDir private Path folder;

  /// What is sung at a frame of the device.
  private interface Voice {
    float at(long deviceFrame);
  }

  /// Whoever sings gets louder by 1/2^20 a frame, or has another voice; what the loudspeakers play
  /// is kept.
  private static final class Singer implements Room {
    private final Voice voice;

    Singer(Voice voice) {
      this.voice = voice;
    }

    final float[][] heard = new float[4][2 * FRAMES];

    @Override
    public void speak(long deviceFrame, float[][] into, int frames) {
      for (int i = 0; i < frames; i++) {
        into[0][i] = voice.at(deviceFrame + i);
      }
    }

    @Override
    public void hear(long deviceFrame, float[][] sound, int frames) {
      int count = (int) Math.min(frames, heard[0].length - deviceFrame);
      for (int c = 0; c < heard.length && count > 0; c++) {
        System.arraycopy(sound[c], 0, heard[c], (int) deviceFrame, count);
      }
    }
  }

  @Test
  void nobodyIsHeardWhereMonitoringIsOff() {
    var heard = sing(Monitoring.OFF);
    for (float[] channel : heard) {
      assertThat(channel).containsOnly(0f);
    }
  }

  @Test
  void singerIsHeardOnTheMainOutputsAndTwiceAsSoftInTheCue() {
    var heard = sing(Monitoring.ON);
    int begin = 0;
    while (heard[0][begin] == 0f) {
      begin++;
    }
    // A device that waits for us hears what it has just captured, so the delay may be nothing at
    // all. In
    // the first half nothing is cut off yet by the end of the run.
    for (int i = begin; i < FRAMES / 2; i++) {
      assertThat(heard[1][i]).as("frame " + i).isEqualTo(heard[0][i]);
      assertThat(heard[2][i]).as("frame " + i).isEqualTo(0.5f * heard[0][i]);
      assertThat(heard[0][i]).as("frame " + i).isLessThanOrEqualTo((i + 1) / (float) (1 << 20));
    }
    assertThat(Arrays.copyOfRange(heard[0], begin, FRAMES / 2)).doesNotContain(0f);
  }

  @Test
  void guitaristIsHeardThroughTheRecordingChain() {
    // The tone repeats every 32 frames, and blocks are multiples of that: wherever the live inputs
    // are picked up, the tone goes on without a seam.
    var settings = new TreeMap<>(ChainSongs.GUITAR);
    settings.remove("insert4.kind");
    settings.put("insert3.amplifier.sagPercent", Value.of(0.0));
    var song = ChainSongs.song("voice", 1, settings);
    var wave = new float[1][SETTLED];
    for (int i = 0; i < SETTLED; i++) {
      wave[0][i] = tone(i);
    }
    var chain = RecordingChain.prepare(ChainPlan.of(song, song.tracks().get(0)), RATE_HZ, SETTLED);
    chain.process(wave, SETTLED);
    var heard = sing(Monitoring.ON, song, LiveInputsTest::tone, Pace.REAL_TIME)[0];
    double best = Double.MAX_VALUE;
    // Wherever the machine was busy, the chain begins anew and settles again.
    for (int at = SETTLED / 2; at < SETTLED; at += 1_000) {
      for (int shift = 0; shift < 32; shift++) {
        best = Math.min(best, difference(heard, at, wave[0], SETTLED - 512 + shift));
      }
    }
    // The amplifier's guard against direct current has not quite settled.
    assertThat(best).as("of 0.25").isLessThan(2e-3);
    assertThat(peak(wave[0])).as("not as it was played").isNotCloseTo(0.25f, within(0.02f));
  }

  private static double difference(float[] heard, int at, float[] wave, int from) {
    double worst = 0;
    for (int i = 0; i < 320; i++) {
      worst = Math.max(worst, Math.abs(heard[at + i] - wave[from + i]));
    }
    return worst;
  }

  private static float tone(long frame) {
    return (float) (0.25 * StrictMath.sin(2 * StrictMath.PI * (frame % 32) / 32));
  }

  private static float peak(float[] wave) {
    float peak = 0;
    for (int i = wave.length / 2; i < wave.length; i++) {
      peak = Math.max(peak, Math.abs(wave[i]));
    }
    return peak;
  }

  private float[][] sing(Monitoring monitoring) {
    var song =
        new Session(
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
    return sing(monitoring, song, frame -> (frame + 1) / (float) (1 << 20), Pace.FREE);
  }

  private float[][] sing(Monitoring monitoring, Session song, Voice voice, Pace pace) {
    var wishes = List.of(ArmWish.parse("voice=1"));
    var patch = Patch.of(wishes, List::of);
    var singer = new Singer(voice);
    var settings = VirtualSettings.of(RATE_HZ, 1, 4).with(pace);
    try (var session = SessionFolder.create(Disk.real(), folder.resolve("song"), song);
        var device = new VirtualDevice(settings, singer)) {
      var armed = Arming.of(song, wishes, patch, Map.of());
      int frames = pace == Pace.FREE ? FRAMES : SETTLED;
      var order = order(armed, monitoring, frames);
      try (var run = new TapeRun(session, order, device, Disk.real())) {
        run.start(true);
        while (!run.isOver()) {
          LockSupport.parkNanos(1_000_000);
        }
        run.finish();
      }
    }
    return singer.heard;
  }

  private static RunOrder order(List<ArmedTrack> armed, Monitoring monitoring, int frames) {
    double half = 20 * StrictMath.log10(0.5);
    return new RunOrder(
        armed,
        TapePlan.recording(Course.from(0), 0, frames),
        Optional.empty(),
        ClickSettings.USUAL,
        0,
        List.of(new CueMix("singer", 0, new TreeMap<>(), 0, half)),
        monitoring,
        SampleEncoding.FLOAT_32,
        OptionalDouble.empty(),
        0,
        1_024,
        0,
        false,
        1,
        Optional.empty());
  }
}

package org.soundlathe.tracking.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.device.virtual.LoopBack;
import org.soundlathe.device.virtual.VirtualDevice;
import org.soundlathe.device.virtual.VirtualSettings;
import org.soundlathe.device.virtual.VirtualSettings.Pace;

/// What is played along with the song lands on the song's frames: with a cable from the output to
/// the input, every recorded sample is the one that was played at its session frame.
final class OverdubTest {
  private static final int RATE_HZ = 48_000;
  private static final long LONG = 4_000_000;

  /// What a device may be like.
  private record Studio(Random random, int period, int in, int out, int chunk, int ahead) {
    static Studio of(long seed) {
      var random = new Random(seed);
      int period = 16 << random.nextInt(7);
      int out = random.nextInt(3000);
      return new Studio(
          random,
          period,
          period + random.nextInt(3000),
          out,
          64 * (1 + random.nextInt(16)),
          period + random.nextInt(5000));
    }

    int roundTrip() {
      return in + out;
    }

    VirtualDevice device() {
      var settings =
          VirtualSettings.of(RATE_HZ, 2, 2).withPeriod(period).withLatency(in, out).with(Pace.FREE);
      return new VirtualDevice(settings, new LoopBack(2, roundTrip()));
    }
  }

  @Test
  void punchedTakeIsTheSongToTheSampleAtAnyLatencyAndBlockSize() {
    for (long seed = 1; seed <= 30; seed++) {
      var studio = Studio.of(seed);
      long in = 1000L + studio.random().nextInt(20_000);
      long out = in + 1 + studio.random().nextInt(20_000);
      long preRoll = 480L + studio.random().nextInt(500);
      var plan = TapePlan.recording(Course.from(in - preRoll), in, out);
      var takes = record(studio, plan.withPostRoll(studio.random().nextInt(3000)), "seed " + seed);
      assertThat(takes).hasSize(1);
      assertThat(takes.getFirst().frame()).isEqualTo(in);
      assertThat(takes.getFirst().sound()).as("seed " + seed).hasSize((int) (out - in));
    }
  }

  @Test
  void everyPassOfALoopIsATakeOfItsOwnCutAtTheLoopsFrames() {
    for (long seed = 1; seed <= 15; seed++) {
      var studio = Studio.of(seed);
      long from = 500L + studio.random().nextInt(5000);
      long to = from + 200 + studio.random().nextInt(9000);
      int passes = 1 + studio.random().nextInt(5);
      var plan = TapePlan.looping(Course.from(0).withLoop(from, to), passes);
      var takes = record(studio, plan, "seed " + seed);
      assertThat(takes).as("seed " + seed).hasSize(passes);
      for (var take : takes) {
        assertThat(take.frame()).isEqualTo(from);
        assertThat(take.sound()).hasSize((int) (to - from));
      }
    }
  }

  @Test
  void countInComesBeforeTheSongAndMovesNothing() {
    for (long seed = 1; seed <= 10; seed++) {
      var studio = Studio.of(seed);
      int lead = studio.random().nextInt(9000);
      var plan = TapePlan.recording(Course.from(0).withLead(lead), 0, 5000);
      var takes = record(studio, plan, "seed " + seed);
      assertThat(takes.getFirst().frame()).isZero();
      assertThat(takes.getFirst().sound()).hasSize(5000);
    }
  }

  /// A recording and where it belongs.
  private static final class Taken {
    private final long frame;
    private final float[] sound;

    Taken(long frame, float[] sound) {
      this.frame = frame;
      this.sound = sound;
    }

    long frame() {
      return frame;
    }

    float[] sound() {
      return sound;
    }
  }

  private static List<Taken> record(Studio studio, TapePlan plan, String label) {
    try (var device = studio.device();
        var tape = new WholeTape(device.exchange())) {
      var source = new CountingSource(studio.chunk(), LONG);
      var settings = new TapeSettings(studio.ahead(), studio.roundTrip());
      try (var machine = new TapeMachine(device, source, Overlay.NONE, tape, settings)) {
        // Half of them roll with the device's first frame.
        if (studio.random().nextBoolean()) {
          machine.roll(plan);
          machine.start();
        } else {
          machine.start();
          machine.roll(plan);
        }
        Waiting.forEnd(machine);
      }
      var takes = tape.kept().stream().map(k -> new Taken(k.sessionFrame, tape.sound(k))).toList();
      takes.forEach(take -> requireTheSong(take, label + " " + studio));
      return takes;
    }
  }

  private static void requireTheSong(Taken take, String label) {
    for (int i = 0; i < take.sound().length; i++) {
      // 64 frames behind the seam of a loop both ends are heard.
      boolean isSeam = i < 64;
      if (!isSeam && take.sound()[i] != CountingSource.at(take.frame() + i)) {
        fail(
            "%s: frame %d of the take at %d is %f and not %f",
            label, i, take.frame(), take.sound()[i], CountingSource.at(take.frame() + i));
      }
    }
  }
}

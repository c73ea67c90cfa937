package org.soundlathe.engine.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.reverb.SharedSpace;
import org.soundlathe.dsp.reverb.Size;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.engine.bounce.Signals.Tape;
import org.soundlathe.engine.graph.GraphPlan;
import org.soundlathe.engine.graph.SpacePlan;
import org.soundlathe.engine.graph.StripPlan;
import org.soundlathe.engine.graph.StripPlan.Kind;
import org.soundlathe.engine.graph.StripPlan.Send;
import org.soundlathe.engine.source.SignalReader;
import org.soundlathe.paperwork.progress.Interrupted;
import org.soundlathe.paperwork.progress.Progress;

class BounceTest {
  private static final int RATE = 48_000;
  private static final long LENGTH = 40_000;

  @Test
  void aStereoTrackOnNeutralStripsComesOutBitForBit() {
    var plan = new GraphPlan(RATE, List.of(track("a", 2, 0, false, 0, 1), mix()), List.of());
    var tape = bounce(plan, 2, 512, List.of(Signals.noise(1, 2, LENGTH)));
    var expected = read(Signals.noise(1, 2, LENGTH), 2, tape.left().length);
    assertThat(tape.left()).containsExactly(expected[0]);
    assertThat(tape.right()).containsExactly(expected[1]);
  }

  @Test
  void aMonoTrackStandsInTheCentreThreeDecibelsDownOnEachSide() {
    var plan = new GraphPlan(RATE, List.of(track("a", 1, 0, false, 0, 1), mix()), List.of());
    var tape = bounce(plan, 1, 512, List.of(Signals.noise(1, 1, LENGTH)));
    var expected = read(Signals.noise(1, 1, LENGTH), 1, tape.left().length)[0];
    float half = (float) StrictMath.sqrt(0.5);
    for (int i = 0; i < LENGTH; i += 97) {
      assertThat(tape.left()[i]).isEqualTo(tape.right()[i]);
      assertThat((double) tape.left()[i]).isCloseTo(expected[i] * half, within(1e-7));
    }
  }

  @Test
  void aFlippedCopyCancelsAndADelayedOneDoesNot() {
    var cancels =
        new GraphPlan(
            RATE,
            List.of(track("a", 2, 0, false, 37, 2), track("b", 2, 0, true, 37, 2), mix()),
            List.of());
    var twice = List.<SignalReader>of(Signals.noise(5, 2, LENGTH), Signals.noise(5, 2, LENGTH));
    assertThat(peak(bounce(cancels, 2, 333, twice).left())).isZero();
    var late =
        new GraphPlan(
            RATE,
            List.of(track("a", 2, 0, false, 37, 2), track("b", 2, 0, true, 38, 2), mix()),
            List.of());
    assertThat(peak(bounce(late, 2, 333, twice).left())).isGreaterThan(0.5f);
  }

  @Test
  void everyNumberOfThreadsAndEveryBlockSizeGivesTheSameBits() {
    var plan = bandPlan(11);
    var reference = bounce(plan, 1, Bounce.CHUNK_FRAMES, bandSignals(11));
    assertThat(bounce(plan, 2, 1, bandSignals(11)).left()).isEqualTo(reference.left());
    for (int threads : new int[] {1, 2, 4}) {
      for (int block : new int[] {64, 333, 4096}) {
        var tape = bounce(plan, threads, block, bandSignals(11));
        assertThat(tape.left())
            .as("threads %d block %d", threads, block)
            .isEqualTo(reference.left());
        assertThat(tape.right()).isEqualTo(reference.right());
      }
    }
  }

  @Test
  void allStemsAddUpToTheMixBeforeItsOwnStrip() {
    var plan = bandPlan(7);
    var tapes = new ArrayList<Tape>();
    var taps = new ArrayList<Tap>();
    var mix = new Tape();
    taps.add(new Tap(List.of(plan.mix()), List.of(), mix));
    for (var stem : StemPlan.of(plan)) {
      var tape = new Tape();
      tapes.add(tape);
      taps.add(new Tap(stem.strips(), stem.through(), tape));
    }
    Bounce.render(new BounceRequest(plan, bandSignals(7), LENGTH, 512, 2, taps), Progress.none());
    assertThat(tapes).hasSize(4);
    double mixGain = Decibels.toGain(-4);
    double worst = 0;
    var sum = mix.left();
    var parts = tapes.stream().map(Tape::left).toList();
    for (int i = 0; i < sum.length; i++) {
      double stems = 0;
      for (var part : parts) {
        stems += part[i];
      }
      worst = Math.max(worst, Math.abs(stems * mixGain - sum[i]));
    }
    // Two ways of adding floats of this size differ by their rounding only.
    assertThat(Decibels.ofGain(worst)).isLessThan(-120);
  }

  @Test
  void reverberationRingsOutBelowMinusHundredDecibels() {
    var plan = bandPlan(3);
    var tape = bounce(plan, 2, 512, bandSignals(3));
    assertThat(tape.left().length).isGreaterThan((int) LENGTH + RATE / 2);
    var end =
        java.util.Arrays.copyOfRange(tape.left(), tape.left().length - 64, tape.left().length);
    assertThat(Decibels.ofGain(peak(end))).isLessThan(Bounce.TAIL_END_DBFS);
  }

  @Test
  void aMutedTrackIsGoneFromItsSendsToo() {
    var shut =
        new StripPlan(
            "a",
            Kind.TRACK,
            2,
            0,
            false,
            0,
            0,
            0,
            100,
            Double.NEGATIVE_INFINITY,
            List.of(new Send(1, 0)),
            OptionalInt.of(2));
    var space =
        new StripPlan(
            "room", Kind.SPACE, 2, 0, false, 0, 0, 0, 100, 0, List.of(), OptionalInt.of(2));
    var plan =
        new GraphPlan(
            RATE,
            List.of(shut, space, mix()),
            List.of(new SpacePlan(1, new SharedSpace.Settings(0.5, 10, 50, Size.ROOM))));
    assertThat(peak(bounce(plan, 1, 512, List.of(Signals.noise(1, 2, LENGTH))).left())).isZero();
  }

  @Test
  void stoppingEndsTheBounceAndItsThreads() {
    var plan = bandPlan(3);
    var request = new BounceRequest(plan, bandSignals(3), LENGTH, 512, 4, List.of());
    Progress stop =
        (_, fraction) -> {
          if (fraction > 0.3) {
            throw new Interrupted();
          }
        };
    assertThatThrownBy(() -> Bounce.render(request, stop)).isInstanceOf(Interrupted.class);
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("bounce-"));
  }

  @Test
  void aFailingReaderEndsTheBounceWithItsOwnMessage() {
    SignalReader broken =
        new SignalReader() {
          @Override
          public boolean read(long frame, float[][] into, int frames) {
            throw new IllegalStateException("disk gone");
          }

          @Override
          public void close() {}
        };
    var plan = new GraphPlan(RATE, List.of(track("a", 2, 0, false, 0, 1), mix()), List.of());
    var request = new BounceRequest(plan, List.of(broken), LENGTH, 512, 3, List.of());
    assertThatThrownBy(() -> Bounce.render(request, Progress.none())).hasMessage("disk gone");
  }

  /// Tracks on two nested buses with sends to a room, random settings by seed.
  private static GraphPlan bandPlan(long seed) {
    var random = new Random(seed);
    var strips = new ArrayList<StripPlan>();
    for (int i = 0; i < 5; i++) {
      strips.add(
          new StripPlan(
              "t" + i,
              Kind.TRACK,
              1 + i % 2,
              random.nextInt(12) - 6,
              random.nextBoolean(),
              random.nextInt(100),
              i == 2 ? 80 : 0,
              random.nextInt(200) - 100,
              100,
              -3,
              i == 1 ? List.of(new Send(7, -6)) : List.of(),
              OptionalInt.of(i == 4 ? 8 : 5 + i % 2)));
    }
    strips.add(
        new StripPlan(
            "drums", Kind.BUS, 2, 0, false, 0, 0, 0, 100, -2, List.of(), OptionalInt.of(6)));
    strips.add(
        new StripPlan(
            "music", Kind.BUS, 2, 0, false, 0, 30, 0, 120, 1, List.of(), OptionalInt.of(8)));
    strips.add(
        new StripPlan(
            "room", Kind.SPACE, 2, 0, false, 0, 0, 0, 100, -1, List.of(), OptionalInt.of(8)));
    strips.add(
        new StripPlan(
            "mix", Kind.BUS, 2, 0, false, 0, 0, 0, 100, -4, List.of(), OptionalInt.empty()));
    return new GraphPlan(
        RATE, strips, List.of(new SpacePlan(7, new SharedSpace.Settings(0.6, 20, 50, Size.ROOM))));
  }

  private static List<SignalReader> bandSignals(long seed) {
    var readers = new ArrayList<SignalReader>();
    for (int i = 0; i < 5; i++) {
      readers.add(Signals.noise(seed + i, 1 + i % 2, LENGTH - 1000L * i));
    }
    return readers;
  }

  private static StripPlan track(
      String id, int channels, double trimDb, boolean flipped, int delay, int feeds) {
    return new StripPlan(
        id,
        Kind.TRACK,
        channels,
        trimDb,
        flipped,
        delay,
        0,
        0,
        100,
        0,
        List.of(),
        OptionalInt.of(feeds));
  }

  private static StripPlan mix() {
    return new StripPlan(
        "mix", Kind.BUS, 2, 0, false, 0, 0, 0, 100, 0, List.of(), OptionalInt.empty());
  }

  private static Tape bounce(GraphPlan plan, int threads, int block, List<SignalReader> readers) {
    var tape = new Tape();
    var taps = List.of(new Tap(List.of(plan.mix()), List.of(), tape));
    Bounce.render(new BounceRequest(plan, readers, LENGTH, block, threads, taps), Progress.none());
    return tape;
  }

  private static float[][] read(SignalReader reader, int channels, int frames) {
    var all = new float[channels][frames];
    reader.read(0, all, frames);
    return all;
  }

  private static float peak(float[] signal) {
    float peak = 0;
    for (float sample : signal) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }

  private static org.assertj.core.data.Offset<Double> within(double distance) {
    return org.assertj.core.data.Offset.offset(distance);
  }
}

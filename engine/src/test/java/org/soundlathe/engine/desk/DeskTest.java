package org.soundlathe.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.Edge;
import org.soundlathe.engine.plan.StripPlan.Kind;
import org.soundlathe.engine.source.SignalReader;

class DeskTest {
  private static final int LENGTH = 30_000;
  private static final Knobs SQUEEZE =
      Knobs.of("compressor1.on", true)
          .with("compressor1.thresholdDb", -30)
          .with("compressor1.ratio", 4)
          .with("compressor1.lookAheadMs", 3);

  @Test
  void aStereoTrackOnNeutralStripsComesOutBitForBit() {
    var plan = new Plans().track("a", 2, Knobs.none()).bus("mix", Knobs.none()).feed("a", "mix");
    var mix = Render.whole(plan.ending("mix"), List.of(noise(1, 2)), LENGTH)[0];
    var expected = read(noise(1, 2), 2);
    assertThat(mix[0]).containsExactly(expected[0]);
    assertThat(mix[1]).containsExactly(expected[1]);
  }

  @Test
  void everyNumberOfThreadsAndEveryBlockSizeGivesTheSameBits() {
    for (long seed = 1; seed <= 3; seed++) {
      var plan = band(seed, 30);
      var reference = Render.whole(plan, signals(30), LENGTH, DeskOptions.offline(8192, 1))[0];
      for (int threads : new int[] {1, 2, 4}) {
        for (int block : new int[] {64, 512, 4096}) {
          var again =
              Render.whole(plan, signals(30), LENGTH, DeskOptions.offline(block, threads))[0];
          assertThat(firstDifference(again, reference))
              .as("seed %d threads %d block %d", seed, threads, block)
              .isEqualTo("none");
        }
      }
    }
  }

  @Test
  void playedLiveItIsTheSameBitsAsRenderedToAFile() {
    var plan = band(5, 12);
    var file = Render.whole(plan, signals(12), LENGTH)[0];
    for (int chunk : new int[] {64, 256, 1024}) {
      var options = new DeskOptions(chunk, chunk, 2, true);
      var live = Render.whole(plan, signals(12), LENGTH, options)[0];
      assertThat(firstDifference(live, file)).as("chunk %d", chunk).isEqualTo("none");
    }
  }

  @Test
  void anInvertedCopyThroughAnotherPathNulls() {
    var idle =
        Knobs.of("compressor1.on", true)
            .with("compressor1.thresholdDb", 0)
            .with("compressor1.lookAheadMs", 7);
    var wait = Knobs.of("insert1.kind", "saturation").with("insert1.saturation.mixPercent", 0);
    var flipped = Knobs.of("trim.polarityFlipped", true);
    var ways =
        new Plans()
            .track("a", 2, Knobs.none())
            .track(
                "b",
                2,
                flipped
                    .with("insert2.kind", "saturation")
                    .with("insert2.saturation.mixPercent", 0)
                    .with("send.par.gainDb", 0))
            .bus("deep", wait)
            .bus("deeper", idle)
            .bus(
                "par",
                idle.with("insert1.kind", "saturation").with("insert1.saturation.mixPercent", 0))
            .bus("mix", idle);
    ways.feed("a", "deep").feed("deep", "deeper").feed("deeper", "mix").feed("par", "mix");
    ways.send("b", "par", Edge.Tap.PRE);
    var random = new Random(4);
    for (int round = 0; round < 5; round++) {
      int block = 1 + random.nextInt(8192);
      // Quiet enough that no compressor has anything to do.
      var readers = List.of(quiet(noise(9, 2)), quiet(noise(9, 2)));
      var mix = Render.whole(ways.ending("mix"), readers, LENGTH, DeskOptions.offline(block, 2))[0];
      assertThat(peak(mix[0])).as("block %d", block).isLessThan((float) Decibels.toGain(-140));
    }
  }

  @Test
  void aKickTurnsTheBassDownAtTheMomentThatItHits() {
    var duck =
        Knobs.of("gate.on", true)
            .with("gate.action", "duck")
            .with("gate.thresholdDb", -20)
            .with("gate.rangeDb", 40)
            .with("gate.attackMs", 0.5)
            .with("gate.holdMs", 10)
            .with("gate.releaseMs", 20);
    var plan =
        new Plans()
            .track(
                "kick",
                1,
                Knobs.of("mute", true)
                    .with("insert1.kind", "saturation")
                    .with("insert1.saturation.mixPercent", 0))
            .strip("bass", Kind.TRACK, 1, duck, Map.of(), Map.of("gate", "kick"))
            .bus("mix", SQUEEZE.with("compressor1.thresholdDb", 0))
            .feed("kick", "mix")
            .feed("bass", "mix")
            .ending("mix");
    SignalReader kick = steady(0.9f, 10_000, 14_000);
    SignalReader bass = steady(0.5f, 0, LENGTH);
    var mix = Render.whole(plan, List.of(kick, bass), LENGTH)[0];
    double open = 0.5 * StrictMath.sqrt(0.5);
    assertThat((double) mix[0][9_990]).isCloseTo(open, within(1e-6));
    // 10 ms later the gain has gone 20 times its attack.
    assertThat((double) mix[0][10_480]).isCloseTo(open * 0.01, within(1e-4));
    assertThat((double) mix[0][29_000]).isCloseTo(open, within(0.01));
  }

  @Test
  void aFaderThatMovesDrawsStraightLinesFromGridPointToGridPoint() {
    var curve =
        Map.<String, org.soundlathe.engine.plan.Curve>of("fader.gainDb", frame -> -0.001 * frame);
    var plan =
        new Plans()
            .strip(
                "a",
                Kind.TRACK,
                2,
                Knobs.of("insert1.kind", "saturation").with("insert1.saturation.mixPercent", 0),
                curve,
                Map.of())
            .bus("mix", SQUEEZE.with("compressor1.thresholdDb", 0))
            .feed("a", "mix")
            .ending("mix");
    var mix = Render.whole(plan, List.of(steady(0.1f, 0, LENGTH)), LENGTH)[0];
    for (int i = 64; i < 20_000; i += 37) {
      double wanted = 0.1 * Decibels.toGain(-0.001 * i);
      assertThat((double) mix[0][i]).as("frame %d", i).isCloseTo(wanted, within(2e-6));
    }
  }

  @Test
  void partsThatFollowTheWholeAddUpToIt() {
    var plan =
        new Plans()
            .track("kick", 1, Knobs.none())
            .track("voice", 1, Knobs.none())
            .track("piano", 2, Knobs.none())
            .strip(
                "all",
                Kind.BUS,
                2,
                SQUEEZE
                    .with("deEsser.on", false)
                    .with("equalizer1.on", true)
                    .with("equalizer1.dynamic", true)
                    .with("equalizer1.thresholdDb", -60)
                    .with("compressor2.on", true)
                    .with("compressor2.thresholdDb", -40),
                Map.of(),
                Map.of("compressor2", "kick"))
            .shadow("all of the voice", "all")
            .shadow("all of the piano", "all")
            .bus("mix", Knobs.none())
            .feed("voice", "all")
            .feed("piano", "all")
            .feed("all", "mix")
            .feed("voice", "all of the voice")
            .feed("piano", "all of the piano")
            .ending("all", "all of the voice", "all of the piano");
    var out = Render.whole(plan, List.of(noise(1, 1), noise(2, 1), noise(3, 2)), LENGTH);
    double worst = 0;
    for (int i = 0; i < LENGTH; i++) {
      worst = Math.max(worst, Math.abs(out[0][0][i] - (out[1][0][i] + out[2][0][i])));
    }
    assertThat(peak(out[0][0])).isGreaterThan(0.01f);
    assertThat(Decibels.ofGain(worst)).isLessThan(-120);
  }

  @Test
  void aHandOnAFaderMovesItWithoutAClick() {
    var options = new DeskOptions(256, 256, 1, true);
    var before = oneTrack(0);
    try (var desk =
        new Desk(before, List.of(steady(0.5f, 0, 1_000_000)), Render.EFFECTS, options)) {
      Render.next(desk, 5_120, options);
      assertThat(desk.adopt(oneTrack(-60))).isTrue();
      var moved = Render.next(desk, 5_120, options)[0][0];
      float last = 0.5f;
      double step = 0.5 / (Gains.GLIDE_STEPS * Grid.FRAMES);
      for (int i = 0; i < moved.length; i++) {
        assertThat((double) Math.abs(moved[i] - last)).isLessThan(step * 1.01);
        last = moved[i];
      }
      assertThat((double) last).isCloseTo(0.0005, within(1e-6));
    }
  }

  private static String firstDifference(float[][] a, float[][] b) {
    for (int i = 0; i < a[0].length; i++) {
      for (int side = 0; side < 2; side++) {
        if (a[side][i] != b[side][i]) {
          return "side %d frame %d: %s is not %s".formatted(side, i, a[side][i], b[side][i]);
        }
      }
    }
    return "none";
  }

  private static DeskPlan oneTrack(double faderDb) {
    return new Plans()
        .track("a", 2, Knobs.of("fader.gainDb", faderDb))
        .bus("mix", Knobs.none())
        .feed("a", "mix")
        .ending("mix");
  }

  /// Tracks with random stages on two nested buses, keyed by the first track.
  private static DeskPlan band(long seed, int tracks) {
    var random = new Random(seed);
    var plans = new Plans();
    for (int i = 0; i < tracks; i++) {
      var knobs =
          Knobs.of("fader.gainDb", -12 - random.nextInt(12))
              .with("pan.position", random.nextInt(200) - 100)
              .with("delay.frames", random.nextInt(100))
              .with("send.par.gainDb", -6)
              .with("highPass.on", random.nextBoolean())
              .with("equalizer1.on", random.nextBoolean())
              .with("equalizer1.gainDb", random.nextInt(12) - 6)
              .with("gate.on", random.nextInt(4) == 0)
              .with("compressor1.on", random.nextBoolean())
              .with("compressor1.thresholdDb", -30)
              .with("compressor1.lookAheadMs", random.nextInt(5))
              .with("deEsser.on", random.nextInt(4) == 0)
              .with("insert1.kind", random.nextInt(4) == 0 ? "clipper" : "none");
      plans.strip(
          "t" + i,
          Kind.TRACK,
          1 + i % 2,
          knobs,
          Map.of(),
          i > 0 && random.nextInt(3) == 0 ? Map.of("compressor1", "t0") : Map.of());
    }
    plans
        .bus("drums", SQUEEZE)
        .bus("music", Knobs.of("highPass.on", true))
        .bus("par", SQUEEZE)
        .bus("mix", SQUEEZE);
    for (int i = 0; i < tracks; i++) {
      plans.feed("t" + i, i % 3 == 0 ? "drums" : i % 3 == 1 ? "music" : "mix");
      if (i % 5 == 0) {
        plans.send("t" + i, "par", i % 2 == 0 ? Edge.Tap.PRE : Edge.Tap.POST);
      }
    }
    return plans.feed("drums", "music").feed("music", "mix").feed("par", "mix").ending("mix");
  }

  private static List<SignalReader> signals(int tracks) {
    var readers = new ArrayList<SignalReader>();
    for (int i = 0; i < tracks; i++) {
      readers.add(noise(i, 1 + i % 2));
    }
    return readers;
  }

  private static SignalReader noise(long seed, int channels) {
    return reader((channel, frame) -> {
      long mixed = (seed * 31 + channel * 7L + frame * 1_000_003) * 0x9E3779B97F4A7C15L;
      mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
      return frame >= 0 && frame < LENGTH && channel < channels ? (mixed >> 40) * 0x1p-24f : 0f;
    });
  }

  private static SignalReader quiet(SignalReader reader) {
    return new SignalReader() {
      @Override
      public boolean read(long frame, float[][] into, int frames) {
        reader.read(frame, into, frames);
        for (float[] signal : into) {
          for (int i = 0; i < frames; i++) {
            signal[i] *= 0.01f;
          }
        }
        return true;
      }

      @Override
      public void close() {}
    };
  }

  private static SignalReader steady(float value, int from, int to) {
    return reader((_, frame) -> frame >= from && frame < to ? value : 0f);
  }

  private interface Wave {
    float at(int channel, long frame);
  }

  private static SignalReader reader(Wave wave) {
    return new SignalReader() {
      @Override
      public boolean read(long frame, float[][] into, int frames) {
        for (int channel = 0; channel < into.length; channel++) {
          for (int i = 0; i < frames; i++) {
            into[channel][i] = wave.at(channel, frame + i);
          }
        }
        return true;
      }

      @Override
      public void close() {}
    };
  }

  private static float[][] read(SignalReader reader, int channels) {
    var all = new float[channels][LENGTH];
    reader.read(0, all, LENGTH);
    return all;
  }

  private static float peak(float[] signal) {
    float peak = 0;
    for (float sample : signal) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }
}

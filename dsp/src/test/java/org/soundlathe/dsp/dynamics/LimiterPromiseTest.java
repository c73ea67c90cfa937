package org.soundlathe.dsp.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.dynamics.TruePeakLimiter.Settings;
import org.soundlathe.dsp.unit.Decibels;

/// What the limiter promises, whatever comes: no peak above the ceiling, no change below it, and a
/// clean sound between. A hard clipper breaks each of these.
class LimiterPromiseTest {
  // What a ruler finds above the ceiling, in dB, within which the promise is kept.
  private static final double TOLERANCE_DB = 0.01;
  private static final int ADVERSARIES = 1_008;
  private static final int SEEDS_OF_EACH_SETTING = 180;
  private static final List<LimiterFigures> LIMITERS =
      List.of(limiter(2, 120), limiter(5, 60), limiter(1, 10), limiter(10, 300));
  private static final LimiterFigures CLIPPER =
      new LimiterFigures((_, ceilingDbtp) -> new HardClipper((float) Decibels.toGain(ceilingDbtp)));

  /// 128 weights under a window of 100 dB: flat to 0.9 of half the sample rate, 32 points a frame.
  /// Dither of 16 bit adds at most 1.5 steps to a sample, 0.002 dB at a ceiling of -12 dBTP.
  @Test
  void noPeakOfAThousandAdversariesPassesTheCeilingNorItsDitheredCopy() {
    var ruler = new SlowTruePeak(64, 10);
    for (int seed = 0; seed < ADVERSARIES; seed++) {
      float[] limited = limiter(seed).limited(seed);
      assertNotOver(limited, seed, ruler, "");
      assertNotOver(LimiterFigures.dithered(limited, seed), seed, ruler, ", 16 bit");
    }
  }

  @Test
  void norDoesAnyOnShorterAndLongerRulers() {
    var rulers = List.of(new SlowTruePeak(32, 7.86), new SlowTruePeak(256, 10));
    for (int seed = ADVERSARIES; seed < ADVERSARIES + 72; seed++) {
      float[] limited = limiter(seed).limited(seed);
      for (var ruler : rulers) {
        assertNotOver(limited, seed, ruler, ", ruler " + rulers.indexOf(ruler));
      }
    }
  }

  /// Half a dB below, for what rulers between these find above them.
  @Test
  void adversariesBelowTheCeilingOnlyComeLater() {
    var shorter = new SlowTruePeak(64, 10);
    var longer = new SlowTruePeak(256, 10);
    for (int seed = 0; seed < 36; seed++) {
      float[] sound = AdversarialSignals.make(seed % AdversarialSignals.KINDS, seed, 48_000, 2_000);
      double peak = Math.max(shorter.of(sound), longer.of(sound));
      float gain = (float) (Decibels.toGain(-1.5) / peak);
      for (int i = 0; i < sound.length; i++) {
        sound[i] *= gain;
      }
      var limiter = TruePeakLimiter.prepare(new Spec(48_000, 1, 512), new Settings(-1, 2, 120));
      int latency = limiter.latencyFrames();
      float[][] block = {Arrays.copyOf(sound, sound.length + latency)};
      Signals.run(limiter, block, 512);
      assertThat(Arrays.copyOfRange(block[0], latency, latency + sound.length))
          .as("kind %d, seed %d", seed % AdversarialSignals.KINDS, seed)
          .isEqualTo(sound);
    }
  }

  @Test
  void bassDoesNotModulateTheVoice() {
    for (var limiter : LIMITERS) {
      assertThat(limiter.intermodulationDb()).isLessThan(-60);
    }
  }

  /// The gain is read frame by frame. 0.05 dB is a hundredth of the hit's own dip; half a dB stays
  /// away while a chord that is limited itself goes on (it is taken for the same passage).
  @Test
  void heldChordComesBackAfterAHitWithoutOvershootOrSecondDip() {
    for (var limiter : LIMITERS) {
      for (double chordDb : new double[] {-6, 0, 3}) {
        var recovery = limiter.recovery(chordDb);
        assertThat(recovery.dipDb()).isGreaterThan(5);
        assertThat(recovery.secondDipDb()).as("chord at %.0f dB", chordDb).isLessThan(0.05);
        assertThat(recovery.overshootDb()).as("chord at %.0f dB", chordDb).isLessThan(0.05);
        assertThat(recovery.missingDb()).as("chord at %.0f dB", chordDb).isLessThan(0.5);
      }
    }
  }

  @Test
  void hardClipperLetsPeaksOfEveryKindPass() {
    var ruler = new SlowTruePeak(64, 10);
    double[] worstDb = new double[AdversarialSignals.KINDS];
    for (int seed = 0; seed < 8 * AdversarialSignals.KINDS; seed++) {
      int kind = seed % AdversarialSignals.KINDS;
      worstDb[kind] = Math.max(worstDb[kind], CLIPPER.overDb(seed, ruler));
    }
    for (int kind = 0; kind < AdversarialSignals.KINDS; kind++) {
      assertThat(worstDb[kind]).as("kind %d", kind).isGreaterThan(10 * TOLERANCE_DB);
    }
  }

  @Test
  void hardClipperModulatesTheVoiceAndDipsWithEveryWave() {
    assertThat(CLIPPER.intermodulationDb()).isGreaterThan(-40);
    for (double chordDb : new double[] {-6, 0, 3}) {
      assertThat(CLIPPER.recovery(chordDb).secondDipDb()).isGreaterThan(1);
    }
  }

  private static LimiterFigures limiter(int seed) {
    return LIMITERS.get(seed / SEEDS_OF_EACH_SETTING % LIMITERS.size());
  }

  private static LimiterFigures limiter(double lookAheadMs, double releaseMs) {
    return new LimiterFigures((spec, ceilingDbtp) ->
        TruePeakLimiter.prepare(spec, new Settings(ceilingDbtp, lookAheadMs, releaseMs)));
  }

  private static void assertNotOver(float[] limited, int seed, SlowTruePeak ruler, String what) {
    double overDb = LimiterFigures.overDb(limited, LimiterFigures.ceilingDbtp(seed), ruler);
    assertThat(overDb).as("%s%s", LimiterFigures.describe(seed), what).isLessThan(TOLERANCE_DB);
  }
}

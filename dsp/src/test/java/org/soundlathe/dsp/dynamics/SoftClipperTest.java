package org.soundlathe.dsp.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.dynamics.SoftClipper.Settings;
import org.soundlathe.dsp.unit.Decibels;

class SoftClipperTest implements KernelContract {
  private static final int RATE_HZ = 44_100;

  @Override
  public Kernel working(Spec spec) {
    return SoftClipper.prepare(spec, new Settings(true, 6, -3, 40));
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(SoftClipper.prepare(spec, new Settings(false, 6, -3, 40)));
  }

  @Test
  void soundBelowTheKneeOnlyComesLater() {
    float[] sound = Signals.noise(1, 0.1, 5_000);
    float[] out = clipped(sound, new Settings(true, 0, -6, 50));
    assertThat(out).isEqualTo(sound);
  }

  @Test
  void driveMakesSoftSoundLouderAndNothingElse() {
    float[] sound = Signals.noise(2, 0.02, 5_000);
    float[] out = clipped(sound, new Settings(true, 12, 0, 30));
    float gain = (float) Decibels.toGain(12);
    for (int i = 0; i < sound.length; i++) {
      assertThat(out[i]).isEqualTo(gain * sound[i]);
    }
  }

  /// A slow wave shows the curve itself: straight, cubic bend, flat.
  @Test
  void slowWaveFollowsTheCurve() {
    for (double softness : new double[] {0, 20, 50, 100}) {
      float[] sound = Signals.sine(50, 1.9, 0, RATE_HZ, RATE_HZ / 10);
      float[] out = clipped(sound, new Settings(true, 0, -2, softness));
      double ceiling = Decibels.toGain(-2);
      double span = ceiling * Math.max(1e-5, softness / 100);
      for (int i = 0; i < sound.length; i++) {
        double u = Math.min(1.5, Math.max(0, (Math.abs(sound[i]) - ceiling + span) / span));
        double bent = ceiling - span + span * (u - 4 * u * u * u / 27);
        double expected = Math.copySign(u > 0 ? bent : Math.abs(sound[i]), sound[i]);
        // A hard edge swings within the band that the rate can hold.
        assertThat((double) out[i]).as("%.0f %%", softness).isCloseTo(expected, within(0.004));
      }
    }
  }

  /// A 5 kHz tone driven 12 dB, read where harmonics beyond half the sample rate would fold to. The
  /// softer the bend, the faster they fall.
  @Test
  void overtonesDoNotFoldBack() {
    for (int rateHz : new int[] {44_100, 96_000}) {
      assertThat(foldedDb(rateHz, 100)).as("%d Hz, soft", rateHz).isLessThan(-100);
      assertThat(foldedDb(rateHz, 50)).as("%d Hz, half", rateHz).isLessThan(-90);
      assertThat(foldedDb(rateHz, 0)).as("%d Hz, hard", rateHz).isBetween(-80.0, -65.0);
    }
  }

  /// Squares and noise, driven 18 dB over a ceiling of -1 dB.
  @Test
  void swingOverTheCeilingEndsAtTwoDecibels() {
    for (double softness : new double[] {0, 50, 100}) {
      for (int seed = 0; seed < 4; seed++) {
        var settings = new Settings(true, 18, -1, softness);
        assertThat(peakDb(clipped(Signals.noise(seed, 1, 20_000), settings)))
            .as("seed %d", seed)
            .isBetween(-1.0, 1.1);
      }
    }
  }

  /// With seven partials or more a square wave swings over by less than 1.43 dB (Gibbs), here to
  /// 0.43 dB; with two by up to 1.6 dB; never to the end at 2.1 dB.
  @Test
  void clippedTonesSwingOverLikeSquareWaves() {
    for (double softness : new double[] {0, 50, 100}) {
      for (double hz : new double[] {100, 997, 3_000, 5_500}) {
        float[] sound = Signals.sine(hz, 1, 0.4, RATE_HZ, 20_000);
        float[] out = clipped(sound, new Settings(true, 24, -1, softness));
        assertThat(peakDb(Arrays.copyOfRange(out, 2_000, 18_000)))
            .as("%.0f Hz, %.0f %%", hz, softness)
            .isBetween(-1.0, hz < 2_000 ? 0.45 : 0.7);
      }
    }
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new Settings(true, 30, 0, 50))
        .hasMessage("clipper.driveDb 30 is outside 0..24 dB");
  }

  /// The strongest tone up to 20 kHz that is a folded harmonic, in dB below the driven tone.
  private static double foldedDb(int rateHz, double softnessPercent) {
    double hz = 5_001;
    var kernel =
        SoftClipper.prepare(new Spec(rateHz, 1, 512), new Settings(true, 12, 0, softnessPercent));
    float[][] block = {Signals.sine(hz, 0.5, 0.3, rateHz, 2 * rateHz)};
    Signals.run(kernel, block, 512);
    double tone = Signals.amplitude(block[0], rateHz, 2 * rateHz, hz, rateHz);
    double strongest = 0;
    for (int n = 3; n < 80; n += 2) {
      double folded = Math.abs(n * hz - rateHz * Math.rint(n * hz / rateHz));
      if (n * hz > rateHz / 2.0 && folded < 20_000) {
        double level = Signals.amplitude(block[0], rateHz, 2 * rateHz, folded, rateHz);
        strongest = Math.max(strongest, level);
      }
    }
    return Decibels.ofGain(strongest / tone);
  }

  private static double peakDb(float[] sound) {
    double peak = 0;
    for (float sample : sound) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return Decibels.ofGain(peak);
  }

  /// The sound after the clipper, without its latency.
  private static float[] clipped(float[] sound, Settings settings) {
    var kernel = SoftClipper.prepare(new Spec(RATE_HZ, 1, 512), settings);
    int latency = kernel.latencyFrames();
    float[][] block = {Arrays.copyOf(sound, sound.length + latency)};
    Signals.run(kernel, block, 512);
    return Arrays.copyOfRange(block[0], latency, latency + sound.length);
  }
}

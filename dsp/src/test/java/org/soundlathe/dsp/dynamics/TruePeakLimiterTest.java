package org.soundlathe.dsp.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.unit.Decibels;

class TruePeakLimiterTest implements KernelContract {
  private static final int RATE_HZ = 48_000;

  @Override
  public Kernel working(Spec spec) {
    return TruePeakLimiter.prepare(spec, new TruePeakLimiter.Settings(-12, 5, 60));
  }

  /// The contract's sound has peaks of up to 12 dB above full scale between its samples.
  @Override
  public Optional<Kernel> neutral(Spec spec) {
    Kernel limiter = TruePeakLimiter.prepare(spec, new TruePeakLimiter.Settings(0, 5, 60));
    return Optional.of(new Quietened(limiter));
  }

  @Test
  void limitingTakesNoMoreThanThePeakAsks() {
    float[][] tone = {Signals.sine(1_000, Decibels.toGain(2), 0, RATE_HZ, 3 * RATE_HZ)};
    limit(tone, -1);
    double level = Signals.amplitude(tone[0], 2 * RATE_HZ, 3 * RATE_HZ, 1_000, RATE_HZ);
    assertThat(Decibels.ofGain(level)).isCloseTo(-1, within(0.03));
  }

  /// 60 Hz and 1 kHz whose sum is 3 dB too high come out 3 dB softer, both.
  @Test
  void steadyReductionIsThatOfThePeak() {
    int frames = 6 * RATE_HZ;
    float[][] chord = {Signals.sine(60, 0.5, 0, RATE_HZ, frames)};
    float[] voice = Signals.sine(1_000, 0.5, 0, RATE_HZ, frames);
    float drive = (float) Decibels.toGain(2);
    for (int i = 0; i < frames; i++) {
      chord[0][i] = drive * (chord[0][i] + voice[i]);
    }
    limit(chord, -1);
    for (double hz : new double[] {60, 1_000}) {
      double level = Signals.amplitude(chord[0], 4 * RATE_HZ, frames, hz, RATE_HZ);
      assertThat(Decibels.ofGain(level / 0.5)).as("%.0f Hz", hz).isCloseTo(-1, within(0.1));
    }
  }

  @Test
  void gainIsBackSoonAfterAHitAndLateAfterADensePassage() {
    double afterHit = reductionDbAfter(RATE_HZ / 200, 200);
    double afterPassage = reductionDbAfter(2 * RATE_HZ, 200);
    assertThat(afterHit).isLessThan(0.5);
    assertThat(afterPassage).isGreaterThan(2 * afterHit).isGreaterThan(1.5);
    assertThat(reductionDbAfter(2 * RATE_HZ, 5_000)).isLessThan(0.01);
  }

  @Test
  void bothSidesGetTheSameGain() {
    float[][] stereo = {
      Signals.sine(997, 1.5, 0, RATE_HZ, RATE_HZ), Signals.sine(997, 0.15, 0, RATE_HZ, RATE_HZ)
    };
    limit(stereo, -1);
    for (int i = 0; i < RATE_HZ; i++) {
      assertThat(stereo[1][i]).isCloseTo(stereo[0][i] / 10, within(1e-6f));
    }
  }

  @Test
  void reductionIsToldPer100MsOfTheMusic() {
    int frames = 2 * RATE_HZ;
    float[][] sound = {Signals.sine(1_000, 1, 0, RATE_HZ, frames)};
    for (int i = 0; i < frames; i++) {
      sound[0][i] *= (float) Decibels.toGain(i < RATE_HZ ? -6 : 3);
    }
    var limiter = limiter(1, 0);
    Signals.run(limiter, sound, 512);
    GainReductionHistory history = limiter.reduction();
    assertThat(history.windows()).isEqualTo(19);
    assertThat(history.meanReductionDb(0, 9)).isZero();
    assertThat(history.meanReductionDb(11, 19)).isCloseTo(3, within(0.03));
    assertThat(limiter.lastBlockMinGain()).isCloseTo(Decibels.toGain(-3), within(0.002));
    limiter.reset();
    assertThat(history.windows()).isZero();
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new TruePeakLimiter.Settings(3, 5, 60))
        .hasMessage("limiter.ceilingDbtp 3 is outside -30..0 dBTP");
  }

  /// How far a soft tone is still turned down some time after a loud stretch.
  private static double reductionDbAfter(int loudFrames, int afterMs) {
    int at = loudFrames + afterMs * RATE_HZ / 1000;
    float[][] sound = {Signals.sine(1_000, 0.1, 0, RATE_HZ, at + 4_800)};
    for (int i = 0; i < loudFrames; i++) {
      sound[0][i] *= 15;
    }
    TruePeakLimiter limiter = limiter(1, 0);
    Signals.run(limiter, sound, 512);
    int from = at + limiter.latencyFrames();
    return -Decibels.ofGain(Signals.amplitude(sound[0], from, from + 480, 1_000, RATE_HZ) / 0.1);
  }

  private static void limit(float[][] block, double ceilingDbtp) {
    Signals.run(limiter(block.length, ceilingDbtp), block, 512);
  }

  private static TruePeakLimiter limiter(int channels, double ceilingDbtp) {
    return TruePeakLimiter.prepare(
        new Spec(RATE_HZ, channels, 512), new TruePeakLimiter.Settings(ceilingDbtp, 5, 60));
  }

  /// 24 dB down before and up after, both exact in binary.
  private record Quietened(Kernel kernel) implements Kernel {
    @Override
    public void process(float[][] block, int frames) {
      scale(block, frames, 1 / 16f);
      kernel.process(block, frames);
      scale(block, frames, 16f);
    }

    @Override
    public void reset() {
      kernel.reset();
    }

    @Override
    public int latencyFrames() {
      return kernel.latencyFrames();
    }

    @Override
    public long brokenSamples() {
      return kernel.brokenSamples();
    }

    private static void scale(float[][] block, int frames, float factor) {
      for (float[] signal : block) {
        for (int i = 0; i < frames; i++) {
          signal[i] *= factor;
        }
      }
    }
  }
}

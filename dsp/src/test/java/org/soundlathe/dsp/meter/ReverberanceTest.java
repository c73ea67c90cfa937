package org.soundlathe.dsp.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundlathe.dsp.tone.Tones;
import org.soundlathe.dsp.unit.Decibels;

/// Bursts of noise that stop, in rooms whose decay is known.
///
/// A burst in a room of exponentially dying noise leaves exponentially dying noise: the tails are
/// made as such, which is the convolution without its cost.
class ReverberanceTest {
  private static final int RATE = 44_100;

  @ParameterizedTest
  @CsvSource({
    "0.25, -6",
    "0.4, -6",
    "0.4, -12",
    "0.8, -6",
    "0.8, -18",
    "1.5, -10",
    "1.5, -20",
    "3, -12"
  })
  void theDecayOfARoomAndItsLevelAreFound(double t60Seconds, double tailDb) {
    Reverberance found = of(bursts(t60Seconds, tailDb, 1e-4));
    assertThat(found.decays()).isGreaterThanOrEqualTo(6);
    assertThat(found.t60Seconds()).isCloseTo(t60Seconds, within(0.05 * t60Seconds));
    assertThat(found.tailDb()).isCloseTo(tailDb, within(3.0));
    assertThat(found.confidence()).isGreaterThan(0.4);
  }

  @Test
  void soundsThatStopAtOnceAreDry() {
    Reverberance found = of(bursts(0.001, -60, 1e-4));
    assertThat(found.t60Seconds()).isLessThan(0.15);
    assertThat(found.tailDb()).isLessThan(-20);
    assertThat(found.confidence()).isGreaterThan(0.4);
  }

  @Test
  void longNotesBesideDryOnesDoNotMakeARoom() {
    float[] dry = bursts(0.001, -60, 1e-4);
    float[] ringing = bursts(4, 0, 1e-4);
    float[] both = new float[dry.length + ringing.length];
    System.arraycopy(dry, 0, both, 0, dry.length);
    System.arraycopy(ringing, 0, both, dry.length, ringing.length);
    assertThat(of(both).t60Seconds()).isLessThan(0.2);
  }

  @Test
  void aSoundThatNeverStopsTellsNothing() {
    Reverberance found = of(Tones.noise(94, 1, RATE * 20, 0.1)[0]);
    assertThat(found.confidence()).isLessThan(0.1);
    assertThat(of(new float[RATE]).decays()).isZero();
    assertThat(of(new float[RATE]).t60Seconds()).isNaN();
  }

  /// Ten bursts of 0.2 s over a hiss, each with its tail.
  private static float[] bursts(double t60Seconds, double tailDb, double hiss) {
    int period = (int) (RATE * (0.5 + Math.max(0.3, t60Seconds)));
    float[] wave = Tones.noise(91, 1, 10 * period, hiss)[0];
    float[] noise = Tones.noise(92, 1, wave.length, 0.2)[0];
    for (int i = 0; i < wave.length; i++) {
      double seconds = (double) (i % period) / RATE;
      double gain = Decibels.toGain(tailDb - 60 * (seconds - 0.2) / t60Seconds);
      wave[i] += (float) (noise[i] * (seconds < 0.2 ? 1 : gain));
    }
    return wave;
  }

  private static Reverberance of(float[] wave) {
    return Tones.through(new BandMeter(RATE, 1), new float[][] {wave}).reverberance();
  }
}

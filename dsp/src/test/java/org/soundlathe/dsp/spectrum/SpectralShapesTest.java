package org.soundlathe.dsp.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.tone.Tones;

class SpectralShapesTest {
  @Test
  void aToneIsNarrowAndSitsAtItsFrequency() {
    SpectralShape shape = of(new Tones(48_000, 1, 2).sine(3000, -10, 2).signal());
    assertThat(shape.centroidHz()).isCloseTo(3000, within(30.0));
    assertThat(shape.rollOffHz()).isCloseTo(3000, within(50.0));
    assertThat(shape.bandwidthHz()).isLessThan(100);
    assertThat(shape.flatness()).isLessThan(1e-4);
  }

  @Test
  void whiteNoiseIsFlatAndCentredOnHalfTheBand() {
    SpectralShape shape = of(Tones.noise(21, 1, 48_000 * 4, 0.1));
    assertThat(shape.centroidHz()).isCloseTo(12_000, within(300.0));
    assertThat(shape.rollOffHz()).isCloseTo(0.85 * 24_000, within(400.0));
    // An even spread over 24 kHz has a standard deviation of 24 kHz / sqrt(12).
    assertThat(shape.bandwidthHz()).isCloseTo(24_000 / Math.sqrt(12), within(150.0));
    // The geometric mean of chi-squared power is e^-0.577 of the arithmetic one.
    assertThat(shape.flatness()).isCloseTo(0.561, within(0.02));
  }

  @Test
  void gainAndSilenceAroundChangeNothing() {
    float[][] burst = new float[1][48_000 * 8];
    float[] noise = Tones.noise(22, 1, 48_000, 0.1)[0];
    System.arraycopy(noise, 0, burst[0], 48_000 * 3, noise.length);
    SpectralShape loud = of(burst);
    for (int i = 0; i < burst[0].length; i++) {
      burst[0][i] /= 64;
    }
    assertThat(of(burst)).isEqualTo(loud);
    assertThat(loud.centroidHz()).isCloseTo(12_000, within(300.0));
  }

  @Test
  void silenceHasNoShape() {
    assertThat(of(new float[2][48_000])).isEqualTo(new SpectralShape(0, 0, 0, 0));
  }

  private static SpectralShape of(float[][] signal) {
    return Tones.through(new SpectralShapes(48_000, signal.length), signal).median();
  }
}

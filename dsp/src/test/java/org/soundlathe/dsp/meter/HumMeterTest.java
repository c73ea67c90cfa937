package org.soundlathe.dsp.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundlathe.dsp.MeterContract;
import org.soundlathe.dsp.tone.Tones;

class HumMeterTest {
  private static final int SECONDS = 16;

  @ParameterizedTest
  @CsvSource({"50, 44100", "60, 48000", "50, 96000", "60, 22050", "50.05, 48000"})
  void humUnderHissIsFoundWithItsMainsAndLevel(double mains, int rate) {
    float[][] signal = Tones.noise(111, 2, rate * SECONDS, 1e-4);
    addHum(signal, rate, mains, 1e-3);
    Hum hum = of(rate, signal);
    assertThat(hum.mainsHz()).isEqualTo((int) mains);
    // Three lines of 1, 1/2 and 1/3: amplitude² · (1 + 1/4 + 1/9) / 2.
    assertThat(hum.levelDbfs()).isCloseTo(-61.67, within(0.5));
    assertThat(hum.lines()).hasSize(3);
    assertThat(hum.lines().get(1).hertz()).isEqualTo(2 * hum.mainsHz());
    assertThat(hum.lines().get(1).levelDbfs()).isCloseTo(-69.03, within(0.5));
    assertThat(hum.confidence()).isGreaterThan(0.7);
  }

  @Test
  void humShowsThroughMusic() {
    float[][] signal = song(48_000);
    assertThat(of(48_000, signal).isFound()).isFalse();
    addHum(signal, 48_000, 50, 0.01);
    Hum hum = of(48_000, signal);
    assertThat(hum.mainsHz()).isEqualTo(50);
    assertThat(hum.confidence()).isGreaterThan(0.3);
  }

  @Test
  void notesAndDrumsNearTheMainsAreNoHum() {
    int rate = 44_100;
    float[][] kick = Tones.noise(112, 1, rate * SECONDS, 1e-4);
    float[][] bass = Tones.noise(113, 1, rate * SECONDS, 1e-4);
    double[] line = {49, 61.7, 55, 98, 51.9, 58.3, 123.5, 46.2};
    for (int i = 0; i < rate * SECONDS; i++) {
      double beat = (double) (i % (rate / 2)) / rate;
      kick[0][i] += (float) (0.5 * StrictMath.exp(-beat * 12) * StrictMath.sin(377 * beat));
      double hertz = line[i / rate % line.length];
      bass[0][i] += (float) (0.3 * StrictMath.sin(2 * StrictMath.PI * hertz * i / rate));
    }
    assertThat(of(rate, kick).isFound()).isFalse();
    assertThat(of(rate, bass).isFound()).isFalse();
  }

  @Test
  void noiseAndSilenceHaveNoHum() {
    for (int seed = 1; seed <= 5; seed++) {
      assertThat(of(48_000, Tones.noise(seed, 1, 48_000 * 6, 0.1)).isFound())
          .as("seed %d", seed)
          .isFalse();
    }
    assertThat(of(48_000, new float[1][48_000 * 6])).isEqualTo(Hum.NONE);
  }

  @Test
  void blocksDoNotMatter() {
    MeterContract.check(2, () -> new HumMeter(44_100), HumMeter::hum);
  }

  private static void addHum(float[][] signal, int rate, double mains, double amplitude) {
    for (int i = 0; i < signal[0].length; i++) {
      double sum = 0;
      for (int harmonic = 1; harmonic <= 3; harmonic++) {
        double turns = mains * harmonic * i / rate % 1;
        sum += amplitude / harmonic * Math.sin(2 * Math.PI * turns + harmonic);
      }
      for (float[] channel : signal) {
        channel[i] += (float) sum;
      }
    }
  }

  /// Chords that change every second, with gaps, over a little hiss.
  private static float[][] song(int rate) {
    float[][] song = Tones.noise(114, 2, rate * SECONDS, 1e-4);
    double[] roots = {110, 98, 130.8, 146.8};
    for (int i = 0; i < song[0].length; i++) {
      double time = (double) i / rate;
      double root = roots[(int) time % roots.length];
      double sum = 0;
      for (double interval : new double[] {1, 1.26, 1.5, 2}) {
        sum += Math.sin(2 * Math.PI * (root * interval * time % 1));
      }
      sum *= 0.1 * StrictMath.exp(-3 * (time % 1));
      song[0][i] += (float) sum;
      song[1][i] += (float) sum;
    }
    return song;
  }

  private static Hum of(int rate, float[][] signal) {
    return Tones.through(new HumMeter(rate), signal).hum();
  }
}

package org.soundlathe.dsp.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.unit.Decibels;

class FractionalDelayTest {
  private static final int RATE_HZ = 44_100;

  @Test
  void soundReadAtWholeFramesIsTheSameBitForBit() {
    float[] sound = Signals.noise(1, 1, 3_000);
    FractionalDelay line = new FractionalDelay(700);
    for (int i = 0; i < sound.length; i++) {
      line.write(sound[i]);
      for (int delay : new int[] {8, 9, 333, 700}) {
        float due = i < delay ? 0f : sound[i - delay];
        assertThat(line.read(delay)).isEqualTo(due);
        assertThat(line.readWhole(delay)).isEqualTo(due);
      }
    }
  }

  /// The error against the delayed sine itself holds loudness and time at once.
  @Test
  void tonesComeSoManyFramesAndAFractionLater() {
    for (double frequencyHz : new double[] {50, 1_000, 5_000, 9_900}) {
      assertThat(worstErrorDb(frequencyHz)).as("%s Hz", frequencyHz).isLessThan(-80);
    }
    assertThat(worstErrorDb(14_900)).isLessThan(-70);
  }

  @Test
  void steadySoundKeepsItsLevelAtEveryPlace() {
    FractionalDelay line = new FractionalDelay(64);
    for (int i = 0; i < 200; i++) {
      line.write(1);
    }
    for (int i = 0; i <= 4_000; i++) {
      // 1e-6: sixteen float products and their sum.
      assertThat(line.read(8 + i / 1_000.0)).isBetween(1 - 1e-6f, 1 + 1e-6f);
    }
  }

  @Test
  void timesOutsideTheLineAreReadAtItsEnds() {
    FractionalDelay line = new FractionalDelay(100);
    for (float sample : Signals.noise(2, 1, 500)) {
      line.write(sample);
    }
    assertThat(line.read(-5)).isEqualTo(line.read(8));
    assertThat(line.read(1e9)).isEqualTo(line.read(100));
    assertThatThrownBy(() -> new FractionalDelay(7)).hasMessageContaining("7 is outside 8..");
  }

  @Test
  void resetForgetsTheSound() {
    FractionalDelay line = new FractionalDelay(50);
    for (float sample : Signals.noise(3, 1, 500)) {
      line.write(sample);
    }
    line.reset();
    for (int i = 8; i <= 50; i++) {
      assertThat(line.readWhole(i)).isZero();
    }
  }

  private static double worstErrorDb(double frequencyHz) {
    int frames = 2_000;
    Random random = new Random(4);
    FractionalDelay line = new FractionalDelay(100);
    double worst = 0;
    for (int i = 0; i < frames; i++) {
      line.write((float) StrictMath.sin(2 * StrictMath.PI * frequencyHz * i / RATE_HZ));
      double delay = 8 + 92 * random.nextDouble();
      double due = StrictMath.sin(2 * StrictMath.PI * frequencyHz * (i - delay) / RATE_HZ);
      worst = i < 200 ? 0 : Math.max(worst, Math.abs(line.read(delay) - due));
    }
    return Decibels.ofGain(worst);
  }
}

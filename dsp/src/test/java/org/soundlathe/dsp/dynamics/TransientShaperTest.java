package org.soundlathe.dsp.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.BankContract;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Rows;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.dynamics.TransientShaper.Settings;
import org.soundlathe.dsp.unit.Decibels;

class TransientShaperTest implements BankContract {
  private static final int RATE_HZ = 48_000;

  @Override
  public TransientShaper bank(Spec spec, int first) {
    List<Settings> settings = new ArrayList<>();
    for (int strip = first; strip < first + spec.channels(); strip++) {
      settings.add(
          new Settings(
              strip % 5 != 3, strip % 31 - 15, 5 + strip % 40, 24 - strip % 48, 50 + strip % 300));
    }
    return TransientShaper.prepare(spec, settings);
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(Rows.prepare(spec, TransientShaper.prepare(spec, Settings.off())));
  }

  @Test
  void shaperWithoutAttackAndSustainIsTransparent() {
    float[] sound = hits(1);
    assertThat(shaped(sound, new Settings(true, 0, 5, 0, 50), RATE_HZ)).isEqualTo(sound);
  }

  /// The gain begins with the whole setting (0.5 dB: the first 8 frames lead up to it) and is 1/e
  /// of it after the attack time, within 5 %.
  @Test
  void onsetOutOfSilenceGetsTheWholeAttackAndLosesItInItsTime() {
    for (int rateHz : new int[] {44_100, 48_000, 96_000, 192_000}) {
      for (double attackMs : new double[] {5, 20, 100}) {
        for (double attackDb : new double[] {-15, 6, 15}) {
          int onset = rateHz / 10 + 3;
          float[] sound = onset(onset, 0, 0.1, rateHz);
          double[] gainsDb =
              gainsDb(sound, shaped(sound, new Settings(true, attackDb, attackMs, 0, 200), rateHz));
          String which = "%d Hz, %.0f dB in %.0f ms".formatted(rateHz, attackDb, attackMs);
          assertThat(gainsDb[onset + 9]).as(which).isCloseTo(attackDb, within(0.5));
          int at = onset + 9;
          while (Math.abs(gainsDb[at]) > Math.abs(attackDb) / StrictMath.E) {
            at++;
          }
          assertThat((at - onset) * 1000.0 / rateHz)
              .as(which)
              .isBetween(0.95 * attackMs, 1.05 * attackMs);
        }
      }
    }
  }

  @Test
  void riseOfTwelveDecibelsGetsHalfTheAttack() {
    int onset = RATE_HZ / 2;
    float[] sound = onset(onset, 0.05, 0.05 * Decibels.toGain(12), RATE_HZ);
    double[] gainsDb = gainsDb(sound, shaped(sound, new Settings(true, 10, 20, 0, 200), RATE_HZ));
    assertThat(gainsDb[onset + 20]).isCloseTo(5, within(0.3));
  }

  /// A tail that dies by 60 dB a second, remembered for 200 ms, stands 12 dB of the 24 below its
  /// memory. 0.3 dB: the level is read in waves and windows.
  @Test
  void tailGetsItsSustainByHowFastItDies() {
    for (double sustainDb : new double[] {-24, 12, 24}) {
      float[] sound = Signals.sine(1_000, 0.9, 0, RATE_HZ, RATE_HZ);
      for (int i = 0; i < sound.length; i++) {
        sound[i] *= (float) Decibels.toGain(-60.0 * i / RATE_HZ);
      }
      double[] gainsDb =
          gainsDb(sound, shaped(sound, new Settings(true, 0, 20, sustainDb, 200), RATE_HZ));
      for (int i = RATE_HZ * 9 / 10; i < RATE_HZ; i++) {
        assertThat(gainsDb[i]).isCloseTo(sustainDb / 2, within(0.3));
      }
    }
  }

  @Test
  void softHitsAreShapedAsLoudOnes() {
    var settings = new Settings(true, 12, 15, -18, 150);
    float[] loud = shaped(hits(1), settings, RATE_HZ);
    float[] soft = shaped(hits(1f / 64), settings, RATE_HZ);
    for (int i = 0; i < loud.length; i++) {
      // Decibels of rows are good to 0.000002 dB.
      assertThat(soft[i] * 64).isCloseTo(loud[i], within(1e-5f));
    }
  }

  @Test
  void heldToneIsLeftAlone() {
    for (double hz : new double[] {50, 1_000}) {
      float[] sound = Signals.sine(hz, 0.5, 0, RATE_HZ, 2 * RATE_HZ);
      double[] gainsDb =
          gainsDb(sound, shaped(sound, new Settings(true, 15, 100, 24, 1_000), RATE_HZ));
      for (int i = RATE_HZ * 3 / 2; i < sound.length; i++) {
        assertThat(gainsDb[i]).as("%.0f Hz", hz).isCloseTo(0, within(0.01));
      }
    }
  }

  @Test
  void hitOnOneSideMovesBothSidesAlike() {
    float[] left = hits(1);
    float[] right = Signals.sine(440, 0.01, 0, RATE_HZ, left.length);
    Spec spec = new Spec(RATE_HZ, 2, 512);
    float[][] out = {left.clone(), right.clone()};
    var bank = TransientShaper.prepare(spec, new Settings(true, 12, 15, -12, 200));
    Signals.run(Rows.prepare(spec, bank), out, 512);
    for (int i = 8; i < left.length; i++) {
      if (Math.abs(left[i - 8]) > 0.01 && Math.abs(right[i - 8]) > 0.001) {
        assertThat(out[1][i] / right[i - 8]).isCloseTo(out[0][i] / left[i - 8], within(1e-4f));
      }
    }
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new Settings(true, 16, 20, 0, 200))
        .hasMessage("transient.attackDb 16 is outside -15..15 dB");
  }

  /// The sound after the shaper, without its latency.
  private static float[] shaped(float[] sound, Settings settings, int rateHz) {
    Spec spec = new Spec(rateHz, 1, 512);
    TransientShaper bank = TransientShaper.prepare(spec, settings);
    int latency = bank.latencyFrames();
    float[][] block = {Arrays.copyOf(sound, sound.length + latency)};
    Signals.run(Rows.prepare(spec, bank), block, 512);
    return Arrays.copyOfRange(block[0], latency, latency + sound.length);
  }

  /// The gain at every frame; where the sound is too soft to tell, that of the frame before.
  private static double[] gainsDb(float[] before, float[] after) {
    double[] gainsDb = new double[before.length];
    for (int i = 1; i < before.length; i++) {
      gainsDb[i] =
          Math.abs(before[i]) > 1e-6
              ? Decibels.ofGain(after[i] / (double) before[i])
              : gainsDb[i - 1];
    }
    return gainsDb;
  }

  /// A tone whose every frame stands at its full height, so that its level jumps at once.
  private static float[] onset(int onset, double before, double after, int rateHz) {
    float[] sound = new float[onset + rateHz / 2];
    for (int i = 0; i < sound.length; i++) {
      sound[i] = (float) ((i / 24 % 2 == 0 ? 1 : -1) * (i < onset ? before : after));
    }
    return sound;
  }

  /// Drums of different pitch every 150 ms.
  private static float[] hits(float height) {
    float[] sound = new float[RATE_HZ];
    for (int hit = 0; hit < 6; hit++) {
      for (int i = 0; i < RATE_HZ / 8; i++) {
        double seconds = i / (double) RATE_HZ;
        double angle = 2 * StrictMath.PI * (90 + 60 * hit) * seconds;
        double wave = StrictMath.exp(-seconds / 0.03) * StrictMath.sin(angle);
        sound[1_000 + hit * RATE_HZ * 3 / 20 + i] += (float) (0.8 * wave) * height;
      }
    }
    return sound;
  }
}

package org.soundlathe.dsp.loudness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.tone.Tones;

class HitLoudnessTest {
  private static final int RATE = 48_000;

  @Test
  void gapsBetweenHitsDoNotMakeADrumSofter() {
    double dense = of(hits(40, 0.5, 0.5), 0.5, 40).lufs();
    double sparse = of(hits(10, 3, 0.5), 3, 10).lufs();
    assertThat(sparse).isCloseTo(dense, within(0.1));
  }

  @Test
  void aHitOf400MillisecondsReadsItsMomentaryLoudness() {
    Tones tone = new Tones(RATE, 1, 2).silence(0.5).sine(997, -20, 0.4);
    LoudnessMeter meter = Tones.through(new LoudnessMeter(RATE, 1), tone.signal());
    HitLoudness found = HitLoudness.of(meter, new long[] {RATE / 2});
    assertThat(found.lufs()).isCloseTo(-23.01, within(0.1));
  }

  @Test
  void bleedBetweenTheHitsDoesNotCountAsItDoesInProgrammeLoudness() {
    float[][] clean = hits(12, 2, 0.5);
    float[][] bleeding = hits(12, 2, 0.5);
    long[] onsets = new long[48];
    for (int i = 0; i < 48; i++) {
      onsets[i] = (long) i * RATE / 2;
      if (i % 4 != 0) {
        add(bleeding, (int) onsets[i], 0.14);
      }
    }
    LoudnessMeter meter = Tones.through(new LoudnessMeter(RATE, 1), bleeding);
    HitLoudness found = HitLoudness.of(meter, onsets);
    assertThat(found.ownHits()).isEqualTo(12);
    assertThat(found.allHits()).isEqualTo(48);
    assertThat(found.lufs()).isCloseTo(of(clean, 2, 12).lufs(), within(0.1));
    assertThat(meter.integratedLufs()).isLessThan(found.lufs() - 4);
  }

  @Test
  void gainMovesHitsByAsMuch() {
    double loud = of(hits(10, 2, 0.5), 2, 10).lufs();
    assertThat(of(hits(10, 2, 0.25), 2, 10).lufs()).isCloseTo(loud - 6.02, within(0.01));
  }

  @Test
  void withoutHitsThereIsNoLoudness() {
    LoudnessMeter meter = Tones.through(new LoudnessMeter(RATE, 1), hits(3, 1, 0.5));
    assertThat(HitLoudness.of(meter, new long[0]).lufs()).isEqualTo(Double.NEGATIVE_INFINITY);
    LoudnessMeter silent = Tones.through(new LoudnessMeter(RATE, 1), new float[1][RATE]);
    assertThat(HitLoudness.of(silent, new long[] {0, 4800}).lufs())
        .isEqualTo(Double.NEGATIVE_INFINITY);
  }

  private static HitLoudness of(float[][] signal, double gapSeconds, int count) {
    long[] onsets = new long[count];
    Arrays.setAll(onsets, hit -> (long) (hit * gapSeconds * RATE));
    return HitLoudness.of(Tones.through(new LoudnessMeter(RATE, 1), signal), onsets);
  }

  private static float[][] hits(int count, double gapSeconds, double amplitude) {
    float[][] signal = new float[1][(int) (count * gapSeconds * RATE)];
    for (int hit = 0; hit < count; hit++) {
      add(signal, (int) (hit * gapSeconds * RATE), amplitude);
    }
    return signal;
  }

  private static void add(float[][] signal, int start, double amplitude) {
    for (int i = 0; i < RATE / 4 && start + i < signal[0].length; i++) {
      double decay = StrictMath.exp(-i / (0.04 * RATE));
      signal[0][start + i] +=
          (float) (amplitude * decay * StrictMath.sin(2 * StrictMath.PI * 200 * i / RATE));
    }
  }
}

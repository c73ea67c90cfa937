package org.soundlathe.dsp.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundlathe.dsp.tone.Tones;

class TempoAndBeatsTest {
  @ParameterizedTest
  @CsvSource({
    "56, 44100",
    "62, 48000",
    "68, 44100",
    "74, 48000",
    "80, 48000",
    "84, 44100",
    "96.5, 48000",
    "110, 44100",
    "120, 48000",
    "133.7, 96000",
    "150, 44100",
    "172, 48000"
  })
  void aRockBeatIsFoundWithItsBars(double beatsPerMinute, int rate) {
    double beat = 60 / beatsPerMinute;
    float[][] song = new Band(rate, 1.3 + 48 * beat, 5).rock(0.7, beatsPerMinute, 12).mono();
    TempoAndBeats found = of(rate, song);
    assertThat(found.beatsPerMinute()).isCloseTo(beatsPerMinute, within(0.5));
    assertThat(found.confidence()).isGreaterThan(0.3);
    assertThat(found.beatFrames().length).isBetween(46, 49);
    for (long frame : found.beatFrames()) {
      double beats = ((double) frame / rate - 0.7) / beat;
      assertThat((beats - Math.rint(beats)) * beat).isCloseTo(0, within(0.020));
    }
    for (long frame : found.barFrames()) {
      double bars = ((double) frame / rate - 0.7) / (4 * beat);
      assertThat((bars - Math.rint(bars)) * 4 * beat).isCloseTo(0, within(0.020));
    }
    assertThat(found.downBeatConfidence()).isGreaterThan(0.05);
  }

  @Test
  void beatsFollowADrummerWhoDrifts() {
    Band band = new Band(48_000, 40, 6);
    double at = 0.5;
    int beats = 0;
    double[] times = new double[80];
    while (at < 39) {
      times[beats] = at;
      band.hit(at, beats % 2 == 0 ? 60 : 190, 0.5, 0.1);
      at += 0.5 + 0.03 * StrictMath.sin(beats * 0.12);
      beats++;
    }
    long[] found = of(48_000, band.mono()).beatFrames();
    int near = 0;
    for (int i = 0; i < beats; i++) {
      for (long frame : found) {
        near += Math.abs(frame / 48_000.0 - times[i]) < 0.025 ? 1 : 0;
      }
    }
    assertThat(near).as("of %d beats", beats).isGreaterThan(beats * 9 / 10);
  }

  @Test
  void noiseHasNoTempoToTrust() {
    assertThat(of(48_000, Tones.noise(51, 1, 48_000 * 30, 0.1)).confidence()).isLessThan(0.15);
  }

  @Test
  void silenceHasNoBeat() {
    TempoAndBeats none = of(48_000, new float[2][48_000 * 5]);
    assertThat(none.beatsPerMinute()).isZero();
    assertThat(none.beatFrames()).isEmpty();
    assertThat(none.barFrames()).isEmpty();
  }

  private static TempoAndBeats of(int rate, float[][] signal) {
    return TempoAndBeats.of(Tones.through(new OnsetEnvelope(rate, signal.length), signal));
  }
}

package org.soundlathe.benchmarks.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlayerTest {
  private static final int RATE_HZ = 48_000;

  @Test
  void aTrackIsTheSameOnEveryRunAndLikeNoOther() {
    assertThat(seconds(3, 2, 2)).isDeepEqualTo(seconds(3, 2, 2));
    assertThat(seconds(5, 2, 2)[0]).isNotEqualTo(seconds(3, 2, 2)[0]);
  }

  @Test
  void theSidesOfAStereoTrackDiffer() {
    var stereo = seconds(2, 2, 1);

    assertThat(stereo[0]).isNotEqualTo(stereo[1]);
  }

  @Test
  void notesAreLoudAndRestsAreOnlyTheFloorOfTheRoom() {
    for (int number = 1; number <= 20; number++) {
      var track = seconds(number, 1, 11)[0];

      // The last half second of the two that rest, when the longest note has died away by 40 dB.
      int rest = ((10 - number % 11 + 11) % 11) * RATE_HZ + RATE_HZ / 2;

      assertThat(peak(track, 0, track.length)).as("track %d", number).isBetween(0.05F, 0.999F);
      assertThat(peak(track, rest, rest + RATE_HZ / 2)).as("track %d", number).isLessThan(0.004F);
    }
  }

  private static float[][] seconds(int number, int channels, int seconds) {
    var block = new float[channels][seconds * RATE_HZ];
    new Player(number, channels, RATE_HZ).play(block, seconds * RATE_HZ);
    return block;
  }

  private static float peak(float[] signal, int from, int to) {
    float peak = 0;
    for (int i = from; i < to; i++) {
      peak = Math.max(peak, Math.abs(signal[i]));
    }
    return peak;
  }
}

package org.soundlathe.tracking.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A gain that is turned is a straight line of 10 ms, at any block size.
final class RampTest {
  private static final int RATE_HZ = 48_000;
  private static final int LINE = 480;

  @Test
  void gainStandsStillBitForBitUntilItIsTurned() {
    var ramp = new Ramp(1, RATE_HZ, 512);
    var random = new Random(4);
    var sound = new float[512];
    for (int i = 0; i < sound.length; i++) {
      sound[i] = random.nextFloat() - 0.5f;
    }
    var turned = sound.clone();
    ramp.advance(512);
    ramp.apply(turned, 0, 512);
    assertThat(turned).isEqualTo(sound);
    assertThat(ramp.isSilent()).isFalse();
  }

  @Test
  void gainGoesStraightToWhereItIsWantedAndStaysThere() {
    for (int block : new int[] {1, 7, 64, 500}) {
      var ramp = new Ramp(1, RATE_HZ, block);
      ramp.aim(0.25);
      var heard = play(ramp, 2_000, block);
      for (int i = 0; i < LINE; i++) {
        double line = 1 - 0.75 * (i + 1) / LINE;
        // -90 dB
        assertThat((double) heard[i])
            .as("blocks of %d, frame %d", block, i)
            .isCloseTo(line, within(3e-5));
      }
      assertThat(Arrays.copyOfRange(heard, LINE, heard.length)).containsOnly(0.25f);
    }
  }

  @Test
  void turnedBackOnTheWayItSetsOutFromWhereItIs() {
    var ramp = new Ramp(0, RATE_HZ, 100);
    ramp.aim(1);
    var up = play(ramp, 200, 100);
    ramp.aim(0);
    var down = play(ramp, 2_000, 100);
    assertThat(down[0]).isLessThan(up[199]).isGreaterThan(up[199] - 2f / LINE);
    assertThat(ramp.isSilent()).isTrue();
    assertThat(down[LINE]).isZero();
  }

  private static float[] play(Ramp ramp, int frames, int block) {
    var heard = new float[frames];
    var ones = new float[block];
    Arrays.fill(ones, 1f);
    for (int at = 0; at < frames; at += block) {
      int count = Math.min(block, frames - at);
      ramp.advance(count);
      ramp.add(ones, heard, at, count);
    }
    return heard;
  }
}

package org.soundlathe.engine.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Every press of a button is exact to the frame and makes no click.
final class TransportTest {
  private static final int RATE_HZ = 48_000;
  private static final int FADE = 240;
  private static final int SEAM = 64;
  private static final long LONG = 10_000_000;

  @Test
  void songPlaysBitForBitFromItsBeginningAtAnyBlockSize() {
    for (int block : new int[] {1, 7, 64, 512, 1000}) {
      var transport = new Transport(new Ramp(192, LONG), RATE_HZ);
      transport.play();
      var heard = render(transport, 5000, block);
      for (int i = 0; i < 5000; i++) {
        assertThat(heard[0][i]).as("block %d, frame %d", block, i).isEqualTo(Ramp.at(i));
        assertThat(heard[1][i]).isEqualTo(-Ramp.at(i));
      }
    }
  }

  @Test
  void itStandsSilentUntilPlayIsPressed() {
    var transport = new Transport(new Ramp(128, LONG), RATE_HZ);
    transport.locate(777);
    assertThat(render(transport, 300, 100)[0]).containsOnly(0f);
    assertThat(transport.position()).isEqualTo(777);
    assertThat(transport.isSounding()).isFalse();
  }

  @Test
  void playingFromAnyFrameFadesInAndIsExactBehindTheFade() {
    for (long from : new long[] {1, 63, 64, 12_345}) {
      var transport = new Transport(new Ramp(128, LONG), RATE_HZ);
      transport.locate(from);
      transport.play();
      var heard = render(transport, 1000, 77);
      assertThat(heard[0][0]).isLessThan(Ramp.at(from) * 0.01f);
      for (int i = FADE; i < 1000; i++) {
        assertThat(heard[0][i]).as("from %d, frame %d", from, i).isEqualTo(Ramp.at(from + i));
      }
    }
  }

  @Test
  void loopComesBackExactlyToTheFrameEveryTime() {
    for (long seed = 1; seed <= 20; seed++) {
      var random = new Random(seed);
      long from = random.nextInt(5000);
      long length = 200L + random.nextInt(3000);
      var transport = new Transport(new Ramp(64 * (1 + random.nextInt(8)), LONG), RATE_HZ);
      transport.loop(from, from + length);
      transport.play();
      int frames = (int) (from + 4 * length);
      var heard = render(transport, frames, 1 + random.nextInt(700));
      for (int i = 0; i < frames; i++) {
        long lap = i < from ? 0 : (i - from) / length;
        long inLap = i - lap * length;
        boolean isSeam = lap > 0 && inLap - from < SEAM;
        if (!isSeam && heard[0][i] != Ramp.at(inLap)) {
          fail("seed %d, frame %d, lap %d: %f", seed, i, lap, heard[0][i]);
        }
      }
    }
  }

  /// Where old and new are the same sound, a seam that added or lost anything would show.
  @Test
  void noButtonMakesAStepGreaterThanItsFade() {
    for (long seed = 1; seed <= 20; seed++) {
      var random = new Random(seed);
      var transport = new Transport(new Steady(), RATE_HZ);
      transport.loop(1000, 9000);
      float last = 0;
      var block = new float[2][256];
      transport.play();
      transport.next(block, 256);
      last = block[0][255];
      for (int turn = 0; turn < 300; turn++) {
        switch (random.nextInt(8)) {
          case 0 -> transport.stop();
          case 1, 2 -> transport.play();
          case 3 -> transport.locate(random.nextInt(20_000));
          default -> {}
        }
        int frames = 1 + random.nextInt(256);
        transport.next(block, frames);
        for (int i = 0; i < frames; i++) {
          // 1 over the fade's length; twice that where one begins inside another.
          if (Math.abs(block[0][i] - last) > 2.01 / SEAM) {
            fail("seed %d, turn %d, frame %d: from %f to %f", seed, turn, i, last, block[0][i]);
          }
          last = block[0][i];
        }
      }
    }
  }

  @Test
  void stopFadesWhatWouldHaveComeAndStandsWhereItWasPressed() {
    var transport = new Transport(new Ramp(128, LONG), RATE_HZ);
    transport.play();
    render(transport, 1000, 100);
    transport.stop();
    assertThat(transport.position()).isEqualTo(1000);
    var heard = render(transport, 1000, 100);
    for (int i = 0; i < FADE; i++) {
      double gain = (double) (FADE - i) / (FADE + 1);
      assertThat((double) heard[0][i])
          .as("frame %d", i)
          .isCloseTo(gain * Ramp.at(1000 + i), offset(1e-7));
    }
    assertThat(Arrays.copyOfRange(heard[0], FADE, 1000)).containsOnly(0f);
    transport.play();
    assertThat(render(transport, 1000, 100)[0][FADE]).isEqualTo(Ramp.at(1000 + FADE));
  }

  @Test
  void itStopsAtTheFrameThatItIsToldTo() {
    var transport = new Transport(new Ramp(128, LONG), RATE_HZ);
    transport.stopAt(3333);
    transport.play();
    var heard = render(transport, 5000, 100);
    assertThat(heard[0][3332]).isEqualTo(Ramp.at(3332));
    assertThat(heard[0][3333 + FADE]).isZero();
    assertThat(transport.isPlaying()).isFalse();
    assertThat(transport.position()).isEqualTo(3333);
  }

  @Test
  void songIsOverHalfASecondAfterItsLastSound() {
    var transport = new Transport(new Ramp(128, 20_000), RATE_HZ);
    transport.play();
    render(transport, 20_000 + RATE_HZ / 2 - 512, 128);
    assertThat(transport.isPlaying()).isTrue();
    render(transport, 1024, 128);
    assertThat(transport.isPlaying()).isFalse();
  }

  @Test
  void loopTooShortToHaveASeamIsRefused() {
    var transport = new Transport(new Ramp(128, LONG), RATE_HZ);
    assertThatThrownBy(() -> transport.loop(100, 227)).isInstanceOf(IllegalArgumentException.class);
    transport.loop(100, 228);
  }

  @Test
  void moreIsRenderedAtOnceWhereMoreWaits() {
    assertThat(new PlayerSettings(240, 0).chunkFrames()).isEqualTo(256);
    assertThat(new PlayerSettings(4800, 0).chunkFrames()).isEqualTo(512);
    assertThat(new PlayerSettings(24_000, 0).chunkFrames()).isEqualTo(2048);
    assertThat(new PlayerSettings(200_000, 0).chunkFrames()).isEqualTo(2048);
  }

  @Test
  void sourceIsToldWhereTheLoopBegins() {
    var ramp = new Ramp(128, LONG);
    var transport = new Transport(ramp, RATE_HZ);
    transport.loop(4711, 10_000);
    transport.locate(3);
    assertThat(ramp.cued()).isEqualTo(4711);
  }

  private static float[][] render(Transport transport, int frames, int blockFrames) {
    var all = new float[2][frames];
    var block = new float[2][blockFrames];
    for (int done = 0; done < frames; done += blockFrames) {
      int count = Math.min(blockFrames, frames - done);
      transport.next(block, count);
      System.arraycopy(block[0], 0, all[0], done, count);
      System.arraycopy(block[1], 0, all[1], done, count);
    }
    return all;
  }

  /// 1 everywhere.
  private static final class Steady implements LiveSource {
    @Override
    public int chunkFrames() {
      return 64;
    }

    @Override
    public long lengthFrames() {
      return LONG;
    }

    @Override
    public void locate(long frame) {}

    @Override
    public void render(float[][] stereo) {
      Arrays.fill(stereo[0], 1f);
      Arrays.fill(stereo[1], 1f);
    }

    @Override
    public void close() {}
  }
}

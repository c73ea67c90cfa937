package org.soundlathe.tracking.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.device.virtual.Room;
import org.soundlathe.device.virtual.VirtualDevice;
import org.soundlathe.device.virtual.VirtualSettings;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.tracking.capture.Capture;
import org.soundlathe.tracking.capture.CaptureListener;
import org.soundlathe.tracking.capture.CaptureSettings;
import org.soundlathe.tracking.chain.ChainPlan;
import org.soundlathe.tracking.chain.ChainSongs;
import org.soundlathe.tracking.chain.RecordingChain;

/// What a musician hears is the recording chain over what came in, to the bit.
final class EarsTest {
  private static final int RATE_HZ = ChainSongs.RATE_HZ;
  private static final int BLOCK = 512;
  private static final int BLOCKS = 60;

  @TempDir private Path folder;
  private final float[] played = new float[BLOCKS * BLOCK];

  @Test
  void whatIsHeardIsTheChainOverTheInputBlockByBlock() {
    try (var studio = new Studio()) {
      var ears = studio.ears(Optional.empty());
      var heard = new float[2][BLOCKS * BLOCK];
      for (int i = 0; i < BLOCKS; i++) {
        studio.play();
        // The seam of a loop may cut any block, once it rolls.
        int first = i < 5 ? BLOCK : 1 + 37 * i % (BLOCK - 1);
        ears.add((long) i * BLOCK, heard, i * BLOCK, first);
        ears.add((long) i * BLOCK + first, heard, i * BLOCK + first, BLOCK - first);
      }
      int begin = 0;
      while (heard[0][begin] == 0f) {
        begin++;
      }
      var wanted = new float[][] {played.clone()};
      chain().process(wanted, wanted[0].length);
      int from = 0;
      while (wanted[0][from] != heard[0][begin]) {
        from++;
      }
      assertThat(begin - from).as("frames late").isBetween(BLOCK, 4 * BLOCK);
      for (int i = begin; i < heard[0].length; i++) {
        assertThat(heard[0][i]).as("frame " + i).isEqualTo(wanted[0][from + i - begin]);
        assertThat(heard[1][i]).as("other ear, frame " + i).isEqualTo(heard[0][i]);
      }
    }
  }

  @Test
  void nothingIsAllocatedWhileMusiciansHearThemselvesAndAreSpokenTo() {
    try (var studio = new Studio()) {
      var talkback = new Talkback(0, new boolean[] {true, false}, 0.1, RATE_HZ, Ears.MOST_FRAMES);
      var ears = studio.ears(Optional.of(talkback));
      var heard = new float[2][BLOCK];
      for (int i = 0; i < 10; i++) {
        studio.play();
      }
      var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long before = 0;
      for (int i = 0; i < 600; i++) {
        talkback.open(i % 20 < 10);
        if (i == 300) {
          before = memory.getCurrentThreadAllocatedBytes();
        }
        ears.add((long) i * BLOCK, heard, 0, BLOCK);
      }
      long allocated = memory.getCurrentThreadAllocatedBytes() - before;
      // The compiler may leave a few bytes once, but no block costs one.
      assertThat(allocated).as("bytes in 300 blocks").isLessThan(300);
    }
  }

  private static RecordingChain chain() {
    var song = ChainSongs.song("guitar", 1, ChainSongs.GUITAR);
    var plan = ChainPlan.of(song, song.tracks().getFirst());
    return RecordingChain.prepare(plan, RATE_HZ, 65_536);
  }

  /// A guitarist at a device that goes on by hand.
  private final class Studio implements AutoCloseable {
    final VirtualDevice device;
    final Capture capture;
    private long frames;

    Studio() {
      var random = new Random(11);
      for (int i = 0; i < played.length; i++) {
        played[i] = (random.nextFloat() - 0.5f) / 4;
      }
      var room =
          new Room() {
            @Override
            public void speak(long deviceFrame, float[][] into, int count) {
              System.arraycopy(played, (int) deviceFrame, into[0], 0, count);
            }

            @Override
            public void hear(long deviceFrame, float[][] sound, int count) {}
          };
      device = new VirtualDevice(VirtualSettings.of(RATE_HZ, 1, 2), room);
      var settings = CaptureSettings.preRecord(0);
      capture = new Capture(device, Disk.real(), folder, settings, CaptureListener.none());
      device.exchange().capture(true);
      capture.start();
      device.start();
    }

    Ears ears(Optional<Talkback> talkback) {
      var chain = chain();
      chain.warm();
      var gains = new OutputRamps(new float[] {1f, 1f}, RATE_HZ, Ears.MOST_FRAMES);
      var track = new LiveTrack(List.of(0), chain, Ears.MOST_FRAMES);
      return new Ears(capture, 1, BLOCK, List.of(track), gains, talkback, RATE_HZ, _ -> true);
    }

    /// A block comes in.
    void play() {
      device.advance(BLOCK);
      frames += BLOCK;
      while (capture.tapeFrame() < frames) {
        LockSupport.parkNanos(100_000);
      }
    }

    @Override
    public void close() {
      device.stop();
      capture.close();
      device.close();
    }
  }
}

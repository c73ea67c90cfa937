package org.soundlathe.tracking.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.device.ring.Gap;
import org.soundlathe.device.virtual.VirtualDevice;
import org.soundlathe.device.virtual.VirtualSettings;
import org.soundlathe.media.wav.TakeSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;

/// Promise 7: the way from the ring to the files, walked step by step on one thread.
final class RecordingPathTest {
  private static final int RATE_HZ = 48_000;
  private static final int INPUTS = 8;

  @TempDir private Path folder;
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /// The parts of a capture without its threads.
  private final class Path8 implements AutoCloseable {
    private final Arena arena = Arena.ofShared();
    private final VirtualDevice device =
        new VirtualDevice(VirtualSettings.of(RATE_HZ, INPUTS, 0), new CountingRoom());
    private final History history = new History(arena, INPUTS, 10L * RATE_HZ, Drain.BLOCK_FRAMES);
    private final Meters meters = new Meters(INPUTS, RATE_HZ);
    private final Drain drain = new Drain(device.exchange(), history, meters);
    private final DiskWriter writer = new DiskWriter(history, drain, RATE_HZ, 0.001f);
    private final Recording recording;

    private Path8(long silenceFrames) {
      var order = new RecordingOrder("r1", Tapes.arms(folder, "t01", INPUTS), 0, 0);
      var sinks =
          order.arms().stream()
              .map(arm ->
                  TakeSink.create(Disk.real(), arm.file(), WavSpec.float32(RATE_HZ, 1), arm.note()))
              .toList();
      recording = new Recording(order.untilSilenceOf(silenceFrames), sinks);
      drain.add(recording);
      device.exchange().capture(true);
      device.start();
    }

    private void drain() {
      while (drain.pass()) {}
    }

    private void write() {
      while (writer.pass()) {}
    }

    /// Until neither has anything to do.
    private void settle() {
      while (drain.pass() || writer.pass()) {}
    }

    private RecordingResult finish() {
      drain();
      recording.endAt(history.endFrame());
      write();
      return recording.await();
    }

    @Override
    public void close() {
      device.close();
      arena.close();
    }
  }

  @Test
  void nothingIsAllocatedBetweenRingAndFile() {
    try (var path = new Path8(100L * RATE_HZ)) {
      long before = 0;
      for (int i = 0; i < 300; i++) {
        path.device.advance(RATE_HZ / 10);
        if (i == 150) {
          before = threads.getCurrentThreadAllocatedBytes();
        }
        path.drain();
        path.write();
      }
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      // What the device makes stands in it, too; blocks of 8 channels for 15 s would be 23 MB.
      assertThat(allocated).as("bytes in 15 s of 8 channels").isLessThan(10_000);
      Tapes.requireExact(path.finish());
    }
  }

  /// Nothing but final words and atomic counters stands between the two threads.
  @Test
  void noLockStandsBetweenTheRingAndTheDisk() {
    for (var part : List.of(Drain.class, History.class, Meters.class, Recording.class)) {
      assertThat(part.getDeclaredFields())
          .as(part.getSimpleName())
          .noneMatch(field -> isLock(field.getType()));
      assertThat(part.getDeclaredMethods())
          .as(part.getSimpleName())
          .noneMatch(method -> Modifier.isSynchronized(method.getModifiers()));
    }
  }

  private static boolean isLock(Class<?> type) {
    return type.getName().startsWith("java.util.concurrent.locks.")
        || BlockingQueue.class.isAssignableFrom(type);
  }

  @Test
  void diskThatStandsStillForTenSecondsLosesNothing() {
    try (var path = new Path8(100L * RATE_HZ)) {
      for (int i = 0; i < 10; i++) {
        path.device.advance(RATE_HZ);
        path.drain();
      }
      path.write();
      path.device.advance(RATE_HZ);
      var result = path.finish();
      assertThat(result.gaps()).isEmpty();
      assertThat(result.lengthFrames()).isEqualTo(path.device.deviceFrame());
      Tapes.requireExact(result);
    }
  }

  @Test
  void diskThatStandsStillForTooLongCostsAGapOfExactlyWhatIsLost() {
    try (var path = new Path8(100L * RATE_HZ)) {
      for (int i = 0; i < 20; i++) {
        path.device.advance(RATE_HZ);
        path.drain();
      }
      path.settle();
      path.device.advance(RATE_HZ);
      path.settle();
      var result = path.finish();
      assertThat(result.gaps()).isNotEmpty().allMatch(gap -> gap.kind() == Gap.Kind.OVERRUN);
      assertThat(result.lengthFrames()).isEqualTo(path.device.deviceFrame());
      Tapes.requireExact(result);
    }
  }
}

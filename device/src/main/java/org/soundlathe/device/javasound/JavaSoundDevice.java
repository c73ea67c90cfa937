package org.soundlathe.device.javasound;

import java.lang.foreign.Arena;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.device.DeviceFormat;
import org.soundlathe.device.DeviceRefusal;
import org.soundlathe.device.ring.BlockPorts;
import org.soundlathe.device.ring.Exchange;
import org.soundlathe.device.ring.JavaCycle;

/// Plain stereo through the sound system of the JDK, 16 bits. A thread of its own carries periods
/// from the ring to the line, which sets the pace; it is Java's, so that a garbage collection
/// longer than the line's own buffer can be heard.
final class JavaSoundDevice implements AudioDevice {
  private final Line line;
  private final DeviceFormat format;
  private final Arena arena = Arena.ofShared();
  private final Exchange exchange;
  private final float[][] period;
  private final byte[] bytes;
  private final JavaCycle cycle;
  private @Nullable Thread thread;
  private volatile boolean isRunning;

  /// @param format playback only
  JavaSoundDevice(Line line, DeviceFormat format, double ringSeconds) {
    this.line = line;
    this.format = format;
    long ring = (long) Math.ceil(ringSeconds * format.sampleRateHz());
    exchange = new Exchange(arena, ring, 0, format.outputs());
    period = new float[format.outputs()][format.periodFrames()];
    bytes = new byte[2 * format.outputs() * format.periodFrames()];
    cycle = new JavaCycle(exchange, new BlockPorts(new float[0][], period));
  }

  @Override
  public DeviceFormat format() {
    return format;
  }

  @Override
  public Exchange exchange() {
    return exchange;
  }

  @Override
  public void start() {
    loss()
        .ifPresent(gone -> {
          throw gone;
        });
    isRunning = true;
    thread = Thread.ofPlatform().daemon().name("java sound").start(this::carry);
  }

  private void carry() {
    while (isRunning) {
      cycle.run(format.periodFrames());
      Line.encode(period, format.periodFrames(), bytes);
      if (line.write(bytes, bytes.length) < bytes.length && isRunning) {
        cycle.lose();
        return;
      }
    }
  }

  @Override
  public void stop() {
    isRunning = false;
    var running = thread;
    thread = null;
    if (running != null) {
      try {
        running.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public Optional<DeviceRefusal> loss() {
    return exchange.isLost()
        ? Optional.of(
            new DeviceRefusal.Lost(
                "the sound card is gone", "plug it in again, then run the command again"))
        : Optional.empty();
  }

  @Override
  public void close() {
    stop();
    line.close();
    if (arena.scope().isAlive()) {
      arena.close();
    }
  }
}

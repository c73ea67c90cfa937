package org.soundlathe.device.virtual;

import java.lang.foreign.Arena;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.device.DeviceFormat;
import org.soundlathe.device.DeviceRefusal;
import org.soundlathe.device.ThreadEnd;
import org.soundlathe.device.ring.BlockPorts;
import org.soundlathe.device.ring.Exchange;
import org.soundlathe.device.ring.JavaCycle;

/// A sound card in the process: no hardware, no chance, any speed. It can be late, skip periods,
/// drift and be unplugged, whenever it is told to.
public final class VirtualDevice implements AudioDevice {
  /// How long a free-running device waits for the other side before it counts a loss.
  private static final long PATIENCE_US = 10_000_000;

  /// A period that waits for the other side when it is stopped may still come to its end.
  private static final long STOP_LIMIT_MS = 250;

  private final VirtualSettings settings;
  private final Room room;
  private final Arena arena = Arena.ofShared();
  private final Exchange exchange;
  private final JavaCycle cycle;
  private final float[][] heard;
  private final float[][] spoken;
  private long deviceFrame;
  private double owedFrames;
  private @Nullable Thread clock;
  private volatile boolean isRunning;
  private volatile @Nullable DeviceRefusal loss;

  public VirtualDevice(VirtualSettings settings, Room room) {
    this.settings = settings;
    this.room = room;
    long ring = (long) Math.ceil(settings.ringSeconds() * settings.sampleRateHz());
    exchange = new Exchange(arena, ring, settings.inputs(), settings.outputs());
    heard = new float[settings.inputs()][settings.periodFrames()];
    spoken = new float[settings.outputs()][settings.periodFrames()];
    cycle = new JavaCycle(exchange, new BlockPorts(heard, spoken));
  }

  @Override
  public DeviceFormat format() {
    return new DeviceFormat(
        "virtual",
        settings.sampleRateHz(),
        settings.periodFrames(),
        settings.inputs(),
        settings.outputs(),
        settings.inputLatencyFrames(),
        settings.outputLatencyFrames(),
        DeviceFormat.Callback.JAVA);
  }

  @Override
  public Exchange exchange() {
    return exchange;
  }

  @Override
  public void start() {
    if (loss != null) {
      throw loss;
    }
    isRunning = true;
    exchange.patience(settings.pace() == VirtualSettings.Pace.FREE ? PATIENCE_US : 0);
    clock =
        switch (settings.pace()) {
          case DRIVEN -> null;
          case FREE -> Thread.ofPlatform().daemon().name("virtual device").start(this::runFreely);
          case REAL_TIME ->
              Thread.ofPlatform().daemon().name("virtual device").start(this::runInTime);
        };
  }

  @Override
  public void stop() {
    isRunning = false;
    var thread = clock;
    clock = null;
    if (thread != null) {
      ThreadEnd.await(thread, STOP_LIMIT_MS);
      exchange.patience(0);
      ThreadEnd.await(thread, 0);
    }
    exchange.patience(0);
  }

  @Override
  public Optional<DeviceRefusal> loss() {
    return Optional.ofNullable(loss);
  }

  @Override
  public void close() {
    stop();
    if (arena.scope().isAlive()) {
      arena.close();
    }
  }

  // What a test tells it to do --------------------------------------------------------------------

  /// Moves the clock of a device that is driven: as many whole periods as fit, the rest next time.
  public void advance(long frames) {
    move((double) frames);
  }

  /// Moves the clock by what passes in seconds of the world's time.
  public void advanceSeconds(double seconds) {
    move(seconds * ratePerSecond());
  }

  private void move(double frames) {
    owedFrames += frames;
    while (isRunning && owedFrames >= settings.periodFrames()) {
      owedFrames -= settings.periodFrames();
      period();
    }
  }

  /// A drop-out: the clock goes on, but nothing is played and nothing captured. Only between two
  /// periods of a device that is driven.
  public void skip(long frames) {
    deviceFrame += frames;
    cycle.xrun();
    cycle.miss(frames);
  }

  /// A period that came late, but came.
  public void beLate() {
    cycle.xrun();
  }

  /// Somebody pulls the plug; from any thread.
  public void unplug() {
    loss = new DeviceRefusal.Lost("the virtual device was unplugged", "plug it in and start again");
    isRunning = false;
    cycle.lose();
  }

  /// How far its clock has come, lost periods included.
  public long deviceFrame() {
    return deviceFrame;
  }

  // Its thread ------------------------------------------------------------------------------------

  private void period() {
    int frames = settings.periodFrames();
    room.speak(deviceFrame, heard, frames);
    cycle.run(frames);
    room.hear(deviceFrame, spoken, frames);
    deviceFrame += frames;
  }

  private void runFreely() {
    while (isRunning) {
      period();
    }
  }

  private void runInTime() {
    double periodNs = 1e9 * settings.periodFrames() / ratePerSecond();
    long beginNs = System.nanoTime();
    for (long i = 1; isRunning; i++) {
      period();
      long dueNs = beginNs + (long) (i * periodNs);
      while (isRunning && System.nanoTime() < dueNs) {
        LockSupport.parkNanos(dueNs - System.nanoTime());
      }
    }
  }

  private double ratePerSecond() {
    return settings.sampleRateHz() * (1 + settings.driftPpm() * 1e-6);
  }
}

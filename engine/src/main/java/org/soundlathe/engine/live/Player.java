package org.soundlathe.engine.live;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.device.ThreadEnd;
import org.soundlathe.device.ring.Exchange;

/// Plays a source through a device: renders ahead on a thread of its own into the device's ring,
/// and takes what hands do between two chunks. Any thread may press its buttons.
///
/// What is lost on the way is counted, never hidden. Closing leaves device and source to who made
/// them.
public final class Player implements AutoCloseable {
  private static final double LOAD_MEMORY = 0.95;

  /// A device that has stopped taking sound does not keep the process: how much longer than what
  /// waits for it should last.
  private static final long CLOSE_LIMIT_NS = 250_000_000;

  private final LiveSource source;
  private final AudioDevice device;
  private final Exchange exchange;
  private final PlayerSettings settings;
  private final Transport transport;
  private final Marks marks = new Marks();
  private final ConcurrentLinkedQueue<Runnable> orders = new ConcurrentLinkedQueue<>();
  private final AtomicInteger pending = new AtomicInteger();
  private final float[][] block;
  private final long pauseNs;
  private @Nullable Thread thread;
  private boolean isRolling;
  private volatile boolean isClosing;
  private volatile boolean isSounding;
  private volatile double load;
  private volatile @Nullable RuntimeException failure;

  /// @param device open and not started, with two outputs or more
  public Player(LiveSource source, AudioDevice device, PlayerSettings settings) {
    this.source = source;
    this.device = device;
    this.settings = settings;
    exchange = device.exchange();
    int rate = device.format().sampleRateHz();
    transport = new Transport(source, rate);
    int channels = Math.max(exchange.outputChannels(), source.channels());
    block = new float[channels][source.chunkFrames()];
    pauseNs = 250_000_000L * source.chunkFrames() / rate;
  }

  /// Renders some of a source for nobody, and forgets it: loops that run for the first time are a
  /// hundred times slower than later. Before the device is opened.
  public static void warm(LiveSource source, PlayerSettings settings) {
    var nowhere = new float[source.channels()][source.chunkFrames()];
    source.locate(0);
    for (long i = 0; i < settings.warmFrames(); i += source.chunkFrames()) {
      source.render(nowhere);
    }
    source.locate(0);
  }

  /// The device's clock begins to run, and the renderer with it; nothing sounds yet.
  ///
  /// @throws org.soundlathe.device.DeviceRefusal if the device will not
  public void start() {
    device.start();
    thread = Thread.ofPlatform().daemon().name("player").start(this::run);
  }

  public void play() {
    order(transport::play);
  }

  /// Fades within 5 ms, behind what is rendered already.
  public void stop() {
    order(transport::stop);
  }

  public void locate(long frame) {
    order(() -> transport.locate(frame));
  }

  /// Plays from..to again and again, exact to the frame.
  public void loop(long from, long to) {
    Transport.requireLoop(from, to);
    order(() -> transport.loop(from, to));
  }

  public void endLoop() {
    order(transport::endLoop);
  }

  /// Stops there.
  public void stopAt(long frame) {
    order(() -> transport.stopAt(frame));
  }

  /// Does something to the source between two chunks, on the renderer's thread: where settings
  /// change while it plays.
  public void post(Runnable change) {
    order(change);
  }

  private void order(Runnable order) {
    pending.incrementAndGet();
    orders.add(order);
    LockSupport.unpark(thread);
  }

  public PlayerStatus status() {
    var counts = exchange.counts();
    return new PlayerStatus(
        isBusy(),
        marks.at(counts.playedFrames()),
        counts,
        source.starvedFrames(),
        load,
        Optional.ofNullable(failure));
  }

  private boolean isBusy() {
    return failure == null && (isSounding || pending.get() > 0);
  }

  // The renderer ----------------------------------------------------------------------------------

  private void run() {
    try {
      while (!isClosing && failure == null) {
        device.loss().ifPresent(gone -> failure = gone);
        turn();
      }
    } catch (RuntimeException e) {
      failure = e;
      exchange.endPlaying();
    }
    isSounding = false;
  }

  private void turn() {
    takeOrders();
    boolean isMoving = transport.isSounding();
    if (isMoving && exchange.waitingFrames() < settings.aheadFrames() && hasRoom()) {
      render();
      return;
    }
    if (isMoving && !isRolling) {
      exchange.beginPlaying();
      isRolling = true;
    }
    if (!isMoving && isRolling) {
      exchange.endPlaying();
      isRolling = false;
    }
    isSounding = isMoving || exchange.waitingFrames() > 0;
    LockSupport.parkNanos(pauseNs);
  }

  private boolean hasRoom() {
    return exchange.roomFrames() >= source.chunkFrames();
  }

  private void takeOrders() {
    for (var order = orders.poll(); order != null; order = orders.poll()) {
      order.run();
      isSounding |= transport.isSounding();
      pending.decrementAndGet();
    }
  }

  private void render() {
    long beginNs = System.nanoTime();
    int frames = source.chunkFrames();
    marks.add(exchange.fedFrames(), transport.position(), transport.isPlaying());
    transport.next(block, frames);
    exchange.feed(block, 0, frames);
    double made = 1e9 * frames / device.format().sampleRateHz();
    load = LOAD_MEMORY * load + (1 - LOAD_MEMORY) * (System.nanoTime() - beginNs) / made;
  }

  /// Stops with a fade, lets what is rendered be heard, and ends the renderer and the device's
  /// clock.
  @Override
  public void close() {
    var running = thread;
    if (running != null) {
      stop();
      long aheadNs = 1_000_000_000L * settings.aheadFrames() / device.format().sampleRateHz();
      long limitNs = System.nanoTime() + 2 * aheadNs + CLOSE_LIMIT_NS;
      while (isBusy() && running.isAlive() && System.nanoTime() < limitNs) {
        LockSupport.parkNanos(pauseNs);
      }
      isClosing = true;
      LockSupport.unpark(running);
      ThreadEnd.await(running);
    }
    device.stop();
  }
}

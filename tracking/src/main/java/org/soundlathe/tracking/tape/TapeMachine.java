package org.soundlathe.tracking.tape;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.device.ThreadEnd;
import org.soundlathe.device.ring.Exchange;
import org.soundlathe.engine.live.LiveSource;
import org.soundlathe.tracking.tape.TapeStatus.State;

/// Plays the session through a device while it records from it, on one clock.
///
/// From the device's first frame to its last, capture runs and playback is fed: silence where
/// nothing plays. So frame n played and frame n captured belong to the same cycle of the device,
/// lost frames counted: the tape frame. What the device loses is skipped in the song, too, so that
/// one subtraction tells for every captured frame which frame of the song was heard.
///
/// Any thread may press its buttons. Closing stops the device and leaves it, the source and the
/// recorder to who made them.
public final class TapeMachine implements AutoCloseable {
  private static final long LONGEST_PAUSE_NS = 5_000_000;

  private final AudioDevice device;
  private final LiveSource source;
  private final Exchange exchange;
  private final TapeSettings settings;
  private final Reels reels;
  private final float[][] block;
  private final ConcurrentLinkedQueue<Runnable> orders = new ConcurrentLinkedQueue<>();
  private final AtomicInteger pending = new AtomicInteger();
  private final long pauseNs;
  private @Nullable Thread thread;
  private volatile TapeStatus status;
  private volatile boolean isClosing;

  /// @param device open and not started
  /// @param source what is played, on the device's first outputs
  /// @param overlay what is heard on top
  public TapeMachine(
      AudioDevice device,
      LiveSource source,
      Overlay overlay,
      Recorder recorder,
      TapeSettings settings) {
    this.device = device;
    this.source = source;
    this.settings = settings;
    exchange = device.exchange();
    int rate = device.format().sampleRateHz();
    reels = new Reels(exchange, source, rate, overlay, recorder, settings.roundTripFrames());
    int channels = Math.max(exchange.outputChannels(), source.channels());
    block = new float[channels][source.chunkFrames()];
    pauseNs = Math.min(LONGEST_PAUSE_NS, 250_000_000L * source.chunkFrames() / rate);
    status = reels.look();
  }

  /// The device's clock begins to run: silence is played and everything heard is captured. A roll
  /// that was ordered before begins with the device's first frame.
  ///
  /// @throws org.soundlathe.device.DeviceRefusal if the device will not
  public void start() {
    exchange.capture(true);
    takeOrders();
    while (exchange.waitingFrames() < settings.aheadFrames() && hasRoom()) {
      feed();
    }
    exchange.beginPlaying();
    device.start();
    thread = Thread.ofPlatform().daemon().name("tape").start(this::run);
  }

  /// Rolls: plays from the plan's start, and records what it says.
  public void roll(TapePlan newPlan) {
    order(() -> reels.begin(newPlan));
  }

  /// Punches in or out at the frame that is being played.
  public void punch() {
    order(reels::punch);
  }

  /// Ends what is being recorded at the frame that is being played, and stops.
  public void stop() {
    order(reels::stop);
  }

  /// Does something to the source or the overlay between two blocks, on the tape's thread: where
  /// settings change while it rolls.
  public void post(Runnable change) {
    order(change);
  }

  public TapeStatus status() {
    return status;
  }

  /// Whether a button was pressed that the machine has not heard yet.
  public boolean isPressed() {
    return pending.get() > 0 && status.failure().isEmpty();
  }

  /// Whether nothing rolls, and all that was recorded has come back.
  public boolean isIdle() {
    var now = status;
    boolean isStanding = pending.get() == 0 && now.state() == State.STANDING;
    return isStanding || now.failure().isPresent();
  }

  private void order(Runnable order) {
    pending.incrementAndGet();
    orders.add(order);
    LockSupport.unpark(thread);
  }

  // The tape's thread -----------------------------------------------------------------------------

  private void run() {
    try {
      while (!isClosing && reels.failure().isEmpty()) {
        device.loss().ifPresent(reels::lose);
        turn();
      }
    } catch (RuntimeException e) {
      reels.lose(e);
      status = reels.look();
    }
    exchange.endPlaying();
  }

  private void turn() {
    boolean isBusy = false;
    takeOrders();
    // A device that waits for nobody but us takes whatever it gets: recordings must begin
    // meanwhile.
    long enough = exchange.fedFrames() + settings.aheadFrames();
    while (isHungry() && hasRoom() && exchange.fedFrames() < enough) {
      feed();
      isBusy = true;
    }
    reels.attend();
    status = reels.look();
    if (!isBusy) {
      LockSupport.parkNanos(pauseNs);
    }
  }

  private void takeOrders() {
    for (var order = orders.poll(); order != null; order = orders.poll()) {
      order.run();
      status = reels.look();
      pending.decrementAndGet();
    }
  }

  private boolean isHungry() {
    return exchange.waitingFrames() < settings.aheadFrames();
  }

  private boolean hasRoom() {
    return exchange.roomFrames() >= source.chunkFrames();
  }

  private void feed() {
    reels.render(block, source.chunkFrames());
    exchange.feed(block, 0, source.chunkFrames());
  }

  /// Ends the tape's thread and the device's clock; what is being recorded ends here.
  @Override
  public void close() {
    isClosing = true;
    var running = thread;
    if (running != null) {
      LockSupport.unpark(running);
      ThreadEnd.await(running);
    }
    device.stop();
    reels.abandon();
  }
}

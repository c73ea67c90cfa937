package org.soundlathe.tracking.calibration;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.device.ring.Exchange;
import org.soundlathe.dsp.align.Chirp;
import org.soundlathe.dsp.align.LatencyFinder;
import org.soundlathe.dsp.align.RoundTrip;

/// Measures the round trip of a device through a cable from one of its outputs to one of its
/// inputs: plays a chirp, finds where it comes back, and repeats that until it stays the same.
///
/// One thread; plays and listens itself, and returns when it is done.
public final class Calibrator {
  /// So many measurements in a row have to agree…
  private static final int AGREEING = 3;

  /// …as closely as this. A converter's clock does not move; a device that counts its buffers
  /// differently each time is off by whole periods.
  private static final double CLOSE_FRAMES = 0.25;

  private static final int MOST = 12;

  /// Later than this comes nothing that anybody could play to.
  private static final double SEARCH_SECONDS = 1;

  private static final double AHEAD_SECONDS = 0.1;
  private static final int BLOCK_FRAMES = 256;
  private static final long LIMIT_NS = 10_000_000_000L;

  private final AudioDevice device;
  private final Exchange exchange;
  private final int output;
  private final int input;
  private final float[] chirp;
  private final LatencyFinder finder;
  private final float[] heard;
  private final float[][] fed;
  private final float[][] drained;
  private final long aheadFrames;
  private long captured;
  private long lostFrames;

  /// @param device open and not started
  /// @param output that is played on, from 0
  /// @param input that is listened to, from 0
  public Calibrator(AudioDevice device, int output, int input) {
    this.device = device;
    this.output = output;
    this.input = input;
    exchange = device.exchange();
    int rate = device.format().sampleRateHz();
    var whistle = Chirp.standard(rate);
    chirp = whistle.render();
    finder = new LatencyFinder(whistle, (int) (SEARCH_SECONDS * rate));
    heard = new float[finder.lengthFrames()];
    fed = new float[exchange.outputChannels()][BLOCK_FRAMES];
    drained = new float[exchange.inputChannels()][BLOCK_FRAMES];
    aheadFrames = Math.max((long) (AHEAD_SECONDS * rate), 2L * device.format().periodFrames());
  }

  /// Measures. The device runs meanwhile, and is stopped behind it.
  ///
  /// @param name by which the device was asked for
  /// @throws CalibrationRefusal if nothing, or nothing clear, comes back
  /// @throws org.soundlathe.device.DeviceRefusal if the device is lost
  public Calibration measure(String name) {
    exchange.capture(true);
    feed(Long.MAX_VALUE);
    exchange.beginPlaying();
    device.start();
    try {
      // The first one wakes up what sleeps in the way, and warms the loops up.
      once();
      return settled(name);
    } finally {
      exchange.endPlaying();
      device.stop();
    }
  }

  private Calibration settled(String name) {
    var last = new double[AGREEING];
    int good = 0;
    var worst = RoundTrip.Verdict.CLEAR;
    for (int i = 0; i < MOST; i++) {
      var trip = once();
      worst = trip.verdict();
      good = trip.isClear() && lostFrames == 0 ? good + 1 : 0;
      last[i % AGREEING] = trip.delayFrames();
      var sorted = last.clone();
      Arrays.sort(sorted);
      double spread = sorted[AGREEING - 1] - sorted[0];
      if (good >= AGREEING && spread <= CLOSE_FRAMES) {
        var format = device.format();
        return new Calibration(
            name,
            format.sampleRateHz(),
            format.periodFrames(),
            sorted[AGREEING / 2],
            spread,
            format.inputLatencyFrames() + format.outputLatencyFrames());
      }
    }
    throw CalibrationRefusal.of(worst);
  }

  /// Plays the chirp once and looks for it.
  private RoundTrip once() {
    long lostBefore = lost();
    long from = exchange.fedFrames();
    long limitNs = System.nanoTime() + LIMIT_NS;
    long seen = captured;
    while (captured < from + heard.length) {
      feed(from);
      drain(from);
      if (captured > seen) {
        seen = captured;
        limitNs = System.nanoTime() + LIMIT_NS;
      } else if (System.nanoTime() > limitNs) {
        throw CalibrationRefusal.stuck();
      }
      device
          .loss()
          .ifPresent(gone -> {
            throw gone;
          });
    }
    lostFrames = lost() - lostBefore;
    return finder.find(heard);
  }

  private long lost() {
    var counts = exchange.counts();
    exchange.takeGaps();
    return counts.lostPlayback() + counts.lostCapture();
  }

  /// Feeds what is due, the chirp beginning at a fed frame.
  private void feed(long chirpFrom) {
    while (exchange.waitingFrames() < aheadFrames && exchange.roomFrames() >= BLOCK_FRAMES) {
      long at = exchange.fedFrames() - chirpFrom;
      for (int i = 0; i < BLOCK_FRAMES; i++) {
        boolean sounds = at + i >= 0 && at + i < chirp.length;
        fed[output][i] = sounds ? chirp[(int) (at + i)] : 0f;
      }
      exchange.feed(fed, 0, BLOCK_FRAMES);
    }
  }

  /// Drains what is there, and keeps what belongs to the chirp that began at a frame.
  private void drain(long chirpFrom) {
    int got = exchange.drain(drained, 0, BLOCK_FRAMES);
    for (int i = 0; i < got; i++) {
      long at = captured + i - chirpFrom;
      if (at >= 0 && at < heard.length) {
        heard[(int) at] = drained[input][i];
      }
    }
    captured += got;
    if (got == 0) {
      LockSupport.parkNanos(500_000);
    }
  }
}

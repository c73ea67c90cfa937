package org.soundlathe.benchmarks.tracking;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.soundlathe.device.DeviceWish;
import org.soundlathe.device.jack.JackDevice;
import org.soundlathe.device.jack.JackDriver;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.tracking.capture.Capture;
import org.soundlathe.tracking.capture.CaptureGap;
import org.soundlathe.tracking.capture.CaptureListener;
import org.soundlathe.tracking.capture.CaptureSettings;
import org.soundlathe.tracking.capture.RecordingOrder;
import org.soundlathe.tracking.capture.RecordingResult;

/// Records a JACK source of the counting signal: `JackRecord SERVER CHANNELS SECONDS FOLDER PREFIX
/// GARBAGE`, from the ports PREFIX1 and so on, while another thread makes so many megabytes of
/// garbage a second. With PREFIX `self` it plays the signal itself and lets the server freewheel.
/// Prints what was lost, and whether every loss was marked.
public final class JackRecord {
  private static final int GARBAGE_BYTES = 1 << 16;

  private JackRecord() {}

  public static void main(String[] arguments) throws Exception {
    int channels = Integer.parseInt(arguments[1]);
    var folder = Files.createDirectories(Path.of(arguments[3]));
    boolean isSelf = arguments[4].equals("self");
    var prefix = isSelf ? "soundlathe:out_" : arguments[4];
    var ports = IntStream.rangeClosed(1, channels).mapToObj(c -> prefix + c).toList();
    var nowhere = IntStream.range(0, channels).mapToObj(_ -> "").toList();
    makeGarbage(Integer.parseInt(arguments[5]));
    var wish =
        DeviceWish.of(channels, isSelf ? channels : 0)
            .onDevice(arguments[0])
            .on(ports, isSelf ? nowhere : List.of());
    try (var device = new JackDriver().openJack(wish)) {
      long frames = Long.parseLong(arguments[2]) * device.format().sampleRateHz();
      var isPlaying = new AtomicBoolean(isSelf);
      var player = Thread.ofPlatform().start(() -> play(device, channels, isPlaying));
      record(device, channels, frames, folder, isSelf);
      isPlaying.set(false);
      player.join();
    }
  }

  private static void record(
      JackDevice device, int channels, long frames, Path folder, boolean isSelf) {
    var told = new AtomicLong();
    var listener =
        new CaptureListener() {
          @Override
          public void gap(CaptureGap gap) {
            told.addAndGet(gap.isCaptureLost() ? gap.frames() : 0);
          }
        };
    long begin = System.nanoTime();
    RecordingResult result;
    try (var capture =
        new Capture(device, Disk.real(), folder, CaptureSettings.preRecord(0), listener)) {
      var order = new RecordingOrder("r1", Counter.arms(folder, 0, channels), 0, 0);
      var recording = capture.record(order.until(frames));
      capture.start();
      device.start();
      if (isSelf) {
        device.freewheel(true);
      }
      result = recording.await();
      if (isSelf) {
        device.exchange().endPlaying();
        device.exchange().capture(false);
        device.freewheel(false);
      }
    }
    report(device, result, told.get(), (System.nanoTime() - begin) / 1e9);
  }

  private static void report(
      JackDevice device, RecordingResult result, long toldFrames, double seconds) {
    var counts = device.exchange().counts();
    System.out.printf(
        Locale.ROOT,
        "callback %s, %d channels, %d frames in %.1f s: overrun %d, missed %d, xruns %d, marked %d"
            + " in %d gaps, told %d%n",
        device.format().callback(),
        result.takes().size(),
        result.lengthFrames(),
        seconds,
        counts.overrunFrames(),
        counts.missedFrames(),
        counts.xruns(),
        result.gaps().stream().mapToLong(CaptureGap::frames).sum(),
        result.gaps().size(),
        toldFrames);
  }

  private static void play(JackDevice device, int channels, AtomicBoolean isPlaying) {
    var exchange = device.exchange();
    var block = new float[channels][4096];
    long fed = 0;
    if (isPlaying.get()) {
      exchange.beginPlaying();
    }
    while (isPlaying.get()) {
      Counter.fill(block, fed, 4096);
      fed += exchange.feed(block, 0, 4096);
    }
  }

  private static void makeGarbage(int megabytesPerSecond) {
    if (megabytesPerSecond > 0) {
      Thread.ofPlatform()
          .daemon()
          .start(() -> {
            var kept = new byte[256][];
            long begin = System.nanoTime();
            for (long made = 0; ; made++) {
              kept[(int) (made % kept.length)] = new byte[GARBAGE_BYTES];
              double due = made * (double) GARBAGE_BYTES / (megabytesPerSecond * 1e6);
              while ((System.nanoTime() - begin) / 1e9 < due) {
                LockSupport.parkNanos(200_000);
              }
            }
          });
    }
  }
}

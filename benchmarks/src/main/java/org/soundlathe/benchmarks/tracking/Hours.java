package org.soundlathe.benchmarks.tracking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.soundlathe.device.virtual.VirtualDevice;
import org.soundlathe.device.virtual.VirtualSettings;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.media.wav.TakeProof;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.tracking.capture.Capture;
import org.soundlathe.tracking.capture.CaptureListener;
import org.soundlathe.tracking.capture.CaptureSettings;
import org.soundlathe.tracking.capture.Recording;
import org.soundlathe.tracking.capture.RecordingOrder;
import org.soundlathe.tracking.capture.RecordingResult;

/// Promise 5: `Hours FOLDER HOURS CHANNELS` records so many channels of the counting signal on the
/// virtual device, faster than real time: the first in float, so that it passes 4 GiB after 6 h 12
/// min, the others in 24 bits. Every file is read back, held against the signal and its checksum,
/// and deleted. `Hours - HOURS CHANNELS` records into a disk that checks and drops.
public final class Hours {
  private static final int RATE_HZ = 48_000;

  private Hours() {}

  public static void main(String[] arguments) throws Exception {
    boolean isDropped = arguments[0].equals("-");
    var folder = isDropped ? Files.createTempDirectory("hours") : Path.of(arguments[0]);
    long frames = (long) (Double.parseDouble(arguments[1]) * 3600 * RATE_HZ);
    int channels = Integer.parseInt(arguments[2]);
    long begin = System.nanoTime();
    var results = record(folder, isDropped ? new CheckingDisk() : Disk.real(), frames, channels);
    System.out.printf(
        Locale.ROOT,
        "recorded %d channels of %.2f h in %.0f s%n",
        channels,
        frames / 172.8e6,
        since(begin));
    for (var result : results) {
      require(result.gaps().isEmpty() && result.lengthFrames() == frames, "lost: " + result);
      if (!isDropped) {
        check(result, frames);
      }
    }
    System.out.printf(Locale.ROOT, "every sample of every channel was there%n");
  }

  private static List<RecordingResult> record(Path folder, Disk disk, long frames, int channels)
      throws Exception {
    var settings =
        VirtualSettings.of(RATE_HZ, channels, 0).withPeriod(1024).with(VirtualSettings.Pace.FREE);
    try (var device = new VirtualDevice(settings, new Counter());
        var capture =
            new Capture(
                device, disk, folder, CaptureSettings.preRecord(0), CaptureListener.none())) {
      var recordings = new ArrayList<Recording>();
      var begin = System.nanoTime();
      var all = Counter.arms(folder, 0, channels);
      var first = new RecordingOrder("r1", all.subList(0, 1), 0, 0).until(frames);
      recordings.add(capture.record(first));
      var others = new RecordingOrder("r2", all.subList(1, channels), 0, 0).until(frames);
      recordings.add(
          capture.record(disk instanceof CheckingDisk ? others : others.in(SampleEncoding.PCM_24)));
      capture.start();
      device.start();
      System.out.printf(Locale.ROOT, "started in %.3f s%n", since(begin));
      watch(recordings, frames);
      begin = System.nanoTime();
      var results = recordings.stream().map(Recording::await).toList();
      System.out.printf(
          Locale.ROOT, "the last block written, files finished %.3f s later%n", since(begin));
      device.stop();
      return results;
    }
  }

  /// Says how much memory there is at each tenth, until the last second.
  private static void watch(List<Recording> recordings, long frames) throws Exception {
    for (int tenth = 1; tenth <= 10; tenth++) {
      while (recordings.getLast().writtenFrames() < frames * tenth / 10 - RATE_HZ
          && !recordings.getLast().isDone()) {
        Thread.sleep(20);
      }
      System.out.printf(Locale.ROOT, "%3d %%: %d MiB resident%n", tenth * 10, residentKiB() / 1024);
    }
  }

  private static void check(RecordingResult result, long frames) throws IOException {
    for (var taken : result.takes()) {
      var file = taken.arm().file();
      var begin = System.nanoTime();
      var proof = TakeProof.of(Disk.real(), file, Progress.none());
      require(proof.samplesSha256().equals(taken.samplesSha256()), file + ": other samples");
      var verdict = Counter.verdict(file);
      require(verdict.places() == 0 && verdict.frames() == frames, file + ": " + verdict);
      String container;
      try (var source = WavSource.open(file)) {
        container = source.format().container();
      }
      System.out.printf(
          Locale.ROOT,
          "%s: %s, %d bytes, read back and right (%.0f s)%n",
          taken.arm().track(),
          container,
          Files.size(file),
          since(begin));
      Files.delete(file);
    }
  }

  private static long residentKiB() throws IOException {
    for (var line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS")) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    return 0;
  }

  private static double since(long beginNs) {
    return (System.nanoTime() - beginNs) / 1e9;
  }

  private static void require(boolean isSo, String otherwise) {
    if (!isSo) {
      throw new IllegalStateException(otherwise);
    }
  }
}

package org.soundlathe.tracking.capture;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.media.wav.Bext;
import org.soundlathe.media.wav.TakeSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;

/// A tape that runs as long as the device does. It keeps the last seconds of every input in memory
/// and brings into files what is ordered, also what has passed already.
///
/// **Tape frames** count what has passed through the device since [#start], lost frames included:
/// they stand as silence of their length. Frame 0 is the device's first one where this is started
/// before the device.
///
/// It works on threads of its own, see [CaptureThreads]. Every method but [#start] and [#close] may
/// be called on any thread. Close it before the device.
public final class Capture implements AutoCloseable {
  private final AudioDevice device;
  private final Disk disk;
  private final CaptureListener listener;
  private final Arena arena = Arena.ofShared();
  private final History history;
  private final Meters meters;
  private final Drain drain;
  private final Clerk clerk;
  private final CaptureThreads threads;

  /// @param device open and not started
  /// @param folder on the disk that is recorded to
  public Capture(
      AudioDevice device,
      Disk disk,
      Path folder,
      CaptureSettings settings,
      CaptureListener listener) {
    this(device, disk, () -> freeBytes(folder), settings, listener);
  }

  /// @param freeBytes what is free on the disk that is recorded to
  Capture(
      AudioDevice device,
      Disk disk,
      LongSupplier freeBytes,
      CaptureSettings settings,
      CaptureListener listener) {
    this.device = device;
    this.disk = disk;
    this.listener = listener;
    int rate = device.format().sampleRateHz();
    int inputs = device.exchange().inputChannels();
    history = new History(arena, inputs, settings.historyFrames(rate), Drain.BLOCK_FRAMES);
    meters = new Meters(inputs, rate);
    drain = new Drain(device.exchange(), history, meters);
    float silence = (float) Decibels.toGain(settings.silenceDbfs());
    var writer = new DiskWriter(history, drain, rate, silence);
    clerk = new Clerk(device, drain, history, listener, settings, freeBytes);
    threads = new CaptureThreads(drain, writer, clerk);
  }

  /// The tape begins to run; then start the device.
  public void start() {
    device.exchange().capture(true);
    threads.start();
  }

  /// Begins a recording: makes its files and returns. Several may follow each other without a frame
  /// between them, or run beside each other.
  ///
  /// @throws WriteRefusal if a file cannot be made; then none is
  /// @throws IllegalStateException if the tape has been stopped
  public Recording record(RecordingOrder order) {
    if (threads.isClosing()) {
      throw new IllegalStateException("the tape has been stopped");
    }
    requireInputs(order);
    listener.begins(order);
    var sinks = new ArrayList<TakeSink>();
    try {
      for (var arm : order.arms()) {
        sinks.add(TakeSink.create(disk, arm.file(), spec(order, arm), arm.note()));
      }
    } catch (WriteRefusal refusal) {
      sinks.forEach(TakeSink::discard);
      throw refusal;
    }
    var recording = new Recording(order, sinks);
    drain.add(recording);
    return recording;
  }

  /// The tape frame that comes in next: now.
  public long tapeFrame() {
    return history.endFrame();
  }

  /// The oldest tape frame that a recording may still begin at.
  public long oldestFrame() {
    return history.oldestFrame();
  }

  /// Copies sound off the tape, for listening, tuning and measuring.
  ///
  /// @param into a signal for every input
  /// @return how many frames there were, 0..frames; 0 also where they have been kept too long
  public int copy(long tapeFrame, float[][] into, int frames) {
    int count = (int) Math.max(0, Math.min(frames, history.endFrame() - tapeFrame));
    if (!history.holds(tapeFrame)) {
      return 0;
    }
    for (int c = 0; c < into.length; c++) {
      history.copy(c, tapeFrame, into[c], 0, count);
    }
    return history.holds(tapeFrame) ? count : 0;
  }

  public Meters meters() {
    return meters;
  }

  /// Every gap since the tape runs, the first one first.
  public List<CaptureGap> gaps() {
    var list = new ArrayList<CaptureGap>();
    drain.gaps().forEach(list::add);
    return list;
  }

  /// How long the disk lasts for what is being recorded; infinite where nothing is.
  public double secondsLeft() {
    return clerk.secondsLeft();
  }

  /// How long a disk lasts for so many armed channels.
  public static double secondsLeft(
      Path folder, int channels, int sampleRateHz, SampleEncoding encoding) {
    return freeBytes(folder) / ((double) channels * sampleRateHz * encoding.bits() / 8);
  }

  /// What went wrong inside, where something did: a defect of this program.
  public @Nullable Throwable failure() {
    return threads.failure();
  }

  /// Takes in what the device has captured, ends all recordings there and waits for their files.
  @Override
  public void close() {
    if (arena.scope().isAlive()) {
      device.exchange().capture(false);
      threads.close();
      arena.close();
    }
  }

  // Files -----------------------------------------------------------------------------------------

  private WavSpec spec(RecordingOrder order, Arm arm) {
    int rate = device.format().sampleRateHz();
    int channels = arm.inputs().size();
    var name = String.join(" ", arm.note().trackNames());
    var bext = Bext.of(name, "Soundlathe", "");
    var spec =
        order.encoding().isFloat()
            ? WavSpec.float32(rate, channels)
            : WavSpec.pcm24(rate, channels);
    return spec.withBext(bext.withTimeReferenceFrames(Math.max(0, order.startSessionFrame())));
  }

  private void requireInputs(RecordingOrder order) {
    for (var arm : order.arms()) {
      for (int input : arm.inputs()) {
        if (input < 0 || input >= meters.channels()) {
          throw new IllegalArgumentException(
              "track " + arm.track() + ": the device has no input " + (input + 1));
        }
      }
    }
  }

  private static long freeBytes(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw WriteRefusal.of(folder, e);
    }
  }
}

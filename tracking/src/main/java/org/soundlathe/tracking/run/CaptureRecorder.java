package org.soundlathe.tracking.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.media.wav.TakeNote;
import org.soundlathe.tracking.capture.Arm;
import org.soundlathe.tracking.capture.Capture;
import org.soundlathe.tracking.capture.Recording;
import org.soundlathe.tracking.capture.RecordingOrder;
import org.soundlathe.tracking.capture.RecordingResult;
import org.soundlathe.tracking.tape.Recorder;

/// Lets the tape machine record into the session's audio folder: a file for each armed track and
/// pass. On a device that keeps the world's time, files are made on a thread of its own, so that a
/// slow disk does not stop the music; one that waits for us is let wait.
public final class CaptureRecorder implements Recorder, AutoCloseable {
  private final Capture capture;
  private final List<ArmedTrack> armed;
  private final TakeFiles files;
  private final String project;
  private final SampleEncoding encoding;
  private final OptionalLong silenceFrames;
  private final boolean isRealTime;
  private final ExecutorService clerk =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("take files").factory());
  private final List<Pass> passes = new ArrayList<>();
  private volatile @Nullable RuntimeException failure;

  /// One recording that was ordered.
  private static final class Pass {
    final long sessionFrame;
    final List<TakeFiles.Name> names = new ArrayList<>();
    @Nullable Recording recording;
    long cut = Long.MAX_VALUE;

    Pass(long sessionFrame) {
      this.sessionFrame = sessionFrame;
    }
  }

  /// What became of one recording.
  ///
  /// @param result of the capture
  /// @param names of the takes, one an armed track
  public record Recorded(RecordingResult result, List<TakeFiles.Name> names) {}

  /// @param capture started
  /// @param project the song's title, for the files
  /// @param isRealTime whether the device keeps the time of the world
  /// @param silenceFrames after which a recording ends; empty for never
  public CaptureRecorder(
      Capture capture,
      List<ArmedTrack> armed,
      TakeFiles files,
      String project,
      SampleEncoding encoding,
      boolean isRealTime,
      OptionalLong silenceFrames) {
    this.capture = capture;
    this.armed = List.copyOf(armed);
    this.files = files;
    this.project = project;
    this.encoding = encoding;
    this.isRealTime = isRealTime;
    this.silenceFrames = silenceFrames;
  }

  @Override
  public Recorder.Rolling roll(long tapeFrom, long sessionFrame) {
    var pass = new Pass(sessionFrame);
    synchronized (this) {
      passes.add(pass);
    }
    if (isRealTime) {
      clerk.execute(() -> begin(pass, tapeFrom));
    } else {
      begin(pass, tapeFrom);
    }
    return tapeTo -> cut(pass, tapeTo);
  }

  private void begin(Pass pass, long tapeFrom) {
    try {
      var arms = new ArrayList<Arm>();
      for (var track : armed) {
        var name = files.next(track.track());
        pass.names.add(name);
        arms.add(
            new Arm(
                track.track().id(), track.inputs(), files.path(name), note(track, name, project)));
      }
      var order =
          new RecordingOrder(name(number(pass)), arms, tapeFrom, pass.sessionFrame).in(encoding);
      var recording =
          capture.record(
              silenceFrames.isPresent() ? order.untilSilenceOf(silenceFrames.getAsLong()) : order);
      synchronized (this) {
        pass.recording = recording;
        if (pass.cut != Long.MAX_VALUE) {
          recording.endAt(pass.cut);
        }
      }
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  /// What the nth recording is called, from 1.
  static String name(int number) {
    return "r" + number;
  }

  private synchronized int number(Pass pass) {
    return passes.indexOf(pass) + 1;
  }

  private synchronized void cut(Pass pass, long tapeTo) {
    pass.cut = Math.min(pass.cut, tapeTo);
    if (pass.recording != null) {
      pass.recording.endAt(tapeTo);
    }
  }

  /// What a take's file says of itself.
  static TakeNote note(ArmedTrack track, TakeFiles.Name name, String project) {
    var with = track.equipment();
    var title = track.track().name();
    var names = track.inputs().size() == 1 ? List.of(title) : List.of(title + " L", title + " R");
    return with.note(project, name.id(), names);
  }

  @Override
  public long oldestFrame() {
    return capture.oldestFrame();
  }

  @Override
  public long capturedFrame() {
    return capture.tapeFrame();
  }

  /// Why nothing more can be recorded, if so: a file that could not be made, a full disk.
  public Optional<RuntimeException> failure() {
    return Optional.ofNullable(failure);
  }

  /// Whether a recording has ended that nobody has ended: it was silent for long enough, the disk
  /// is full, or the device is gone.
  public synchronized boolean hasEndedByItself() {
    return passes.stream()
        .anyMatch(pass ->
            pass.recording != null
                && pass.recording.isDone()
                && pass.recording.await().why() != RecordingResult.Why.END);
  }

  /// Sets a marker at a tape frame in what is being recorded.
  public synchronized void mark(long tapeFrame, String label) {
    for (var pass : passes) {
      var recording = pass.recording;
      if (recording != null && !recording.isDone()) {
        recording.mark(tapeFrame, label);
      }
    }
  }

  /// Waits until all files are finished: the capture is closed, and this was before.
  public List<Recorded> await() {
    var all = new ArrayList<Recorded>();
    for (var pass : passes) {
      if (pass.recording != null) {
        all.add(new Recorded(pass.recording.await(), pass.names));
      }
    }
    return all;
  }

  /// No recording begins any more; waits for those that are about to.
  @Override
  public void close() {
    clerk.close();
  }
}

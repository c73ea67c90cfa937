package org.soundlathe.tracking.capture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.soundlathe.device.ring.Gap;
import org.soundlathe.media.Marker;
import org.soundlathe.session.recovery.ArmedTake;
import org.soundlathe.session.recovery.RecoveryLog;
import org.soundlathe.session.track.Equipment;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.TakeGap;

/// Writes down in the session's recovery log what a capture records, while it does. Whoever puts
/// the takes into the session says [RecoveryLog#settled] afterwards.
public final class RecoveryNotes implements CaptureListener {
  private final RecoveryLog log;
  private final Path session;
  private final IntSupplier pass;
  private final List<CaptureGap> gaps = new ArrayList<>();
  private final Set<Recording> running = new HashSet<>();

  /// @param session its folder, in which the files lie
  /// @param pass of the takes that are being ordered
  public RecoveryNotes(RecoveryLog log, Path session, IntSupplier pass) {
    this.log = log;
    this.session = session;
    this.pass = pass;
  }

  /// The take that a finished file is.
  ///
  /// @param session its folder
  public static Take takeOf(
      RecordingResult result, RecordingResult.Taken taken, String id, int pass, Path session) {
    var gaps = new ArrayList<TakeGap>();
    for (var gap : result.gaps()) {
      placed(gap, result.startTapeFrame(), taken.lengthFrames(), gaps);
    }
    return new Take(
        id,
        relative(session, taken.arm().file()),
        Take.Kind.DRY,
        "",
        result.startSessionFrame(),
        taken.lengthFrames(),
        pass,
        gaps,
        taken.samplesSha256(),
        equipment(taken.arm()));
  }

  @Override
  public void begins(RecordingOrder order) {
    var takes =
        order.arms().stream()
            .map(arm ->
                new ArmedTake(
                    arm.track(), relative(session, arm.file()), pass.getAsInt(), equipment(arm)))
            .toList();
    log.armed(order.name(), order.startSessionFrame(), takes);
  }

  @Override
  public void began(Recording recording) {
    running.add(recording);
    log.began(recording.order().name(), recording.startSessionFrame());
    gaps.forEach(gap -> note(recording, gap));
  }

  @Override
  public void gap(CaptureGap gap) {
    gaps.add(gap);
    running.forEach(recording -> note(recording, gap));
  }

  private void note(Recording recording, CaptureGap gap) {
    var placed = new ArrayList<TakeGap>();
    placed(gap, recording.startTapeFrame(), Long.MAX_VALUE, placed);
    placed.forEach(each -> log.gap(recording.order().name(), each));
  }

  @Override
  public void marked(Recording recording, Marker marker) {
    log.marker(recording.order().name(), marker.frame(), marker.label());
  }

  @Override
  public void progress(Recording recording, long writtenFrames) {
    log.progress(recording.order().name(), writtenFrames);
  }

  @Override
  public void ended(RecordingResult result) {
    running.removeIf(Recording::isDone);
    var sums = new TreeMap<String, String>();
    for (var taken : result.takes()) {
      sums.put(relative(session, taken.arm().file()), taken.samplesSha256());
    }
    log.ended(result.order().name(), sums);
  }

  /// Adds the part of a gap that lies inside a take.
  private static void placed(
      CaptureGap gap, long startTapeFrame, long lengthFrames, List<TakeGap> into) {
    long from = Math.max(0, gap.tapeFrame() - startTapeFrame);
    long to = Math.min(lengthFrames, gap.tapeFrame() + gap.frames() - startTapeFrame);
    if (gap.isCaptureLost() && to > from) {
      boolean isRing = gap.kind() == Gap.Kind.OVERRUN;
      into.add(new TakeGap(from, to - from, isRing ? TakeGap.Kind.RING : TakeGap.Kind.DEVICE));
    }
  }

  private static Equipment equipment(Arm arm) {
    var note = arm.note();
    return new Equipment(
        note.microphone(),
        note.preamp(),
        note.position(),
        note.room(),
        note.player(),
        note.notes(),
        note.input());
  }

  private static String relative(Path session, Path file) {
    var names = session.toAbsolutePath().relativize(file.toAbsolutePath());
    var parts = new ArrayList<Path>();
    names.forEach(parts::add);
    return parts.stream().map(Path::toString).collect(Collectors.joining("/"));
  }
}

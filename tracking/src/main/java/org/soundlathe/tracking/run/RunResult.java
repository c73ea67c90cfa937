package org.soundlathe.tracking.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soundlathe.device.ring.Counts;
import org.soundlathe.device.ring.Gap;
import org.soundlathe.media.Marker;
import org.soundlathe.paperwork.message.Refusal;
import org.soundlathe.session.Session;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.TakeGap;
import org.soundlathe.tracking.capture.CaptureGap;
import org.soundlathe.tracking.capture.RecordingResult;

/// What one run of the tape has recorded, and how it ended.
///
/// @param takes in the order of their recording
/// @param markers on the session's time line
/// @param counts of the device
/// @param trouble why it ended before it should have: the device, the disk
public record RunResult(
    List<Landing.Landed> takes, List<Marker> markers, Counts counts, Optional<Refusal> trouble) {
  public RunResult {
    takes = List.copyOf(takes);
    markers = List.copyOf(markers);
  }

  /// @param recorded every recording of the run, in their order
  /// @param firstPass the number of the session's next pass
  static RunResult of(
      List<ArmedTrack> armed,
      List<CaptureRecorder.Recorded> recorded,
      int firstPass,
      Counts counts,
      Optional<Refusal> why) {
    var takes = new ArrayList<Landing.Landed>();
    var markers = new ArrayList<Marker>();
    var trouble = why;
    int pass = firstPass;
    for (var one : recorded) {
      var result = one.result();
      for (int i = 0; i < result.takes().size(); i++) {
        var taken = result.takes().get(i);
        if (taken.lengthFrames() > 0) {
          takes.add(landed(armed, one, taken, pass));
        }
      }
      pass += result.takes().isEmpty() ? 0 : 1;
      long start = result.startSessionFrame();
      result.markers().stream()
          .filter(marker -> start + marker.frame() >= 0)
          .forEach(marker -> markers.add(new Marker(start + marker.frame(), marker.label())));
      trouble = trouble.isPresent() ? trouble : result.failure();
    }
    return new RunResult(takes, markers, counts, trouble);
  }

  private static Landing.Landed landed(
      List<ArmedTrack> armed,
      CaptureRecorder.Recorded recorded,
      RecordingResult.Taken taken,
      int pass) {
    var result = recorded.result();
    int at = result.order().arms().indexOf(taken.arm());
    var name = recorded.names().get(at);
    var gaps = result.gaps().stream().map(gap -> gap(gap, result)).toList();
    var take =
        new Take(
            name.id(),
            name.file(),
            Take.Kind.DRY,
            "",
            result.startSessionFrame(),
            taken.lengthFrames(),
            pass,
            gaps,
            taken.samplesSha256(),
            armed.get(at).equipment());
    return new Landing.Landed(armed.get(at), take);
  }

  private static TakeGap gap(CaptureGap gap, RecordingResult result) {
    long from = Math.max(gap.tapeFrame(), result.startTapeFrame());
    long to = Math.min(gap.tapeFrame() + gap.frames(), result.endTapeFrame());
    var kind = gap.kind() == Gap.Kind.OVERRUN ? TakeGap.Kind.RING : TakeGap.Kind.DEVICE;
    return new TakeGap(from - result.startTapeFrame(), Math.max(1, to - from), kind);
  }

  /// The session with what was recorded.
  public Session landIn(Session session) {
    return Landing.of(session, takes, markers);
  }
}

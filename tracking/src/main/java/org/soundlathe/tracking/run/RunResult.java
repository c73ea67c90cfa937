package org.soundlathe.tracking.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soundlathe.device.ring.Counts;
import org.soundlathe.media.Marker;
import org.soundlathe.paperwork.message.Refusal;
import org.soundlathe.session.Session;
import org.soundlathe.tracking.capture.RecoveryNotes;

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

  /// @param session its folder
  /// @param recorded every recording of the run, in their order
  /// @param firstPass the number of the session's next pass
  static RunResult of(
      Path session,
      List<ArmedTrack> armed,
      List<CaptureRecorder.Recorded> recorded,
      int firstPass,
      Counts counts,
      Optional<Refusal> why) {
    var takes = new ArrayList<Landing.Landed>();
    var markers = new ArrayList<Marker>();
    var trouble = why;
    for (int number = 0; number < recorded.size(); number++) {
      var one = recorded.get(number);
      var result = one.result();
      for (var taken : result.takes()) {
        int at = result.order().arms().indexOf(taken.arm());
        if (taken.lengthFrames() > 0) {
          var id = one.names().get(at).id();
          var take = RecoveryNotes.takeOf(result, taken, id, firstPass + number, session);
          takes.add(new Landing.Landed(armed.get(at), take, Landing.Sound.HEARD));
        }
      }
      long start = result.startSessionFrame();
      result.markers().stream()
          .filter(marker -> start + marker.frame() >= 0)
          .forEach(marker -> markers.add(new Marker(start + marker.frame(), marker.label())));
      trouble = trouble.isPresent() ? trouble : result.failure();
    }
    return new RunResult(takes, markers, counts, trouble);
  }

  /// The same run, of which other takes come into the session.
  RunResult with(List<Landing.Landed> newTakes, Optional<Refusal> newTrouble) {
    return new RunResult(newTakes, markers, counts, newTrouble);
  }

  /// The session with what was recorded.
  public Session landIn(Session session) {
    return Landing.of(session, takes, markers);
  }
}

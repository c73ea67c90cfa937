package org.soundlathe.tracking.capture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.soundlathe.device.virtual.VirtualDevice;
import org.soundlathe.device.virtual.VirtualSettings;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.recovery.RecoveryLog;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Track;

/// A process that records until it is killed, and says how far the device has come.
final class RecordingChild {
  static final int RATE_HZ = 48_000;
  static final int INPUTS = 8;
  static final long START_FRAME = 4800;

  private RecordingChild() {}

  /// A session of eight tracks on which nothing was recorded.
  static Session emptySession() {
    var tracks = new ArrayList<Track>();
    for (int c = 1; c <= INPUTS; c++) {
      var id = "in-" + c;
      tracks.add(new Track(id, id, Role.UNKNOWN, 0, Origin.DEFAULT, 1, List.of(), List.of()));
    }
    return new Session(
        "Song",
        "",
        "",
        RATE_HZ,
        0,
        tracks,
        List.of(),
        Mixer.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  /// @param arguments the session folder
  public static void main(String[] arguments) throws InterruptedException {
    var root = Path.of(arguments[0]);
    var settings = VirtualSettings.of(RATE_HZ, INPUTS, 0).with(VirtualSettings.Pace.REAL_TIME);
    try (var session = SessionFolder.open(Disk.real(), root, Access.EDIT);
        var device = new VirtualDevice(settings, new CountingRoom());
        var log = RecoveryLog.begin(Disk.real(), root, "virtual", RATE_HZ, 0);
        var capture =
            new Capture(
                device,
                Disk.real(),
                root,
                CaptureSettings.preRecord(0),
                new RecoveryNotes(log, session.root(), () -> 1))) {
      capture.start();
      var arms = Tapes.arms(session.audio().path(), "t01", INPUTS);
      capture.record(new RecordingOrder("r1", arms, START_FRAME, 0));
      device.start();
      // It is killed within seconds, or else ends by itself.
      for (long frames = 0; frames < 60L * RATE_HZ; ) {
        frames = device.exchange().counts().capturedFrames();
        System.out.println(frames);
        Thread.sleep(5);
      }
    }
  }
}

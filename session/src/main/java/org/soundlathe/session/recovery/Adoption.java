package org.soundlathe.session.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.soundlathe.media.Marker;
import org.soundlathe.media.wav.TakeRepair;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.message.Refusal;
import org.soundlathe.session.Session;
import org.soundlathe.session.track.AudioPath;
import org.soundlathe.session.track.Comping;
import org.soundlathe.session.track.Fade;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.Track;

/// Brings what a dead run recorded into the session: mends the files' headers, makes takes of them,
/// and says what was found. Whatever goes wrong here is a finding; the session opens.
public final class Adoption {
  /// The command in the history.
  public static final String COMMAND = "adopt what a recording left";

  private static final String ADOPTED = "adopted";

  private final Disk disk;
  private final Path root;
  private final List<Path> logs;
  private final List<Finding> findings = new ArrayList<>();
  private final TreeSet<String> adopted = new TreeSet<>();
  private long longestFrames;
  private boolean isCutOff;

  private Adoption(Disk disk, Path root, List<Path> logs) {
    this.disk = disk;
    this.root = root;
    this.logs = logs;
  }

  /// Looks for logs. The caller has the session's lock, so whoever wrote them is dead.
  public static Adoption of(Disk disk, Path root) {
    var folder = root.resolve(RecoveryLog.FOLDER);
    if (!Files.isDirectory(folder)) {
      return new Adoption(disk, root, List.of());
    }
    try (var paths = Files.list(folder)) {
      var logs =
          paths
              .filter(path -> path.toString().endsWith(RecoveryLog.SUFFIX))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
      return new Adoption(disk, root, logs);
    } catch (IOException e) {
      var none = new Adoption(disk, root, List.of());
      none.findings.add(unreadable(folder, String.valueOf(e.getMessage())));
      return none;
    }
  }

  public boolean isNeeded() {
    return !logs.isEmpty();
  }

  /// Mends the files and adds their takes; a take that the session has already stays as it is.
  public Session adoptInto(Session session) {
    var result = session;
    for (var log : logs) {
      var reading = new RecoveryReading(log);
      if (reading.wrongLines() > 0) {
        findings.add(unreadable(log, reading.wrongLines() + " lines do not fit their checksum"));
      }
      for (var recording : reading.recordings()) {
        result = adopt(recording, result);
      }
    }
    return result;
  }

  /// What a person should know, after [#adoptInto].
  public List<Finding> findings() {
    var all = new ArrayList<Finding>();
    if (!adopted.isEmpty()) {
      all.add(adoptedFinding());
    }
    all.addAll(findings);
    return all;
  }

  private Finding adoptedFinding() {
    var rest =
        isCutOff
            ? "; at most the last second before the stop is missing"
            : "; nothing of them is missing";
    return Finding.of(
        "SL2310",
        String.format(
            Locale.ROOT,
            "A recording was cut off, and its takes were taken into the session: %s (%d frames)%s.",
            String.join(", ", adopted),
            longestFrames,
            rest),
        "listen to them; lathe undo takes them out again, and their files stay");
  }

  /// Puts the logs aside, once the session has the takes.
  public void settle() {
    try {
      var aside = root.resolve(RecoveryLog.FOLDER).resolve(ADOPTED);
      Files.createDirectories(aside);
      for (var log : logs) {
        disk.rename(log, freeName(aside, log), Disk.Overwrite.REFUSE);
      }
    } catch (IOException e) {
      // Adopting again does no harm: the session has the takes by then.
      findings.add(unreadable(root, String.valueOf(e.getMessage())));
    }
  }

  private static Path freeName(Path folder, Path log) {
    var name = Objects.requireNonNull(log.getFileName()).toString();
    var free = folder.resolve(name);
    for (int i = 2; Files.exists(free); i++) {
      free = folder.resolve(name.replace(RecoveryLog.SUFFIX, "-" + i + RecoveryLog.SUFFIX));
    }
    return free;
  }

  private Session adopt(LostRecording recording, Session session) {
    var result = session;
    int before = adopted.size();
    for (var armed : recording.takes()) {
      var track = session.track(armed.track());
      boolean isThere =
          session.tracks().stream()
              .flatMap(each -> each.takes().stream())
              .anyMatch(take -> take.file().equals(armed.file()));
      if (track.isEmpty()) {
        findings.add(unusable(armed, "the session has no track " + armed.track()));
      } else if (!isThere) {
        result = adopt(recording, armed, result);
      }
    }
    return adopted.size() > before ? withMarkers(result, recording.markers()) : result;
  }

  private Session adopt(LostRecording recording, ArmedTake armed, Session session) {
    if (!AudioPath.isInside(armed.file())) {
      findings.add(unusable(armed, "its name leads out of the session"));
      return session;
    }
    var file = root.resolve(armed.file());
    if (!Files.isRegularFile(file)) {
      return session; // it died before the file was made
    }
    try {
      long frames = TakeRepair.repair(disk, file);
      if (frames == 0) {
        return session;
      }
      var track = session.track(armed.track()).orElseThrow();
      var take = take(recording, armed, track.nextTakeId(), frames);
      var adoptedTrack = withPrints(withTake(track, take), take, recording.prints(armed.file()));
      adopted.add(track.name() + " " + take.id());
      longestFrames = Math.max(longestFrames, frames);
      isCutOff |= !recording.hasEnded();
      return session.withRecorded(adoptedTrack);
    } catch (Refusal | IllegalArgumentException e) {
      findings.add(unusable(armed, String.valueOf(e.getMessage())));
      return session;
    }
  }

  private static Take take(LostRecording recording, ArmedTake armed, String id, long frames) {
    return new Take(
        id,
        armed.file(),
        Take.Kind.DRY,
        "",
        recording.startFrame(),
        frames,
        armed.pass(),
        recording.gaps(frames),
        recording.samplesSha256(armed.file()),
        armed.equipment());
  }

  /// It sounds over what was there before, as if the recording had been stopped.
  private static Track withTake(Track track, Take take) {
    long from = Math.max(0, take.startFrame());
    if (take.endFrame() > from) {
      return Comping.punched(track, take, from, take.endFrame(), Fade.NONE);
    }
    return Comping.kept(track, take);
  }

  /// What was printed from it stands beside it and does not sound: its inserts are still on. A
  /// print stands whole or not at all; one that does not fit is left alone.
  private Track withPrints(Track track, Take dry, List<PrintedTake> prints) {
    var result = track;
    for (var print : prints) {
      var path = root.resolve(print.file());
      if (AudioPath.isInside(print.file()) && Files.isRegularFile(path)) {
        try (var source = WavSource.open(path)) {
          if (source.lengthFrames().orElse(-1) == dry.lengthFrames()) {
            var id = result.nextTakeId();
            var wet = dry.printed(id, print.file(), print.samplesSha256(), print.inserts());
            result = Comping.kept(result, wet);
            adopted.add(track.name() + " " + id);
          }
        }
      }
    }
    return result;
  }

  private static Session withMarkers(Session session, List<Marker> markers) {
    var all = new ArrayList<>(session.markers());
    all.addAll(markers);
    all.sort(Comparator.comparingLong(Marker::frame));
    return session.withMarkers(all);
  }

  private static Finding unreadable(Path log, String why) {
    return Finding.of(
        "SL2311",
        log + ": what a run wrote down while recording cannot all be read (" + why + ").",
        "compare the session's takes with the files in its audio folder; the log is kept");
  }

  private static Finding unusable(ArmedTake armed, String why) {
    return Finding.onTrack(
        "SL2312",
        armed.track(),
        "The recording " + armed.file() + " could not be taken into the session (" + why + ").",
        "the file stays where it is; import it as a track if there is sound in it");
  }
}

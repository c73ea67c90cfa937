package org.soundlathe.engine.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.session.Session;
import org.soundlathe.session.track.Clip;
import org.soundlathe.session.track.Track;

/// Looks at every recording that a song plays before it plays: that it is there, and is what its
/// track needs. Reads the beginning of each file.
public final class AudioCheck {
  private final Session session;
  private final Function<String, Path> files;
  private final Map<String, Long> lengths = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private AudioCheck(Session session, Function<String, Path> files) {
    this.session = session;
    this.files = files;
  }

  /// What is odd and can be played all the same: clips that are longer than their recording.
  ///
  /// @param files from a clip's file to its place on the disk
  /// @throws AudioRefusal if a recording is missing, or has another rate or other channels
  /// @throws org.soundlathe.media.MediaException if a recording is damaged
  public static List<Finding> of(Session session, Function<String, Path> files) {
    var check = new AudioCheck(session, files);
    check.requireAll();
    for (var track : session.tracks()) {
      track.clips().forEach(clip -> check.look(track, clip));
    }
    return check.findings;
  }

  private void requireAll() {
    var missing = new LinkedHashSet<String>();
    for (var track : session.tracks()) {
      for (var clip : track.clips()) {
        if (!Files.isRegularFile(files.apply(clip.file()))) {
          missing.add(clip.file());
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new AudioRefusal.Missing(List.copyOf(missing));
    }
  }

  private void look(Track track, Clip clip) {
    long length = lengths.computeIfAbsent(clip.file(), _ -> length(track, clip));
    long end = clip.offsetFrames() + clip.lengthFrames();
    if (end > length) {
      double rate = session.sampleRateHz();
      double missing = Math.min(end - length, clip.lengthFrames()) / rate;
      findings.add(
          Finding.onTrack(
                  "SL2501",
                  track.id(),
                  "The clip of %s is %.3f s longer than its recording; it ends in silence."
                      .formatted(clip.file(), missing),
                  "take the recording from a backup if its end is missing")
              .at((clip.endFrame() / rate) - missing));
    }
  }

  private long length(Track track, Clip clip) {
    try (var source = WavSource.open(files.apply(clip.file()))) {
      var format = source.format();
      if (format.sampleRateHz() != session.sampleRateHz()) {
        throw new AudioRefusal.Misfit(
            clip.file(),
            track.id(),
            "it has " + format.sampleRateHz() + " Hz, the session " + session.sampleRateHz());
      }
      if (format.channels() != track.channels()) {
        throw new AudioRefusal.Misfit(
            clip.file(),
            track.id(),
            "it has " + format.channels() + " channels, the track " + track.channels());
      }
      return source.lengthFrames().orElseThrow();
    }
  }
}

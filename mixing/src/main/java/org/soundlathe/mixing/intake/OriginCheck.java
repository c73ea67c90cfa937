package org.soundlathe.mixing.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.soundlathe.mixing.listening.TrackPicture;
import org.soundlathe.paperwork.finding.Finding;

/// Whether a track is less than its file says: once lossy, once at a lower rate, once of fewer
/// bits.
final class OriginCheck {
  /// From here on an edge in the spectrum is no instrument's (see SpectrumEdge).
  private static final double SURE = 0.7;

  private OriginCheck() {}

  static List<Finding> of(TrackPicture track) {
    var origin = track.origin();
    var findings = new ArrayList<Finding>();
    if (origin.lossy().isFound() && origin.lossy().confidence() >= SURE) {
      findings.add(lossy(track));
    }
    if (origin.upsampled().isFound() && origin.upsampled().confidence() >= SURE) {
      findings.add(upsampled(track));
    }
    if (origin.padded().isFound() && origin.padded().confidence() >= SURE) {
      findings.add(padded(track));
    }
    return findings;
  }

  private static Finding lossy(TrackPicture track) {
    return Finding.onTrack(
        "SL2421",
        track.name(),
        String.format(
            Locale.ROOT,
            "%s seems to have been an MP3 or the like: nothing is left above %.1f kHz.",
            track.name(),
            track.origin().lossy().cutoffHz() / 1000),
        "ask for the recording before it was made small; what was taken away cannot come back");
  }

  private static Finding upsampled(TrackPicture track) {
    return Finding.onTrack(
        "SL1422",
        track.name(),
        String.format(
            Locale.ROOT,
            "%s seems to have been recorded at %s kHz: nothing is above %.1f kHz.",
            track.name(),
            kilohertz(track.origin().upsampled().sourceRateHz()),
            track.origin().upsampled().edgeHz() / 1000),
        "nothing has to be done; a recording at the session's own rate would have its highs");
  }

  private static Finding padded(TrackPicture track) {
    var padded = track.origin().padded();
    return Finding.onTrack(
        "SL1423",
        track.name(),
        "%s is a file of %d bits, of which its sound uses %d."
            .formatted(track.name(), padded.statedBits(), padded.usedBits()),
        "nothing has to be done; if a recording of %d bits exists, it is the better one"
            .formatted(padded.statedBits()));
  }

  private static String kilohertz(int rateHz) {
    return rateHz % 1000 == 0 ? Integer.toString(rateHz / 1000) : Double.toString(rateHz / 1000.0);
  }
}

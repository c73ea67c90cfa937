package org.soundlathe.delivery.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// One sound of the compare page.
///
/// @param id `before`, `after` or `master`
/// @param label `Before: your rough mix`
/// @param measured of the extract at its true level
/// @param matchGainDb how far it is turned down to play as loud as the others
/// @param matchGain the factor that brings the stored sound to that level
/// @param trueGain the factor that brings the stored sound to its true level; all sources share the
///   same headroom below it, so that none clips
/// @param peaks the outline of the stored sound over the whole extract, 0..255
/// @param probe a few stored samples by which the page finds out whether its decoder shifts them
/// @param file the coded sound
record PageSource(
    String id,
    String label,
    LevelMatch.Measured measured,
    double matchGainDb,
    double matchGain,
    double trueGain,
    List<Integer> peaks,
    Probe probe,
    Path file) {
  PageSource {
    peaks = List.copyOf(peaks);
  }

  /// Samples of the first channel as 16-bit numbers, from a frame of the extract on.
  record Probe(int frame, List<Integer> values) {
    Probe {
      values = List.copyOf(values);
    }
  }

  /// The one word for it: `Before`.
  String word() {
    var colon = label.indexOf(": ");
    return colon > 0 ? label.substring(0, colon) : capital(id);
  }

  /// What exactly it is: `your rough mix`.
  String detail() {
    var colon = label.indexOf(": ");
    return colon > 0 ? label.substring(colon + 2) : label;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}

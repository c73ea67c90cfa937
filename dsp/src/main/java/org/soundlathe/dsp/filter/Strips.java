package org.soundlathe.dsp.filter;

import java.util.List;
import org.soundlathe.dsp.Spec;

/// Settings strip by strip: as many as a bank has strips.
public final class Strips {
  private Strips() {}

  /// A copy of settings that are one for each strip.
  ///
  /// @throws IllegalArgumentException if they are more or fewer
  public static <T> List<T> each(Spec spec, List<T> settings) {
    if (settings.size() != spec.channels()) {
      throw new IllegalArgumentException(
          settings.size() + " settings for " + spec.channels() + " strips: one for each");
    }
    return List.copyOf(settings);
  }
}

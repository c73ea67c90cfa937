package org.soundlathe.dsp.dynamics;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.soundlathe.dsp.Spec;

/// Which strips of a bank are turned down together, so that a stereo picture does not wander.
///
/// @param groups one number a strip: 0 stands alone, strips with the same number hear one another
public record Links(List<Integer> groups) {
  public Links {
    groups = List.copyOf(groups);
  }

  /// Every strip for itself.
  public static Links apart(int strips) {
    return new Links(Collections.nCopies(strips, 0));
  }

  /// All strips as one.
  public static Links together(int strips) {
    return new Links(Collections.nCopies(strips, 1));
  }

  /// Left and right side by side: 0 with 1, 2 with 3 and so on.
  public static Links pairs(int strips) {
    return new Links(IntStream.range(0, strips).mapToObj(strip -> 1 + strip / 2).toList());
  }

  /// These links, if there is a group and a setting for each strip.
  Links checked(Spec spec, int settings) {
    if (settings != spec.channels() || groups.size() != spec.channels()) {
      throw new IllegalArgumentException(
          settings
              + " settings and "
              + groups.size()
              + " link groups for "
              + spec.channels()
              + " strips");
    }
    return this;
  }
}

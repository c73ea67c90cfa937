package org.soundlathe.mixing.listening;

import java.util.List;

/// Strips whose outputs are listened to as one sound.
///
/// @param strips their ids
/// @param attention what is listened for
public record Sum(List<String> strips, Attention attention) {
  /// Whether single hits matter beside the whole.
  public enum Attention {
    WHOLE,
    HITS
  }

  public Sum {
    strips = List.copyOf(strips);
  }

  public static Sum of(List<String> strips) {
    return new Sum(strips, Attention.WHOLE);
  }
}

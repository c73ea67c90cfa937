package org.soundlathe.mixing.panning;

import org.soundlathe.mixing.listening.TrackPicture;

/// Where a track stands, and why.
///
/// @param position -100 left .. 100 right, before the amount of the mix is applied; how far out
///   where the side is still open
record Placement(TrackPicture track, double position, Kind kind, String why) {
  /// What decides.
  enum Kind {
    /// The same in every mix.
    LAW,
    /// Scaled by the amount of the mix.
    TASTE,
    /// A taste whose side is still to be found.
    OPEN
  }

  /// The same track on a side that was found.
  Placement onSide(double newPosition, String reason) {
    return new Placement(track, newPosition, Kind.TASTE, reason);
  }
}

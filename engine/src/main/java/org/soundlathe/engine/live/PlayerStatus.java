package org.soundlathe.engine.live;

import java.util.Optional;
import org.soundlathe.device.ring.Counts;

/// Where a player is, and what went wrong so far.
///
/// @param isPlaying whether it rolls, or what it rendered still sounds
/// @param heardFrame of the song, at the device
/// @param counts of the device: frames played and lost
/// @param starvedDiskFrames that were silent because a disk was late, over all tracks
/// @param load of the renderer: the time that it takes by the time that it makes
/// @param failure why it has given up, if it has
public record PlayerStatus(
    boolean isPlaying,
    long heardFrame,
    Counts counts,
    long starvedDiskFrames,
    double load,
    Optional<RuntimeException> failure) {
  /// Frames that were not heard in time.
  public long lostFrames() {
    return counts.lostPlayback();
  }
}

package org.soundlathe.tracking.tape;

/// How a tape machine works.
///
/// @param aheadFrames how much is rendered ahead: what a pause of Java or of the machine may last
/// @param roundTripFrames from the playback ring back to the capture ring, as measured or reported
public record TapeSettings(int aheadFrames, int roundTripFrames) {
  public TapeSettings {
    if (aheadFrames < 1 || roundTripFrames < 0) {
      throw new IllegalArgumentException("ahead " + aheadFrames + ", trip " + roundTripFrames);
    }
  }
}

package org.soundlathe.tracking.monitor;

/// How loud something is on every output, turned while it sounds. The tape's thread.
public final class OutputRamps {
  private final Ramp[] ramps;

  /// @param gains linear, one for each output
  /// @param maxFrames of a block
  public OutputRamps(float[] gains, int sampleRateHz, int maxFrames) {
    ramps = new Ramp[gains.length];
    for (int c = 0; c < gains.length; c++) {
      ramps[c] = new Ramp(gains[c], sampleRateHz, maxFrames);
    }
  }

  /// One gain for each output, as it is wanted from now on.
  public void aim(float[] gains) {
    for (int c = 0; c < ramps.length; c++) {
      ramps[c].aim(gains[c]);
    }
  }

  public void advance(int frames) {
    for (var ramp : ramps) {
      ramp.advance(frames);
    }
  }

  /// Adds a sound to every output.
  ///
  /// @param sound one channel for all outputs, or two for left and right
  /// @param into `[output][offset..offset+frames)`
  public void add(float[][] sound, float[][] into, int offset, int frames) {
    for (int c = 0; c < Math.min(ramps.length, into.length); c++) {
      if (!ramps[c].isSilent()) {
        ramps[c].add(sound[c % sound.length], into[c], offset, frames);
      }
    }
  }
}

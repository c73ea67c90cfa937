package org.soundlathe.engine.live;

import java.util.Arrays;

/// The seam between what sounded and what sounds now: the old fades out in a straight line while
/// the new fades in, so that neither a jump nor a stop clicks.
final class Blend {
  private final float[][] old;
  private int oldAt;
  private int oldFrames;
  private int newAt;
  private int newFrames;

  /// @param longestFrames of a fade
  Blend(int channels, int longestFrames) {
    old = new float[channels][longestFrames];
  }

  /// Whether something old still sounds.
  boolean isSounding() {
    return oldAt < oldFrames;
  }

  /// The frames given fade out from the next one on; what was fading out before is in them already.
  void fadeOut(float[][] sound, int frames) {
    for (int c = 0; c < old.length; c++) {
      for (int i = 0; i < frames; i++) {
        old[c][i] = sound[c][i] * (frames - i) / (frames + 1);
      }
    }
    oldAt = 0;
    oldFrames = frames;
  }

  /// What is new begins with the next frame, and fades in.
  void fadeIn(int frames) {
    newAt = 0;
    newFrames = frames;
  }

  /// Lays both fades over frames of the new sound.
  void over(float[][] sound, int offset, int frames) {
    int fading = Math.min(frames, newFrames - newAt);
    for (int i = 0; i < fading; i++) {
      float gain = (float) (newAt + i + 1) / (newFrames + 1);
      for (int c = 0; c < old.length; c++) {
        sound[c][offset + i] *= gain;
      }
    }
    newAt += Math.max(0, fading);
    int ending = Math.min(frames, oldFrames - oldAt);
    for (int i = 0; i < ending; i++) {
      for (int c = 0; c < old.length; c++) {
        sound[c][offset + i] += old[c][oldAt + i];
      }
    }
    oldAt += Math.max(0, ending);
  }

  void reset() {
    for (float[] side : old) {
      Arrays.fill(side, 0f);
    }
    oldAt = 0;
    oldFrames = 0;
    newAt = 0;
    newFrames = 0;
  }
}

package org.soundlathe.dsp.reverb;

/// Tells whether a sound has been below a level for long enough that it will not come back.
final class QuietWatch {
  private final float level;
  private final int patienceFrames;
  private int quietFrames;

  QuietWatch(double level, int patienceFrames) {
    this.level = (float) level;
    this.patienceFrames = patienceFrames;
    reset();
  }

  void hear(float peak, int frames) {
    quietFrames = peak < level ? Math.min(quietFrames + frames, patienceFrames) : 0;
  }

  boolean isQuiet() {
    return quietFrames >= patienceFrames;
  }

  void reset() {
    quietFrames = patienceFrames;
  }
}

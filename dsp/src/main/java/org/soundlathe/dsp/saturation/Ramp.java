package org.soundlathe.dsp.saturation;

/// A factor that stands still, or is on its way in a straight line.
final class Ramp {
  private double goal;
  private double now;
  private double perFrame;
  private int framesLeft;

  Ramp(double start) {
    goal = start;
    now = start;
  }

  /// Is there in so many frames.
  void aim(double newGoal, int frames) {
    if (newGoal == goal) {
      return;
    }
    goal = newGoal;
    perFrame = (goal - now) / frames;
    framesLeft = frames;
  }

  void jump() {
    now = goal;
    framesLeft = 0;
  }

  boolean isMoving() {
    return framesLeft > 0;
  }

  boolean is(double factor) {
    return framesLeft == 0 && now == factor;
  }

  /// The factors of the next frames.
  void next(float[] factors, int frames) {
    for (int i = 0; i < frames; i++) {
      factors[i] = (float) now;
      if (framesLeft > 0) {
        framesLeft--;
        now = framesLeft == 0 ? goal : now + perFrame;
      }
    }
  }
}

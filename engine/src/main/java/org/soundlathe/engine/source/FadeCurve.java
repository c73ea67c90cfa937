package org.soundlathe.engine.source;

import org.soundlathe.session.track.FadeShape;

/// How loud a sound is while it fades, sample by sample.
///
/// Both shapes follow `s = t² (3 - 2t)`, which begins and ends without a corner; gains that are to
/// add up are `s` and `1 - s`, gains whose powers are to add up are their roots.
final class FadeCurve {
  private FadeCurve() {}

  /// The gain of the sound that comes in, 0..1.
  ///
  /// @param frame 0 at the first frame of the fade
  /// @param frames how long it takes
  static double in(FadeShape shape, long frame, long frames) {
    return shaped(shape, rise(frame, frames));
  }

  /// The gain of the sound that goes out, 1..0.
  static double out(FadeShape shape, long frame, long frames) {
    return shaped(shape, 1 - rise(frame, frames));
  }

  private static double rise(long frame, long frames) {
    double t = (frame + 0.5) / frames;
    return t * t * (3 - 2 * t);
  }

  private static double shaped(FadeShape shape, double gain) {
    return switch (shape) {
      case EQUAL_GAIN -> gain;
      case EQUAL_POWER -> Math.sqrt(gain);
    };
  }
}

package org.soundlathe.engine.effect;

import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;

/// A sound and the kernel that plays it.
record Voice(Sound sound, Kernel kernel) {
  static Voice of(Sound sound, Spec spec) {
    return new Voice(sound, Effects.kernel(sound, spec));
  }

  Voice paddedTo(int latencyFrames, Spec spec) {
    return new Voice(sound, Padded.to(latencyFrames, spec, kernel));
  }

  /// Whether it sounds on when nothing more comes in, so that it must not be cut.
  boolean rings() {
    return sound.isOn() && sound.rings();
  }
}

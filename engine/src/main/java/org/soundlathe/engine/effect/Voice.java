package org.soundlathe.engine.effect;

import java.util.Optional;
import org.soundlathe.dsp.Gain;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.saturation.Saturator;

/// A sound and the kernel that plays it.
///
/// @param kernel as late as the desk wants it; of a sound that is off, a delay
/// @param saturator inside it, which moves its settings by itself
record Voice(Sound sound, Kernel kernel, Optional<Saturator> saturator) {
  /// On the desk's grid.
  static Voice of(Sound sound, Spec spec) {
    Kernel own = sound.kernel().apply(spec);
    if (!sound.isOn()) {
      var through = Gain.prepare(spec, new Gain.Settings(1));
      int late = Padded.onGrid(own.latencyFrames());
      return new Voice(sound, Padded.to(late, spec, through), Optional.empty());
    }
    var saturator = own instanceof Saturator it ? Optional.of(it) : Optional.<Saturator>empty();
    return new Voice(sound, Padded.toGrid(spec, own), saturator);
  }

  Voice paddedTo(int latencyFrames, Spec spec) {
    return new Voice(sound, Padded.to(latencyFrames, spec, kernel), saturator);
  }

  /// The same kernel on its own way to new settings, if it can go there.
  Optional<Voice> following(Sound wanted) {
    if (saturator.isEmpty()
        || !wanted.isOn()
        || !(wanted.settings() instanceof Saturator.Settings settings)) {
      return Optional.empty();
    }
    saturator.get().adopt(settings);
    return Optional.of(new Voice(wanted, kernel, saturator));
  }

  /// Whether it sounds on when nothing more comes in, so that it must not be cut.
  boolean rings() {
    return sound.isOn() && sound.rings();
  }
}

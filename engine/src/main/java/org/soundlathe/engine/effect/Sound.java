package org.soundlathe.engine.effect;

import java.util.function.Function;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;

/// An effect as it is wanted; two of equal settings sound alike.
///
/// @param settings all that its sound depends on, comparable by value
/// @param kernel a new kernel with these settings
/// @param isOn off, the sound passes, as late as the kernel
record Sound(Object settings, Function<Spec, Kernel> kernel, boolean isOn) {
  /// Whether it is heard with any settings, and through which kernel.
  static <S> Sound of(S settings, KernelMaker<S> maker) {
    return new Sound(settings, spec -> maker.prepare(spec, settings), true);
  }

  Sound off() {
    return new Sound(settings, kernel, false);
  }

  boolean isLike(Sound other) {
    return isOn == other.isOn && settings.equals(other.settings);
  }

  /// As every kernel of dsp is prepared.
  interface KernelMaker<S> {
    Kernel prepare(Spec spec, S settings);
  }
}

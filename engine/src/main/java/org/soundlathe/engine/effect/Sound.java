package org.soundlathe.engine.effect;

import java.util.function.Function;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.convolution.Convolver;
import org.soundlathe.dsp.dynamics.TruePeakLimiter;

/// An effect as it is wanted; two of equal settings sound alike.
///
/// @param settings all that its sound depends on, comparable by value
/// @param kernel a new kernel with these settings
/// @param rings whether it sounds on when nothing more comes in
/// @param isOn off, the sound passes, as late as the kernel
record Sound(Object settings, Function<Spec, Kernel> kernel, boolean rings, boolean isOn) {
  /// Ends with what it hears, or soon after.
  static <S> Sound of(S settings, KernelMaker<S> maker) {
    return new Sound(settings, spec -> maker.prepare(spec, settings), false, true);
  }

  /// Rings on.
  static <S> Sound ringing(S settings, KernelMaker<S> maker) {
    return new Sound(settings, spec -> maker.prepare(spec, settings), true, true);
  }

  Sound off() {
    return new Sound(settings, kernel, rings, false);
  }

  Sound through(Object newSettings, Function<Spec, Kernel> newKernel) {
    return new Sound(newSettings, newKernel, rings, isOn);
  }

  boolean isLike(Sound other) {
    return isOn == other.isOn && settings.equals(other.settings);
  }

  /// Whether both are known to have the same latency: one kind, whose latency nobody can set.
  boolean isAsLateAs(Sound other) {
    return settings.getClass() == other.settings.getClass()
        && !(settings instanceof TruePeakLimiter.Settings)
        && !(settings instanceof Convolver.Settings);
  }

  /// As every kernel of dsp is prepared.
  interface KernelMaker<S> {
    Kernel prepare(Spec spec, S settings);
  }
}

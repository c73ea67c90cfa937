package org.soundlathe.dsp;

/// One stage that a sound passes through, in place: the contract that every kernel keeps.
///
/// A kernel is prepared once with its settings (its own `prepare`, which may allocate and throw);
/// from then on [#process] and [#reset] never allocate, lock, throw or do I/O. One thread at a
/// time. The output does not depend on how the signal is cut into blocks.
public interface Kernel {
  /// Treats frames 0..frames-1 of a planar block `[channel][frame]` in place.
  void process(float[][] block, int frames);

  /// Forgets the signal so far; settings stay.
  void reset();

  /// How many samples since the last reset were no numbers, or beyond all reason, and were heard as
  /// silence.
  long brokenSamples();

  /// How many frames late the output is; constant between two prepares.
  default int latencyFrames() {
    return 0;
  }
}

package org.soundlathe.dsp;

/// One stage of many strips side by side, each with its own settings: what one strip's stage does
/// to its sound, done for all of them a frame at a time.
///
/// The sound lies in rows `[frame][strip]` of double, so that the loop over the strips fills whole
/// vectors and a low corner adds no noise; [Rows] is the one place where signals turn into rows and
/// back. Samples are finite: [Rows] sees to it. Otherwise the contract of [Kernel]: no allocation,
/// no lock, no failure in [#process] and [#reset]; one thread at a time; what comes out does not
/// depend on the cut into blocks, nor on how many strips stand side by side.
public interface Bank {
  /// Treats rows 0..frames-1 in place; columns beyond the bank's strips stay as they are.
  void process(double[][] rows, int frames);

  /// Forgets the sound so far; settings stay.
  void reset();

  /// How many frames late the output is, the same for every strip; constant between two prepares.
  default int latencyFrames() {
    return 0;
  }
}

package org.soundlathe.dsp.saturation;

/// What happens to one signal beside its dry path.
interface WetPath {
  /// Treats samples 0..frames-1 in place; at most [WetAndDry#STEP_FRAMES] of them.
  void process(float[] signal, int frames);

  void reset();

  /// How many frames late the output is; constant.
  int latencyFrames();
}

package org.soundlathe.dsp.reverb;

/// What one trip through each delay line of a network costs the sound.
///
/// Its gain carries the scale of the mixing matrix, 1/√lines.
interface Attenuation {
  /// Treats rows `[line][frame]` in place.
  void process(float[][] rows, int frames);

  void clear();

  /// How many frames of each line's length pass in here.
  default int latencyFrames() {
    return 0;
  }
}

package org.soundlathe.dsp.saturation;

/// What makes the overtones, at a high rate.
interface Bend {
  /// Bends samples 0..frames-1 in place.
  void bend(float[] signal, int frames);

  /// Forgets the sound so far.
  void reset();
}

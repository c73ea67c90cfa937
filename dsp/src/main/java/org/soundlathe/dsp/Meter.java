package org.soundlathe.dsp;

/// Looks at a sound that passes and never changes it: the contract that every meter keeps.
///
/// What a meter finds does not depend on how the signal is cut into blocks. Measuring allocates
/// nothing but the growth of a history; reading a result may allocate and leaves the meter as it
/// was, so that more sound may follow. NaN and infinite samples count as silence. One thread at a
/// time.
public interface Meter {
  /// Measures frames offset..offset+frames-1 of a planar block `[channel][frame]`.
  void measure(float[][] block, int offset, int frames);
}

package org.soundlathe.dsp.align;

/// Whether two waves move the same way or against each other.
public enum Polarity {
  SAME,
  OPPOSITE
}

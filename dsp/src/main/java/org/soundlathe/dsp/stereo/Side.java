package org.soundlathe.dsp.stereo;

/// One of the two sides of a stereo sound.
public enum Side {
  LEFT,
  RIGHT
}

package org.soundlathe.dsp.stereo;

import org.soundlathe.dsp.Spec;

/// What is said of left and right makes no sense for another number of channels.
final class Stereo {
  private Stereo() {}

  static void require(Spec spec, String kernel) {
    if (spec.channels() != 2) {
      throw new IllegalArgumentException(kernel + " has 2 channels, not " + spec.channels());
    }
  }
}

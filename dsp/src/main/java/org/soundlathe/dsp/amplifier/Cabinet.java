package org.soundlathe.dsp.amplifier;

import java.util.List;
import org.soundlathe.dsp.filter.Shape;
import org.soundlathe.dsp.filter.SoloFilter;

/// The loudspeaker's box, as a close microphone hears it: a resonance at the lower end, a hollow
/// where the box is a wave long, the cone's own peak in the presence, some notches where parts of
/// the cone move against each other, and 24 dB per octave above about 5 kHz.
///
/// Each is a model of a type, drawn from the general behaviour of 12-inch guitar speakers, and of
/// no product; the figures were set by eye on the curve, and by no ear yet.
public enum Cabinet {
  /// One speaker, open at the back: less bass, more air.
  OPEN {
    @Override
    List<SoloFilter> filters(int rateHz) {
      return List.of(
          SoloFilter.highPass(95, 0.8, rateHz),
          SoloFilter.of(Shape.BELL, 190, 1.2, 2, rateHz),
          SoloFilter.of(Shape.BELL, 520, 0.9, -2.5, rateHz),
          SoloFilter.of(Shape.BELL, 1_900, 5, -4, rateHz),
          SoloFilter.of(Shape.BELL, 3_100, 1.1, 5, rateHz),
          SoloFilter.of(Shape.BELL, 4_700, 6, -5, rateHz),
          SoloFilter.of(Shape.LOW_PASS, 5_200, 1, 0, rateHz),
          SoloFilter.of(Shape.LOW_PASS, 5_800, 0.6, 0, rateHz));
    }
  },
  /// Four speakers in a closed box: a firm low end and darker highs.
  CLOSED {
    @Override
    List<SoloFilter> filters(int rateHz) {
      return List.of(
          SoloFilter.highPass(75, 1.1, rateHz),
          SoloFilter.of(Shape.BELL, 115, 1.4, 2.5, rateHz),
          SoloFilter.of(Shape.BELL, 420, 0.8, -4, rateHz),
          SoloFilter.of(Shape.BELL, 1_500, 4, -3, rateHz),
          SoloFilter.of(Shape.BELL, 2_500, 1.2, 5.5, rateHz),
          SoloFilter.of(Shape.BELL, 3_600, 6, -6, rateHz),
          SoloFilter.of(Shape.LOW_PASS, 4_600, 1, 0, rateHz),
          SoloFilter.of(Shape.LOW_PASS, 5_300, 0.6, 0, rateHz));
    }
  },
  /// Straight from the amplifier, for a cabinet's recorded response to follow.
  NONE {
    @Override
    List<SoloFilter> filters(int rateHz) {
      return List.of();
    }
  };

  /// New filters, one behind the other, for one signal.
  abstract List<SoloFilter> filters(int rateHz);
}

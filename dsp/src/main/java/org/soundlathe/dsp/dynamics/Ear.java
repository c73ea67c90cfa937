package org.soundlathe.dsp.dynamics;

import org.soundlathe.dsp.equalizer.Equalizer;

/// What a strip hears, and how long before it comes out.
///
/// @param keyBands the filter of its key
record Ear(Listening listening, Equalizer.Settings keyBands, double lookAheadMs) {
  static Ear of(Listening listening, double lookAheadMs) {
    return new Ear(listening, listening.filter().bands(), lookAheadMs);
  }

  /// Hears its own whole sound as it comes out.
  static Ear byDefault() {
    return of(Listening.byDefault(), 0);
  }

  int neededLatencyFrames(int sampleRateHz) {
    return (int) Math.rint(lookAheadMs * sampleRateHz / 1000) + ControlGrid.FRAMES;
  }
}

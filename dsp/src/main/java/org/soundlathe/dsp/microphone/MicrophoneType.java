package org.soundlathe.dsp.microphone;

import java.util.List;
import org.soundlathe.dsp.filter.Shape;
import org.soundlathe.dsp.filter.SoloFilter;

/// A class of microphones: its response on axis at one metre, its pattern, and how dull it is
/// beside the axis.
///
/// Each is a drawing of the class and of no product: where such microphones are known to lift, dip
/// and roll off, in round figures of our own. No published curve stands behind them.
public enum MicrophoneType {
  /// Small, hears pressure alone: flat, and no bass comes of being near.
  MEASURING(1, -1) {
    @Override
    List<SoloFilter> filters(int rateHz) {
      return List.of();
    }
  },
  /// A large membrane: a wide lift around 10 kHz, dull at the sides.
  LARGE_CONDENSER(0.5, -9) {
    @Override
    List<SoloFilter> filters(int rateHz) {
      return List.of(
          SoloFilter.highPass(22, 0.6, rateHz),
          SoloFilter.of(Shape.BELL, 4_500, 1, 1, rateHz),
          SoloFilter.of(Shape.BELL, 10_500, 0.9, 3.5, rateHz),
          SoloFilter.of(Shape.LOW_PASS, 19_000, 0.8, 0, rateHz));
    }
  },
  /// A small membrane: nearly flat, a little air, much the same from everywhere.
  SMALL_CONDENSER(0.5, -4) {
    @Override
    List<SoloFilter> filters(int rateHz) {
      return List.of(
          SoloFilter.highPass(35, 0.6, rateHz),
          SoloFilter.of(Shape.HIGH_SHELF, 9_000, 0.7, 1.5, rateHz));
    }
  },
  /// A strip of foil that hears velocity alone: round highs and the most bass from near.
  RIBBON(0, -2) {
    @Override
    List<SoloFilter> filters(int rateHz) {
      return List.of(
          SoloFilter.highPass(30, 0.7, rateHz),
          SoloFilter.of(Shape.BELL, 2_500, 0.7, 1, rateHz),
          SoloFilter.of(Shape.HIGH_SHELF, 8_500, 0.6, -5, rateHz),
          SoloFilter.of(Shape.LOW_PASS, 15_000, 0.7, 0, rateHz));
    }
  },
  /// A coil on a membrane, for drums and amplifiers: little deep bass, presence around 5 kHz.
  MOVING_COIL(0.5, -7) {
    @Override
    List<SoloFilter> filters(int rateHz) {
      return List.of(
          SoloFilter.highPass(80, 0.6, rateHz),
          SoloFilter.of(Shape.BELL, 400, 0.8, -1, rateHz),
          SoloFilter.of(Shape.BELL, 5_500, 1.1, 5, rateHz),
          SoloFilter.of(Shape.LOW_PASS, 13_000, 0.8, 0, rateHz));
    }
  },
  /// A moving coil for singers, close to the mouth: thin from afar, two peaks of presence.
  VOCAL(0.5, -8) {
    @Override
    List<SoloFilter> filters(int rateHz) {
      return List.of(
          SoloFilter.highPass(110, 0.55, rateHz),
          SoloFilter.of(Shape.BELL, 4_500, 1, 4, rateHz),
          SoloFilter.of(Shape.BELL, 9_500, 2.5, 3, rateHz),
          SoloFilter.of(Shape.LOW_PASS, 14_500, 0.8, 0, rateHz));
    }
  },
  /// A large membrane behind a tube: full below, a broad silky top. What the tube bends is the
  /// pre-amplifier's part.
  TUBE(0.5, -9) {
    @Override
    List<SoloFilter> filters(int rateHz) {
      return List.of(
          SoloFilter.highPass(25, 0.6, rateHz),
          SoloFilter.of(Shape.BELL, 160, 0.5, 0.8, rateHz),
          SoloFilter.of(Shape.BELL, 3_000, 0.7, -0.8, rateHz),
          SoloFilter.of(Shape.BELL, 11_500, 0.6, 4.5, rateHz),
          SoloFilter.of(Shape.LOW_PASS, 18_000, 0.7, 0, rateHz));
    }
  };

  private final double pressure;
  private final double sideDb;

  /// @param pressure the part of its pattern that hears pressure: 1 omni, 0.5 cardioid, 0 figure of
  ///   eight
  /// @param sideDb what is lost of the highs from the side
  MicrophoneType(double pressure, double sideDb) {
    this.pressure = pressure;
    this.sideDb = sideDb;
  }

  abstract List<SoloFilter> filters(int rateHz);

  double pressure() {
    return pressure;
  }

  double sideDb() {
    return sideDb;
  }
}

package org.soundlathe.dsp.stereo;

/// How loud a mono sound is on both sides, from left to right.
public enum PanLaw {
  /// Sine and cosine: the same power everywhere, for listening in a room.
  MINUS_3_DB {
    @Override
    double gain(double nearness) {
      return StrictMath.sin(StrictMath.PI / 4 * nearness);
    }
  },
  /// Half-way (in dB) between the other two, for listening in the room and in mono.
  MINUS_4_5_DB {
    @Override
    double gain(double nearness) {
      return Math.sqrt(MINUS_3_DB.gain(nearness) * MINUS_6_DB.gain(nearness));
    }
  },
  /// A straight line: the same sum in mono everywhere.
  MINUS_6_DB {
    @Override
    double gain(double nearness) {
      return nearness / 2;
    }
  },
  /// The near side stays as it is, the far side follows a sine; in the centre both are full.
  BALANCE {
    @Override
    double gain(double nearness) {
      return nearness >= 1 ? 1 : StrictMath.sin(StrictMath.PI / 2 * nearness);
    }
  };

  /// The law of a word of [org.soundlathe.dsp.parameter.StereoParameters#PAN_LAW].
  public static PanLaw of(String word) {
    return switch (word) {
      case "-4.5 dB" -> MINUS_4_5_DB;
      case "-6 dB" -> MINUS_6_DB;
      case "balance" -> BALANCE;
      default -> MINUS_3_DB;
    };
  }

  /// The linear gain of the left side.
  ///
  /// @param position left -100 .. right 100
  public double left(double position) {
    return gain(1 - position / 100);
  }

  /// The linear gain of the right side.
  public double right(double position) {
    return gain(1 + position / 100);
  }

  /// The gain of a side, 0..1.
  ///
  /// @param nearness 0 (the sound stands on the other side) .. 1 (in the centre) .. 2
  abstract double gain(double nearness);
}

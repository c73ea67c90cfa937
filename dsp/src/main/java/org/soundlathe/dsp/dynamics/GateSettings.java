package org.soundlathe.dsp.dynamics;

import org.soundlathe.dsp.parameter.GateParameters;

/// The settings of one strip's [Gate].
///
/// @param isOn off, the strip passes bit for bit, late by the same latency
public record GateSettings(
    boolean isOn, Action action, Curve curve, Timing timing, Listening listening) {

  /// When it turns down.
  public enum Action {
    /// While the key is soft.
    GATE,
    /// While the key is loud, such as music under speech: by the whole range.
    DUCK
  }

  /// How much is turned down at which level.
  ///
  /// @param thresholdDb from which level on it is open, -100..0
  /// @param ratio 1..100: each dB further below the threshold comes out as so many; no effect on
  ///   ducking
  /// @param rangeDb the most that is turned down, 0..100
  /// @param hysteresisDb how far below the threshold what is open closes, 0..24
  public record Curve(double thresholdDb, double ratio, double rangeDb, double hysteresisDb) {
    public Curve {
      GateParameters.THRESHOLD.check(thresholdDb);
      GateParameters.RATIO.check(ratio);
      GateParameters.RANGE.check(rangeDb);
      GateParameters.HYSTERESIS.check(hysteresisDb);
    }
  }

  /// How fast. For ducking the attack is the way down, the release the way back.
  ///
  /// @param attackMs in which 1 - 1/e of the way to open in dB is done, 0.5..300
  /// @param holdMs how long after the last loud frame it begins to close, 10..2000
  /// @param releaseMs in which from then on 1 - 1/e of the way to shut in dB is done, 1..5000
  /// @param lookAheadMs how long before a sound it begins to open, 0..10
  public record Timing(double attackMs, double holdMs, double releaseMs, double lookAheadMs) {
    public Timing {
      GateParameters.ATTACK.check(attackMs);
      GateParameters.HOLD.check(holdMs);
      GateParameters.RELEASE.check(releaseMs);
      GateParameters.LOOK_AHEAD.check(lookAheadMs);
    }
  }

  /// A gate or expander that hears the peaks of its own sound.
  public GateSettings(Curve curve, Timing timing) {
    this(true, Action.GATE, curve, timing, Listening.byDefault());
  }

  /// Off.
  public static GateSettings off() {
    return new GateSettings(
        false,
        Action.GATE,
        new Curve(-40, 2, 20, 4),
        new Timing(2, 50, 150, 0),
        Listening.byDefault());
  }

  public GateSettings with(Listening newListening) {
    return new GateSettings(isOn, action, curve, timing, newListening);
  }

  public GateSettings with(Action newAction) {
    return new GateSettings(isOn, newAction, curve, timing, listening);
  }
}

package org.soundlathe.mixing.balance;

import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.mixing.listening.Heard;
import org.soundlathe.mixing.plan.MixPlan;
import org.soundlathe.session.mixer.Bus;

/// Leaves the mix with head-room for mastering: -18 LUFS, lower where its true peak would pass -6
/// dBTP.
public final class MixLevel {
  /// The step's name in the moves.
  public static final String STAGE = "level";

  private static final double LOUDNESS_LUFS = -18;
  private static final double PEAK_DBTP = -6;

  private MixLevel() {}

  /// @param heard the mix as its fader stands in the plan
  public static void plan(Heard heard, MixPlan plan) {
    if (heard.isSilent()) {
      return;
    }
    double byLoudness = LOUDNESS_LUFS - heard.integratedLufs();
    double byPeak = PEAK_DBTP - heard.truePeakDbtp();
    // Rounded down, so that rounding never passes the peak.
    double gainDb = Math.floor(Math.min(byLoudness, byPeak) * 100) / 100;
    plan.set(
        Bus.MIX,
        STAGE,
        StripParameters.FADER,
        plan.current(Bus.MIX, StripParameters.FADER) + gainDb,
        new MixPlan.Reason(
            byLoudness <= byPeak
                ? "A mix leaves head-room for mastering: -18 LUFS. It is quiet on purpose."
                : "A mix leaves head-room for mastering: peaks at -6 dBTP. It is quiet on purpose.",
            "integrated loudness of the mix, LUFS",
            heard.integratedLufs(),
            heard.integratedLufs() + gainDb,
            1));
  }
}

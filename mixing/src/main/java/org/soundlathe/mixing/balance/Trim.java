package org.soundlathe.mixing.balance;

import java.util.List;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.mixing.listening.TrackPicture;
import org.soundlathe.mixing.plan.MixPlan;

/// Brings every recording to one working level, so that faders start from equal loudness.
public final class Trim {
  /// The step's name in the moves.
  public static final String STAGE = "trim";

  /// Where a track's own loudness comes to: about 0 VU on most mono sources.
  static final double WORKING_LUFS = -23;

  private Trim() {}

  public static void plan(List<TrackPicture> tracks, MixPlan plan) {
    for (var track : tracks) {
      if (!track.isSilent()) {
        double loudness = track.balanceLufs();
        double gainDb = WORKING_LUFS - loudness;
        plan.set(
            track.id(),
            STAGE,
            StripParameters.TRIM,
            gainDb,
            new MixPlan.Reason(
                "%s was recorded at %s LUFS%s; brought to the working level of every track."
                    .formatted(
                        track.name(),
                        MixPlan.tenths(loudness),
                        track.isStruck() ? " on its hits" : ""),
                track.isStruck() ? "loudness of its hits, LUFS" : "loudness while it plays, LUFS",
                loudness,
                WORKING_LUFS,
                1));
      }
    }
  }
}

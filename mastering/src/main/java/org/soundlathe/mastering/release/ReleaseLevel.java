package org.soundlathe.mastering.release;

import java.nio.file.Path;
import org.soundlathe.dsp.meter.SignalFigures;
import org.soundlathe.dsp.unit.Decibels;

/// Finds how loud the record may be: the gain before the limiter at which the first bound is met.
///
/// @param gainDb before the limiter
/// @param bound what ended the search
/// @param gainReductionDb mean over the loudest second, at that gain
/// @param psrDb of the loudest ten seconds, at that gain
public record ReleaseLevel(double gainDb, Bound bound, double gainReductionDb, double psrDb) {
  /// More than any record needs; ends the search on a mix that is nearly silent.
  private static final double MOST_PUSH_DB = 24;

  private static final int HALVINGS = 12;

  /// Nobody hears less; each halving plays the whole song.
  private static final double LOUDNESS_STEP_DB = 0.1;

  /// @param mix a WAV of one or two channels that is not silent
  /// @param figures what the meters say of it
  public static ReleaseLevel find(Path mix, SignalFigures figures, ReleaseRule rule) {
    var search =
        new Search(
            Excerpt.read(mix, Loudest.find(figures.history(), 1)),
            Excerpt.read(mix, Loudest.find(figures.history(), 10)),
            new WholeSong(mix, figures.sampleRateHz()),
            rule);
    double untouchedDb = rule.ceilingDbtp() - figures.truePeakDbtp();
    double loudEnoughDb = rule.loudnessLufs() - heardLufs(figures);
    if (figures.loudnessRangeLu() > rule.rangeLu() || untouchedDb >= loudEnoughDb) {
      var bound = untouchedDb >= loudEnoughDb ? Bound.LOUDNESS : Bound.DYNAMIC;
      return search.level(Math.min(untouchedDb, loudEnoughDb), bound);
    }
    return search.upward(untouchedDb, untouchedDb + MOST_PUSH_DB, loudEnoughDb);
  }

  /// The loudness of a mix as its masters play it: a mono one comes from both sides, which is twice
  /// the power.
  public static double heardLufs(SignalFigures figures) {
    boolean isMono = figures.channelRmsDbfs().size() == 1;
    return figures.integratedLufs() + (isMono ? Decibels.ofPower(2) : 0);
  }

  /// @param second the loudest second
  /// @param tenSeconds the loudest ten
  /// @param song all of it, which is played only where loudness may be what ends the search
  private record Search(Excerpt second, Excerpt tenSeconds, WholeSong song, ReleaseRule rule) {
    /// The highest gain between the two at which no bound is passed.
    ///
    /// @param loudEnoughDb the gain that would reach the loudness if the limiter took nothing
    ReleaseLevel upward(double fromDb, double toDb, double loudEnoughDb) {
      var byEar = untilHeard(fromDb, toDb);
      if (byEar.gainDb() <= loudEnoughDb
          || song.lufs(byEar.gainDb(), rule.ceilingDbtp()) <= rule.loudnessLufs()) {
        return byEar;
      }
      return level(loudGain(loudEnoughDb, byEar.gainDb()), Bound.LOUDNESS);
    }

    /// The gain between the two at which the limited song has the loudness of the rule, from below:
    /// the limited loudness rises by less than 1 dB a dB.
    private double loudGain(double lowDb, double highDb) {
      double low = lowDb;
      double high = highDb;
      while (high - low > LOUDNESS_STEP_DB) {
        double middle = (low + high) / 2;
        if (song.lufs(middle, rule.ceilingDbtp()) <= rule.loudnessLufs()) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return Math.floor(low * 100) / 100;
    }

    /// Upward until the limiter or the loss of punch would be heard.
    private ReleaseLevel untilHeard(double fromDb, double toDb) {
      double low = fromDb;
      double high = toDb;
      for (int i = 0; i < HALVINGS; i++) {
        double middle = (low + high) / 2;
        if (isWithin(middle)) {
          low = middle;
        } else {
          high = middle;
        }
      }
      double gainDb = Math.floor(low * 100) / 100;
      boolean isReduced =
          second.at(high, rule.ceilingDbtp()).gainReductionDb() > rule.gainReductionDb();
      return level(gainDb, isReduced ? Bound.GAIN_REDUCTION : Bound.PSR);
    }

    private boolean isWithin(double gainDb) {
      return second.at(gainDb, rule.ceilingDbtp()).gainReductionDb() <= rule.gainReductionDb()
          && tenSeconds.at(gainDb, rule.ceilingDbtp()).psrDb() >= rule.psrDb();
    }

    ReleaseLevel level(double gainDb, Bound bound) {
      return new ReleaseLevel(
          gainDb,
          bound,
          second.at(gainDb, rule.ceilingDbtp()).gainReductionDb(),
          tenSeconds.at(gainDb, rule.ceilingDbtp()).psrDb());
    }
  }
}

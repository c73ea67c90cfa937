package org.soundlathe.mastering;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.soundlathe.dsp.meter.SignalFigures;
import org.soundlathe.mastering.chain.ChainSettings;
import org.soundlathe.mastering.chain.ChainSettings.Limiter;
import org.soundlathe.mastering.release.ReleaseLevel;
import org.soundlathe.mastering.release.ReleaseRule;
import org.soundlathe.paperwork.move.Move;
import org.soundlathe.paperwork.value.Value;

/// What will be done to a mix for each destination, and why.
///
/// @param figures what the meters say of the mix
/// @param release how loud the record is
/// @param moves the decisions, as they are stored and shown
public record MasterPlan(
    SignalFigures figures, ReleaseRule rule, ReleaseLevel release, List<Move> moves) {
  /// EBU R 128: programme loudness.
  public static final double R128_LUFS = -23.0;

  /// EBU R 128: maximum true peak; the same ceiling keeps players from clipping.
  public static final double CEILING_DBTP = -1.0;

  /// The track that moves of this room name.
  public static final String TRACK = "master";

  public MasterPlan {
    moves = List.copyOf(moves);
  }

  /// @param mix a WAV of one or two channels
  /// @throws MasteringRefusal if there is nothing to hear, or more than two channels
  public static MasterPlan of(Path mix, SignalFigures figures) {
    int channels = figures.channelRmsDbfs().size();
    if (channels > 2) {
      throw new MasteringRefusal.TooManyChannels(String.valueOf(mix.getFileName()), channels);
    }
    if (!Double.isFinite(figures.integratedLufs())) {
      throw new MasteringRefusal.Silent(String.valueOf(mix.getFileName()));
    }
    var rule = ReleaseRule.standard();
    var release = ReleaseLevel.find(mix, figures, rule);
    return new MasterPlan(figures, rule, release, moves(figures, rule, release));
  }

  /// The one signal that CD, downloads and airplay are made from.
  public ChainSettings releaseAt(int sampleRateHz) {
    return new ChainSettings(release.gainDb(), sampleRateHz, rule.ceilingDbtp(), Limiter.ON);
  }

  /// EBU R 128 from the unlimited mix; the limiter only stands guard.
  public ChainSettings broadcastAt(int sampleRateHz) {
    return new ChainSettings(broadcastGainDb(), sampleRateHz, CEILING_DBTP, Limiter.ON);
  }

  /// The flat premaster for the cutting engineer: the mix with one gain, unlimited.
  public ChainSettings vinyl() {
    return new ChainSettings(vinylGainDb(), figures.sampleRateHz(), CEILING_DBTP, Limiter.OFF);
  }

  private double broadcastGainDb() {
    return R128_LUFS - ReleaseLevel.heardLufs(figures);
  }

  private double vinylGainDb() {
    return CEILING_DBTP - figures.truePeakDbtp();
  }

  private static List<Move> moves(SignalFigures figures, ReleaseRule rule, ReleaseLevel release) {
    var moves = new ArrayList<Move>();
    moves.add(
        move(
            "loudness",
            "gainDb",
            release.gainDb(),
            "dB",
            String.format(
                Locale.ROOT,
                "The record was raised by %.1f dB and no more, because %s.",
                release.gainDb(),
                release.bound().sentence()),
            "integrated loudness before the limiter, LUFS",
            ReleaseLevel.heardLufs(figures),
            ReleaseLevel.heardLufs(figures) + release.gainDb(),
            0.9));
    moves.add(
        move(
            "limiter",
            "ceilingDbtp",
            rule.ceilingDbtp(),
            "dBTP",
            String.format(
                Locale.ROOT,
                "Peaks are held at %.1f dBTP, so that no player clips; in the loudest second that"
                    + " takes %.1f dB.",
                rule.ceilingDbtp(),
                release.gainReductionDb()),
            "true peak, dBTP",
            figures.truePeakDbtp() + release.gainDb(),
            rule.ceilingDbtp(),
            1));
    return moves;
  }

  private static Move move(
      String stage,
      String parameter,
      double to,
      String unit,
      String reason,
      String metric,
      double before,
      double after,
      double confidence) {
    return new Move(
        Move.idOf(TRACK, stage, parameter),
        TRACK,
        stage,
        parameter,
        Value.of(0),
        Value.of(hundredths(to)),
        unit,
        reason,
        metric,
        hundredths(before),
        hundredths(after),
        confidence,
        false);
  }

  private static double hundredths(double value) {
    return Math.rint(value * 100) / 100;
  }
}

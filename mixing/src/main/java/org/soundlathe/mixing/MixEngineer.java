package org.soundlathe.mixing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.mixing.balance.Balance;
import org.soundlathe.mixing.balance.LeadBalance;
import org.soundlathe.mixing.balance.MixLevel;
import org.soundlathe.mixing.balance.Trim;
import org.soundlathe.mixing.intake.Alternates;
import org.soundlathe.mixing.intake.IntakeReport;
import org.soundlathe.mixing.listening.ConsoleEar;
import org.soundlathe.mixing.listening.Heard;
import org.soundlathe.mixing.listening.PlainSum;
import org.soundlathe.mixing.listening.Sum;
import org.soundlathe.mixing.listening.TrackPicture;
import org.soundlathe.mixing.panning.Panorama;
import org.soundlathe.mixing.plan.MixPlan;
import org.soundlathe.mixing.routing.Routing;
import org.soundlathe.mixing.space.Spaces;
import org.soundlathe.mixing.tone.RumbleFilter;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Bus;

/// Plans a whole mix, in the order in which a mix engineer works: routing, alternates, trim,
/// filters, balance, panning, space, the lead voice, the level of the mix.
///
/// The same session and intake give the same plan; what a person has set or locked stays.
public final class MixEngineer {
  /// The stages that `--only` names, in their order.
  public static final List<String> STAGES =
      List.of(
          Routing.STAGE,
          Alternates.STAGE,
          Trim.STAGE,
          RumbleFilter.STAGE,
          Balance.STAGE,
          Panorama.STAGE,
          Spaces.STAGE,
          LeadBalance.STAGE,
          MixLevel.STAGE);

  private static final String MIX = "mix";

  private final IntakeReport intake;
  private final ConsoleEar ear;
  private final double amount;
  private final MixPlan plan;

  private MixEngineer(IntakeReport intake, ConsoleEar ear, double amount, MixPlan plan) {
    this.intake = intake;
    this.ear = ear;
    this.amount = amount;
    this.plan = plan;
  }

  /// @param intake what was heard in the tracks of the session
  /// @param amount 0..100: how much of the matters of taste; repairs and balance don't change
  /// @param only the stages to plan anew; all others keep what an earlier plan gave them
  /// @return the session with its new console and moves
  public static Session plan(
      Session session,
      IntakeReport intake,
      double amount,
      Set<String> only,
      ConsoleEar ear,
      Progress progress) {
    if (!(amount >= 0 && amount <= 100)) {
      throw new IllegalArgumentException("amount " + amount + " is outside 0..100");
    }
    var plan = MixPlan.begin(session, only);
    return new MixEngineer(intake, ear, amount, plan).run(session, progress);
  }

  private Session run(Session session, Progress progress) {
    var tracks = intake.tracks();
    Routing.plan(session, plan);
    Alternates.plan(intake.alternates(), plan);
    Trim.plan(tracks, plan);
    RumbleFilter.plan(tracks, plan);
    Balance.plan(tracks, plan, ear, progress.part(0, 0.4));
    Panorama.plan(sounding(tracks), intake.sources(), amount, bands(tracks), plan);
    Spaces.plan(sounding(tracks), amount, intake.tempoBpm(), plan);
    level(progress);
    return plan.session();
  }

  /// The lead against the band, then the whole: two hearings, because the second depends on the
  /// first.
  private void level(Progress progress) {
    var sums = new LinkedHashMap<>(LeadBalance.sums(plan.session()));
    if (!sums.isEmpty()) {
      var plain = PlainSum.of(plan.session());
      var came = ear.hear(plain, LeadBalance.sumsAsDelivered(plain), progress.part(0.4, 0.55));
      var planned = ear.hear(plan.session(), sums, progress.part(0.55, 0.7));
      LeadBalance.plan(plan.session(), came, planned, plan);
    }
    var mix =
        ear.hear(plan.session(), Map.of(MIX, Sum.of(List.of(Bus.MIX))), progress.part(0.7, 1));
    MixLevel.plan(Optional.ofNullable(mix.get(MIX)).orElse(Heard.NOTHING), plan);
  }

  private List<TrackPicture> sounding(List<TrackPicture> tracks) {
    return tracks.stream()
        .filter(t -> !t.isSilent() && !plan.mixer().isOn(t.id(), StripParameters.MUTE))
        .toList();
  }

  /// What each track weighs in the mix: its own spectrum, moved by its trim and fader.
  private Map<String, double[]> bands(List<TrackPicture> tracks) {
    var bands = new HashMap<String, double[]>();
    for (var track : sounding(tracks)) {
      double gainDb =
          plan.current(track.id(), StripParameters.TRIM)
              + plan.current(track.id(), StripParameters.FADER);
      var levels = track.thirdOctaves().levelsDb();
      for (int band = 0; band < levels.length; band++) {
        levels[band] += gainDb;
      }
      bands.put(track.id(), levels);
    }
    return bands;
  }
}

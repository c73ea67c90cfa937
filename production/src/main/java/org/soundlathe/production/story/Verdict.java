package org.soundlathe.production.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.soundlathe.delivery.master.MasterFile;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.mastering.MasterPlan;
import org.soundlathe.mixing.balance.Balance;
import org.soundlathe.mixing.balance.LeadBalance;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.finding.Severity;
import org.soundlathe.paperwork.move.Move;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.track.Track;

/// Five plain sentences for a musician: what came in, what was wrong, what was changed most, how
/// loud it became, whether everything may be sent.
public final class Verdict {
  private Verdict() {}

  public static List<String> of(
      Session session,
      List<Finding> findings,
      MasterPlan plan,
      double releaseLufs,
      List<MasterFile> masters) {
    return List.of(
        tracks(session),
        trouble(findings),
        biggestChange(session),
        loudness(plan, releaseLufs),
        deliverables(masters));
  }

  private static String tracks(Session session) {
    long muted =
        session.tracks().stream()
            .filter(track -> session.mixer().isOn(track.id(), StripParameters.MUTE))
            .count();
    long seconds = (session.lengthFrames() + session.sampleRateHz() / 2) / session.sampleRateHz();
    var length = String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    return "Your %s now one song of %s%s."
        .formatted(
            session.tracks().size() == 1 ? "track is" : session.tracks().size() + " tracks are",
            length,
            muted == 0
                ? ""
                : "; %d of them %s muted, because another one plays the same part"
                    .formatted(muted, muted == 1 ? "is" : "are"));
  }

  private static String trouble(List<Finding> findings) {
    var serious =
        findings.stream()
            .filter(finding -> finding.severity() != Severity.NOTE)
            .sorted(
                Comparator.comparing(Finding::severity)
                    .reversed()
                    .thenComparing(Comparator.comparing(Finding::code).reversed()))
            .toList();
    if (serious.isEmpty()) {
      return "Nothing is wrong with the recordings.";
    }
    var first = serious.getFirst().message();
    return serious.size() == 1
        ? "One thing to know about the recordings: " + first
        : "%d things to know about the recordings; the first: %s".formatted(serious.size(), first);
  }

  private static String biggestChange(Session session) {
    var lead =
        session.moves().stream().filter(move -> move.stage().equals(LeadBalance.STAGE)).findFirst();
    return lead.map(Verdict::voice).orElseGet(() -> loudestMove(session));
  }

  private static String voice(Move lead) {
    return String.format(
        Locale.ROOT,
        "%s In your tracks it was %s the band, now it is %s.",
        lead.reason(),
        over(lead.before()),
        over(lead.after()));
  }

  private static String over(double loudness) {
    return String.format(
        Locale.ROOT, "%.1f LU %s", Math.abs(loudness), loudness < 0 ? "under" : "over");
  }

  private static String loudestMove(Session session) {
    var moves = new ArrayList<Move>(session.moves());
    moves.removeIf(move -> !move.stage().equals(Balance.STAGE));
    moves.sort(Comparator.comparingDouble(Verdict::size).reversed().thenComparing(Move::id));
    if (moves.isEmpty()) {
      return "The balance was fine as it came.";
    }
    var move = moves.getFirst();
    var name = session.track(move.track()).map(Track::name).orElse(move.track());
    return "The balance was set part by part; the largest step was %s, by %s dB."
        .formatted(name, move.to());
  }

  private static double size(Move move) {
    return move.to() instanceof Value.Numeric(var number) ? Math.abs(number) : 0;
  }

  private static String loudness(MasterPlan plan, double releaseLufs) {
    return String.format(
        Locale.ROOT,
        "The record plays at %.1f LUFS: it was raised as far as the music allows, because %s.",
        releaseLufs,
        plan.release().bound().sentence());
  }

  private static String deliverables(List<MasterFile> masters) {
    long unverified = masters.stream().filter(file -> !file.verified()).count();
    return unverified == 0
        ? "All %d masters were read back from disk and keep the rules of their destinations."
            .formatted(masters.size())
        : "%d of %d masters miss a rule of their destination; the report says which."
            .formatted(unverified, masters.size());
  }
}

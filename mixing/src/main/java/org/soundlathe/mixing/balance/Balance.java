package org.soundlathe.mixing.balance;

import java.util.LinkedHashMap;
import java.util.List;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.mixing.listening.ConsoleEar;
import org.soundlathe.mixing.listening.Heard;
import org.soundlathe.mixing.listening.Sum;
import org.soundlathe.mixing.listening.TrackPicture;
import org.soundlathe.mixing.plan.MixPlan;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.track.Role;

/// Sets the faders, so that the sum of each part of the band stands at its place beside the lead
/// voice.
///
/// Parts are measured as they sum on the console, not assumed: three microphones of one kick may
/// add up to anything.
public final class Balance {
  /// The step's name in the moves.
  public static final String STAGE = "balance";

  private Balance() {}

  public static void plan(
      List<TrackPicture> tracks, MixPlan plan, ConsoleEar ear, Progress progress) {
    var parts = Part.of(tracks.stream().filter(track -> isHeard(track, plan)).toList());
    for (var part : parts) {
      part.tracks().forEach(track -> blend(part, track, plan));
    }
    var sums = new LinkedHashMap<String, Sum>();
    parts.forEach(part -> sums.put(part.name(), part.sum()));
    var heard = ear.hear(plan.session(), sums, progress);
    for (var part : parts) {
      double loudness = part.loudness(heard.getOrDefault(part.name(), Heard.NOTHING));
      if (Double.isFinite(loudness)) {
        place(part, loudness, plan);
      }
    }
  }

  private static boolean isHeard(TrackPicture track, MixPlan plan) {
    return !track.isSilent() && !plan.mixer().isOn(track.id(), StripParameters.MUTE);
  }

  /// Within a part: the second microphone of a drum and the dry box beside an amplifier only
  /// support.
  private static void blend(Part part, TrackPicture track, MixPlan plan) {
    double supportDb = Blend.supportDb(part.role(), track.name(), part.tracks().size());
    if (supportDb != 0) {
      plan.set(
          track.id(),
          STAGE,
          StripParameters.FADER,
          supportDb,
          new MixPlan.Reason(
              track.name() + " supports the main microphone of the same source.",
              "dB below the main one",
              0,
              supportDb,
              0.6));
    }
  }

  private static void place(Part part, double loudness, MixPlan plan) {
    double shiftDb = part.targetLufs() - loudness;
    var why =
        new MixPlan.Reason(
            sentence(part),
            part.isStruck() ? "loudness of the part's hits, LUFS" : "loudness of the part, LUFS",
            loudness,
            part.targetLufs(),
            Template.confidence(part.role()));
    for (var track : part.tracks()) {
      double fader = plan.current(track.id(), StripParameters.FADER) + shiftDb;
      plan.set(track.id(), STAGE, StripParameters.FADER, fader, why);
    }
  }

  private static String sentence(Part part) {
    var offset = MixPlan.tenths(Trim.WORKING_LUFS - part.targetLufs());
    return switch (part.role()) {
      case LEAD_VOICE -> "The lead voice is what the whole balance hangs on.";
      case KICK ->
          "Kick and bass are one low-end pair: the kick's hits stand %s LU under the lead."
              .formatted(offset);
      case SNARE -> "The snare answers the lead: its hits stand %s LU under it.".formatted(offset);
      case UNKNOWN ->
          "Nobody said what it plays, so it supports: %s LU under a lead.".formatted(offset);
      default ->
          "As in finished records, %s stands %s LU under the lead."
              .formatted(words(part.role()), offset);
    };
  }

  private static String words(Role role) {
    return role.word().replace('-', ' ');
  }
}

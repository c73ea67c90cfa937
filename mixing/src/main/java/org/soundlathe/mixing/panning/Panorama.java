package org.soundlathe.mixing.panning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.mixing.listening.Sources;
import org.soundlathe.mixing.listening.TrackPicture;
import org.soundlathe.mixing.plan.MixPlan;
import org.soundlathe.session.track.Role;

/// Places the tracks between left and right by the rules that mix engineers agree on.
///
/// Lows, kick, snare, bass and the lead voice stand in the centre; two takes of one part stand
/// apart, and two microphones of one source together; the toms and hats lie as the audience sees
/// the kit; the rest goes to the side that is lighter so far (Perez-Gonzalez and Reiss 2010).
/// Stereo tracks keep their own image.
public final class Panorama {
  /// The step's name in the moves.
  public static final String STAGE = "panning";

  /// Below this a sound has no place but the centre.
  private static final double CENTRE_BELOW_HZ = 200;

  /// The amount at which the placements below are taken as they are.
  private static final double USUAL_AMOUNT = 60;

  private Panorama() {}

  /// @param amount 0..100
  /// @param bandsDb what each track weighs in the mix so far, dB per 1/3 octave, by track id
  public static void plan(
      List<TrackPicture> tracks,
      Sources sources,
      double amount,
      Map<String, double[]> bandsDb,
      MixPlan plan) {
    var byRole = new TreeMap<Role, List<TrackPicture>>();
    for (var track : tracks) {
      if (!track.isSilent() && track.track().channels() == 1 && sources.isLeader(track.id())) {
        byRole.computeIfAbsent(track.role(), _ -> new ArrayList<>()).add(track);
      }
    }
    var placements = new ArrayList<Placement>();
    byRole.forEach((role, group) -> placements.addAll(place(role, group)));
    for (var placement : new SideBalance(bandsDb).fill(placements)) {
      pan(plan, sources, placement, amount / USUAL_AMOUNT);
    }
  }

  private static List<Placement> place(Role role, List<TrackPicture> group) {
    return switch (role) {
      case KICK, SNARE, BASS, SYNTH_BASS, LEAD_VOICE, DRUM_KIT, DRUM_ROOM, LEAD_GUITAR ->
          centred(group);
      case TOM ->
          spread(group, 45, -45, "The toms lie from right to left, as the audience sees them.");
      case HI_HAT ->
          spread(group, 35, 35, "The hat stands right of the kit, as the audience sees it.");
      case OVERHEAD -> spread(group, -80, 80, "The overheads are the kit's own stereo picture.");
      case ELECTRIC_GUITAR, ACOUSTIC_GUITAR, BACKING_VOICE, CHOIR, CYMBAL, STRINGS ->
          group.size() > 1
              ? spread(group, -70, 70, "Parts of one kind stand apart, in pairs.")
              : open(group, 45);
      case CLAP, SHAKER, PERCUSSION ->
          group.size() > 1
              ? spread(group, -75, 75, "Percussion frames the band.")
              : open(group, 60);
      case PIANO, ORGAN, KEYS, SYNTH, PAD, BRASS, WOODWIND, EFFECT, UNKNOWN -> open(group, 40);
    };
  }

  private static List<Placement> centred(List<TrackPicture> group) {
    return group.stream().map(Panorama::centre).toList();
  }

  private static Placement centre(TrackPicture track) {
    return new Placement(
        track, 0, Placement.Kind.LAW, "Carries the song, so it stands in the centre.");
  }

  /// From the first track at one place to the last at the other, evenly; one alone stands between.
  private static List<Placement> spread(
      List<TrackPicture> group, double from, double to, String why) {
    var placements = new ArrayList<Placement>();
    for (int i = 0; i < group.size(); i++) {
      double share = group.size() == 1 ? 0.5 : (double) i / (group.size() - 1);
      double position = from + (to - from) * share;
      placements.add(new Placement(group.get(i), position, Placement.Kind.TASTE, why));
    }
    return placements;
  }

  private static List<Placement> open(List<TrackPicture> group, double reach) {
    return group.stream()
        .sorted(Comparator.comparingDouble(TrackPicture::centroidHz))
        .map(track ->
            track.centroidHz() < CENTRE_BELOW_HZ
                ? new Placement(
                    track, 0, Placement.Kind.LAW, "Sounds low, so it stands in the centre.")
                : new Placement(track, reach, Placement.Kind.OPEN, ""))
        .toList();
  }

  private static void pan(MixPlan plan, Sources sources, Placement placement, double taste) {
    double scale = placement.kind() == Placement.Kind.LAW ? 1 : taste;
    double position = Math.max(-100, Math.min(100, Math.rint(placement.position() * scale)));
    var why =
        new MixPlan.Reason(
            placement.why(),
            "centre of its spectrum, Hz",
            placement.track().centroidHz(),
            placement.track().centroidHz(),
            0.7);
    for (var id : sources.together(placement.track().id())) {
      plan.set(id, STAGE, StripParameters.PAN, position, why);
    }
  }
}

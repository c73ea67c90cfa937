package org.soundlathe.mixing.tone;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.dsp.pitch.LowestNote;
import org.soundlathe.mixing.listening.TrackPicture;
import org.soundlathe.mixing.plan.MixPlan;
import org.soundlathe.session.track.Role;

/// A high-pass below the lowest note that a track plays, where there is nothing but rumble.
///
/// The corner is the lowest of three: the role's own limit, 0.7 × the lowest note played, and the
/// frequency below which 0.5 % of the energy lies. All microphones of one role get the same corner,
/// because a minimum-phase filter on one of two microphones combs.
public final class RumbleFilter {
  /// The step's name in the moves.
  public static final String STAGE = "high-pass";

  private static final double BELOW_LOWEST_NOTE = 0.7;
  private static final double LOWEST_CORNER_HZ = 20;

  private RumbleFilter() {}

  public static void plan(List<TrackPicture> tracks, MixPlan plan) {
    var byRole =
        tracks.stream()
            .filter(track -> !track.isSilent() && capHz(track.role()) > 0)
            .collect(Collectors.groupingBy(TrackPicture::role, TreeMap::new, Collectors.toList()));
    for (Map.Entry<Role, List<TrackPicture>> role : byRole.entrySet()) {
      double corner = Math.floor(cornerHz(role.getKey(), role.getValue()));
      if (corner >= LOWEST_CORNER_HZ) {
        role.getValue().forEach(track -> filter(plan, track, corner));
      }
    }
  }

  /// The highest corner that the role allows, 0 where it keeps its lows.
  private static double capHz(Role role) {
    return switch (role) {
      case KICK, TOM, BASS, SYNTH_BASS, DRUM_KIT, DRUM_ROOM, UNKNOWN, EFFECT -> 0;
      case LEAD_VOICE, BACKING_VOICE, CHOIR -> 100;
      case ELECTRIC_GUITAR, ACOUSTIC_GUITAR, LEAD_GUITAR -> 90;
      case SNARE, OVERHEAD -> 80;
      case HI_HAT, SHAKER -> 250;
      case CYMBAL, CLAP -> 150;
      case PERCUSSION -> 120;
      case PIANO, ORGAN, KEYS, SYNTH, PAD, STRINGS, BRASS, WOODWIND -> 60;
    };
  }

  private static double cornerHz(Role role, Collection<TrackPicture> tracks) {
    double corner = capHz(role);
    for (var track : tracks) {
      corner = Math.min(corner, track.energyFloorHz());
      if (track.lowestNote().isPresent()) {
        corner = Math.min(corner, BELOW_LOWEST_NOTE * track.lowestNote().get().hertz());
      }
    }
    return corner;
  }

  private static void filter(MixPlan plan, TrackPicture track, double corner) {
    double lowestHz = track.lowestNote().map(LowestNote::hertz).orElse(track.energyFloorHz());
    var why =
        new MixPlan.Reason(
            sentence(track, corner),
            "lowest sound, then the corner, Hz",
            lowestHz,
            corner,
            track.lowestNote().map(LowestNote::confidence).orElse(0.6));
    plan.set(track.id(), STAGE, StripParameters.HIGH_PASS, true, why);
    plan.set(track.id(), STAGE, StripParameters.HIGH_PASS_CUTOFF, corner, why);
  }

  private static String sentence(TrackPicture track, double corner) {
    return track
        .lowestNote()
        .map(note ->
            String.format(
                Locale.ROOT,
                "The lowest note of %s is at %.0f Hz; below %.0f Hz there is only rumble.",
                track.name(),
                note.hertz(),
                corner))
        .orElseGet(() ->
            String.format(
                Locale.ROOT,
                "Under 0.5 %% of the energy of %s lies below %.0f Hz: rumble.",
                track.name(),
                track.energyFloorHz()));
  }
}

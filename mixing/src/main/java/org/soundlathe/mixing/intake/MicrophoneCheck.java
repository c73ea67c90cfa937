package org.soundlathe.mixing.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.soundlathe.mixing.listening.TrackPicture;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.track.Role;

/// Finds tracks that are microphones of one playing.
final class MicrophoneCheck {
  /// More tracks of one role than this are a section of players, not microphones.
  private static final int MOST_MICROPHONES = 8;

  private MicrophoneCheck() {}

  static List<MicrophonePair> pairs(
      List<TrackPicture> tracks, Function<String, Path> files, Progress progress) {
    var byRole = new TreeMap<Role, List<TrackPicture>>();
    for (var track : tracks) {
      if (!track.isSilent() && track.track().channels() == 1 && isCloseRecorded(track.role())) {
        byRole.computeIfAbsent(track.role(), _ -> new ArrayList<>()).add(track);
      }
    }
    var pairs = new ArrayList<MicrophonePair>();
    for (Map.Entry<Role, List<TrackPicture>> role : byRole.entrySet()) {
      if (role.getValue().size() <= MOST_MICROPHONES) {
        pairs(role.getValue(), files, progress, pairs);
      }
    }
    return pairs;
  }

  private static void pairs(
      List<TrackPicture> tracks,
      Function<String, Path> files,
      Progress progress,
      List<MicrophonePair> into) {
    for (int i = 0; i < tracks.size(); i++) {
      for (int j = i + 1; j < tracks.size(); j++) {
        progress.at("comparing", 0);
        MicrophonePair.of(tracks.get(i), tracks.get(j), files).ifPresent(into::add);
      }
    }
  }

  /// Roles that are often recorded by two microphones, or by a box beside an amplifier.
  private static boolean isCloseRecorded(Role role) {
    return switch (role) {
      case KICK,
          SNARE,
          BASS,
          SYNTH_BASS,
          ELECTRIC_GUITAR,
          ACOUSTIC_GUITAR,
          LEAD_GUITAR,
          PIANO,
          KEYS,
          LEAD_VOICE ->
          true;
      case HI_HAT,
          TOM,
          CYMBAL,
          OVERHEAD,
          DRUM_ROOM,
          DRUM_KIT,
          CLAP,
          SHAKER,
          PERCUSSION,
          ORGAN,
          SYNTH,
          PAD,
          STRINGS,
          BRASS,
          WOODWIND,
          BACKING_VOICE,
          CHOIR,
          EFFECT,
          UNKNOWN ->
          false;
    };
  }
}

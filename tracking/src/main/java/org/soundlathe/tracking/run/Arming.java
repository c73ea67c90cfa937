package org.soundlathe.tracking.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.name.NameParser;
import org.soundlathe.session.name.StripIds;
import org.soundlathe.session.settings.Strips;
import org.soundlathe.session.track.Equipment;
import org.soundlathe.session.track.Track;
import org.soundlathe.tracking.chain.ChainPlan;
import org.soundlathe.tracking.chain.Print;

/// Arms tracks of a session, and makes those that it does not have yet: their role comes from their
/// name.
public final class Arming {
  private Arming() {}

  /// @param patch of the same wishes
  /// @param equipment from a track as it was named in its wish; missing where nobody said
  /// @throws RunRefusal if a track is armed twice, or has other channels than inputs
  public static List<ArmedTrack> of(
      Session session, List<ArmWish> wishes, Patch patch, Map<String, Equipment> equipment) {
    var armed = new ArrayList<ArmedTrack>();
    var taken = new HashSet<>(Strips.withVcas(session));
    for (int i = 0; i < wishes.size(); i++) {
      var wish = wishes.get(i);
      var inputs = patch.channels().get(i);
      var found = find(session.tracks(), wish.track());
      find(armed.stream().map(ArmedTrack::track).toList(), wish.track())
          .ifPresent(twice -> requireOnce(twice, armed));
      var track = found.orElseGet(() -> make(wish.track(), inputs.size(), taken));
      require(track, wish);
      requireOnce(track, armed);
      taken.add(track.id());
      var with =
          equipment
              .getOrDefault(wish.track(), Equipment.UNKNOWN)
              .withInput(String.join("+", wish.inputs()));
      var chain = ChainPlan.of(session, track);
      armed.add(new ArmedTrack(track, found.isEmpty(), inputs, with, chain, Print.DRY));
    }
    return armed;
  }

  private static Optional<Track> find(List<Track> tracks, String name) {
    var id = StripIds.of(name);
    return tracks.stream()
        .filter(track -> track.id().equals(id) || track.name().equalsIgnoreCase(name))
        .findFirst();
  }

  private static Track make(String name, int channels, Set<String> taken) {
    var parsed = NameParser.parse(name + ".wav");
    var id = StripIds.of(name);
    return new Track(
        StripIds.free(id.isEmpty() ? "track" : id, taken),
        name,
        parsed.role(),
        parsed.confidence(),
        Origin.DEFAULT,
        channels,
        List.of(),
        List.of());
  }

  private static void requireOnce(Track track, List<ArmedTrack> armed) {
    if (armed.stream().anyMatch(other -> other.track().id().equals(track.id()))) {
      throw RunRefusal.ofArm(
          "the track " + track.name() + " is armed twice",
          "name it once; two inputs of a stereo track are written " + track.name() + "=1+2");
    }
  }

  private static void require(Track track, ArmWish wish) {
    if (track.channels() != wish.inputs().size()) {
      throw RunRefusal.ofArm(
          String.format(
              Locale.ROOT,
              "the track %s has %d %s, and %d %s armed for it",
              track.name(),
              track.channels(),
              track.channels() == 1 ? "channel" : "channels",
              wish.inputs().size(),
              wish.inputs().size() == 1 ? "input is" : "inputs are"),
          "arm as many inputs as it has channels, or record onto a new track of another name");
    }
  }
}

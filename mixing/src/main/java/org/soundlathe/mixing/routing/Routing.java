package org.soundlathe.mixing.routing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.mixing.plan.MixPlan;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Space;
import org.soundlathe.session.track.Group;
import org.soundlathe.session.track.Track;

/// Gives every track the bus of its family: families of instruments end in `music`, voices in
/// `voices`.
public final class Routing {
  /// The step's name in the moves.
  public static final String STAGE = "routing";

  public static final String MUSIC = "music-bus";
  public static final String VOICES = "voices-bus";

  private static final Map<Group, Bus> BUSES =
      Map.of(
          Group.DRUMS, new Bus("drum-bus", "Drums"),
          Group.PERCUSSION, new Bus("percussion-bus", "Percussion"),
          Group.BASS, new Bus("bass-bus", "Bass"),
          Group.GUITARS, new Bus("guitar-bus", "Guitars"),
          Group.KEYS, new Bus("keys-bus", "Keys"),
          Group.ORCHESTRA, new Bus("orchestra-bus", "Orchestra"),
          Group.LEAD_VOICE, new Bus("lead-bus", "Lead voice"),
          Group.BACKING_VOICES, new Bus("backing-bus", "Backing voices"),
          Group.EFFECTS, new Bus("effects-bus", "Effects"),
          Group.OTHER, new Bus("other-bus", "Other"));

  private Routing() {}

  /// The ids of all buses that a plan may build.
  public static List<String> busIds() {
    return Stream.concat(BUSES.values().stream().map(Bus::id), Stream.of(MUSIC, VOICES))
        .sorted()
        .toList();
  }

  /// The bus of a family.
  public static Bus busOf(Group group) {
    var bus = BUSES.get(group);
    if (bus == null) {
      throw new IllegalStateException("no bus for " + group);
    }
    return bus;
  }

  /// The bus that a family's bus feeds.
  public static String parentOf(Group group) {
    return switch (group) {
      case LEAD_VOICE, BACKING_VOICES -> VOICES;
      case DRUMS, PERCUSSION, BASS, GUITARS, KEYS, ORCHESTRA, EFFECTS, OTHER -> MUSIC;
    };
  }

  public static void plan(Session session, MixPlan plan) {
    var groups = EnumSet.noneOf(Group.class);
    session.tracks().forEach(track -> groups.add(track.role().group()));
    plan.build(
        buses(groups), List.of(new Space(Space.ROOM, "Room"), new Space(Space.HALL, "Hall")));
    for (var track : session.tracks()) {
      routeTrack(plan, track);
    }
    for (var group : groups) {
      plan.set(
          busOf(group).id(),
          STAGE,
          StripParameters.BUS,
          parentOf(group),
          new MixPlan.Reason(
              busOf(group).name() + " belong with the " + parentOf(group) + ".",
              "tracks in the group",
              size(session, group),
              size(session, group),
              1));
    }
  }

  private static List<Bus> buses(EnumSet<Group> groups) {
    var buses = new ArrayList<Bus>();
    groups.forEach(group -> buses.add(busOf(group)));
    buses.add(new Bus(MUSIC, "Music"));
    buses.add(new Bus(VOICES, "Voices"));
    return buses;
  }

  private static void routeTrack(MixPlan plan, Track track) {
    var bus = busOf(track.role().group());
    plan.set(
        track.id(),
        STAGE,
        StripParameters.BUS,
        bus.id(),
        new MixPlan.Reason(
            track.role().group() == Group.OTHER
                ? "Nobody said what this plays, so it stands with the others that nobody named."
                : "Plays "
                    + track.role().word().replace('-', ' ')
                    + ", so it goes with the "
                    + bus.name().toLowerCase(Locale.ROOT)
                    + ".",
            "confidence in the role, %",
            track.roleConfidence() * 100,
            track.roleConfidence() * 100,
            track.roleConfidence()));
  }

  private static long size(Session session, Group group) {
    return session.tracks().stream().filter(track -> track.role().group() == group).count();
  }
}

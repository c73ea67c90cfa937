package org.soundlathe.engine.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.soundlathe.dsp.parameter.SpaceParameters;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.dsp.reverb.SharedSpace;
import org.soundlathe.dsp.reverb.Size;
import org.soundlathe.engine.graph.GraphPlan;
import org.soundlathe.engine.graph.SpacePlan;
import org.soundlathe.engine.graph.StripPlan;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Space;
import org.soundlathe.session.track.Track;

/// The console of a session as the plan of a graph.
///
/// @param plan strips in the order of the sound
/// @param index from the id of a track, bus or space to its strip in the plan
/// @param lengthFrames until the last clip has sounded, its track's delay included
public record SessionConsole(GraphPlan plan, Map<String, Integer> index, long lengthFrames) {
  /// @throws RoutingLoop if strips feed each other in a circle
  public static SessionConsole of(Session session) {
    var order = wiring(session).inOrder();
    var index = new LinkedHashMap<String, Integer>();
    order.forEach(id -> index.put(id, index.size()));
    var strips = new ArrayList<StripPlan>();
    var spaces = new ArrayList<SpacePlan>();
    boolean anySolo =
        session.tracks().stream().anyMatch(t -> session.mixer().isOn(t.id(), StripParameters.SOLO));
    for (var id : order) {
      strips.add(strip(session, id, index, anySolo));
    }
    for (var space : session.mixer().spaces()) {
      spaces.add(space(session.mixer(), space, index));
    }
    var plan = new GraphPlan(session.sampleRateHz(), strips, spaces);
    return new SessionConsole(plan, index, length(session));
  }

  /// The session's tracks in the order of their strips in the plan.
  public List<Track> tracksInOrder(Session session) {
    return plan.strips().stream()
        .filter(strip -> strip.kind() == StripPlan.Kind.TRACK)
        .map(strip -> session.track(strip.id()).orElseThrow())
        .toList();
  }

  private static Wiring wiring(Session session) {
    var wiring = new Wiring();
    var mixer = session.mixer();
    session.tracks().forEach(track -> wiring.add(track.id()));
    mixer.buses().forEach(bus -> wiring.add(bus.id()));
    mixer.spaces().forEach(space -> wiring.add(space.id()));
    wiring.add(Bus.MIX);
    session.tracks().forEach(track -> connect(wiring, mixer, track.id()));
    mixer.buses().forEach(bus -> connect(wiring, mixer, bus.id()));
    mixer.spaces().forEach(space -> connect(wiring, mixer, space.id()));
    return wiring;
  }

  private static void connect(Wiring wiring, Mixer mixer, String strip) {
    wiring.connect(strip, busOf(mixer, strip));
    for (var space : mixer.spaces()) {
      if (isSending(mixer, strip, space)) {
        wiring.connect(strip, space.id());
      }
    }
  }

  /// The bus that a strip feeds; one that no longer exists counts as the mix.
  private static String busOf(Mixer mixer, String strip) {
    var bus = mixer.choice(strip, StripParameters.BUS);
    return mixer.buses().stream().anyMatch(b -> b.id().equals(bus)) ? bus : Bus.MIX;
  }

  private static boolean isSending(Mixer mixer, String strip, Space space) {
    return sendDb(mixer, strip, space) > StripParameters.SHUT_DB;
  }

  private static double sendDb(Mixer mixer, String strip, Space space) {
    return switch (space.id()) {
      case Space.ROOM -> mixer.amount(strip, StripParameters.ROOM_SEND);
      case Space.HALL -> mixer.amount(strip, StripParameters.HALL_SEND);
      default -> StripParameters.SHUT_DB;
    };
  }

  private static StripPlan strip(
      Session session, String id, Map<String, Integer> index, boolean anySolo) {
    var mixer = session.mixer();
    var track = session.track(id);
    boolean isShut =
        mixer.isOn(id, StripParameters.MUTE)
            || (track.isPresent() && anySolo && !mixer.isOn(id, StripParameters.SOLO));
    double fader = mixer.amount(id, StripParameters.FADER);
    return new StripPlan(
        id,
        kind(mixer, id, track.isPresent()),
        track.map(Track::channels).orElse(2),
        mixer.amount(id, StripParameters.TRIM),
        mixer.isOn(id, StripParameters.POLARITY),
        (int) mixer.amount(id, StripParameters.DELAY),
        mixer.isOn(id, StripParameters.HIGH_PASS)
            ? mixer.amount(id, StripParameters.HIGH_PASS_CUTOFF)
            : 0,
        mixer.amount(id, StripParameters.PAN),
        mixer.amount(id, StripParameters.WIDTH),
        isShut || fader <= StripParameters.SHUT_DB ? Double.NEGATIVE_INFINITY : fader,
        sends(mixer, id, index),
        id.equals(Bus.MIX)
            ? OptionalInt.empty()
            : OptionalInt.of(position(index, busOf(mixer, id))));
  }

  private static StripPlan.Kind kind(Mixer mixer, String id, boolean isTrack) {
    if (isTrack) {
      return StripPlan.Kind.TRACK;
    }
    return mixer.spaces().stream().anyMatch(space -> space.id().equals(id))
        ? StripPlan.Kind.SPACE
        : StripPlan.Kind.BUS;
  }

  private static List<StripPlan.Send> sends(Mixer mixer, String id, Map<String, Integer> index) {
    return mixer.spaces().stream()
        .filter(space -> !id.equals(Bus.MIX) && isSending(mixer, id, space))
        .map(space -> new StripPlan.Send(position(index, space.id()), sendDb(mixer, id, space)))
        .toList();
  }

  private static SpacePlan space(Mixer mixer, Space space, Map<String, Integer> index) {
    return new SpacePlan(
        position(index, space.id()),
        new SharedSpace.Settings(
            mixer.amount(space.id(), SpaceParameters.DECAY),
            mixer.amount(space.id(), SpaceParameters.PRE_DELAY),
            mixer.amount(space.id(), SpaceParameters.DAMPING),
            space.id().equals(Space.HALL) ? Size.HALL : Size.ROOM));
  }

  private static int position(Map<String, Integer> index, String id) {
    var position = index.get(id);
    if (position == null) {
      throw new IllegalStateException("no strip " + id);
    }
    return position;
  }

  private static long length(Session session) {
    long length = 0;
    for (var track : session.tracks()) {
      long delay = (long) session.mixer().amount(track.id(), StripParameters.DELAY);
      length = Math.max(length, track.endFrame() + delay);
    }
    return length;
  }
}

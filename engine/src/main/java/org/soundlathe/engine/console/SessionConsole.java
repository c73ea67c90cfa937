package org.soundlathe.engine.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.engine.automation.Automation;
import org.soundlathe.engine.plan.Control;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.Edge;
import org.soundlathe.engine.plan.StripPlan;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.settings.Moving;
import org.soundlathe.session.settings.Strips;
import org.soundlathe.session.track.Track;

/// The console of a session as a desk on paper.
///
/// @param plan strips in the order of the sound; its output is the mix
/// @param index from the id of a track, bus or space to its strip in the plan
/// @param lengthFrames until the last clip has sounded, its track's delay included
public record SessionConsole(DeskPlan plan, Map<String, Integer> index, long lengthFrames) {
  /// @throws RoutingLoop if strips feed or key each other in a circle
  public static SessionConsole of(Session session) {
    var feeds = Feed.all(session);
    var keys = keys(session);
    var index = index(session, feeds, keys);
    var solo = new Solo(session, feeds);
    var tracks = new HashMap<String, Track>();
    session.tracks().forEach(track -> tracks.put(track.id(), track));
    var strips = new ArrayList<StripPlan>();
    for (var id : index.keySet()) {
      var track = Optional.ofNullable(tracks.get(id));
      strips.add(
          new StripPlan(
              id,
              kind(session.mixer(), id, track.isPresent()),
              track.map(Track::channels).orElse(2),
              control(session.mixer(), id),
              VcaChain.of(session.mixer(), id).stream()
                  .map(vca -> control(session.mixer(), vca))
                  .toList(),
              solo.isShut(id),
              places(keys.getOrDefault(id, Map.of()), index),
              OptionalInt.empty()));
    }
    var edges = feeds.stream().filter(solo::hears).map(feed -> edge(feed, index)).toList();
    var outputs = List.of(place(index, Bus.MIX));
    var plan = new DeskPlan(session.sampleRateHz(), strips, edges, outputs);
    return new SessionConsole(plan, index, length(session));
  }

  /// The session's tracks in the order of their strips in the plan.
  public List<Track> tracksInOrder(Session session) {
    return session.tracks().stream()
        .sorted((a, b) -> Integer.compare(place(index, a.id()), place(index, b.id())))
        .toList();
  }

  /// From a strip to its stages that listen to others, and to whom. A strip that does not exist is
  /// not listened to, and one's own sound needs no key.
  private static Map<String, Map<String, String>> keys(Session session) {
    var keys = new HashMap<String, Map<String, String>>();
    var strips = new LinkedHashSet<>(Strips.ids(session));
    for (var strip : strips) {
      var own = new LinkedHashMap<>(Strips.keys(session.mixer(), strip));
      own.values().removeIf(key -> !strips.contains(key) || key.equals(strip));
      keys.put(strip, own);
    }
    return keys;
  }

  private static Map<String, Integer> index(
      Session session, List<Feed> feeds, Map<String, Map<String, String>> keys) {
    var wiring = new Wiring();
    Strips.ids(session).forEach(wiring::add);
    feeds.forEach(feed -> wiring.connect(feed.from(), feed.to()));
    keys.forEach((strip, own) -> own.values().forEach(key -> wiring.connect(key, strip)));
    var index = new LinkedHashMap<String, Integer>();
    wiring.inOrder().forEach(id -> index.put(id, index.size()));
    return index;
  }

  private static StripPlan.Kind kind(Mixer mixer, String id, boolean isTrack) {
    if (isTrack) {
      return StripPlan.Kind.TRACK;
    }
    return mixer.spaces().stream().anyMatch(space -> space.id().equals(id))
        ? StripPlan.Kind.SPACE
        : StripPlan.Kind.BUS;
  }

  private static Control control(Mixer mixer, String id) {
    var curves =
        Automation.curves(mixer.lanes(id), name -> Strips.find(name).filter(Moving::canMove));
    return new Control(new MixerValues(mixer, id), curves);
  }

  private static Map<String, Integer> places(Map<String, String> keys, Map<String, Integer> index) {
    var places = new LinkedHashMap<String, Integer>();
    keys.forEach((stage, strip) -> places.put(stage, place(index, strip)));
    return places;
  }

  private static Edge edge(Feed feed, Map<String, Integer> index) {
    return new Edge(
        place(index, feed.from()),
        place(index, feed.to()),
        feed.tap(),
        feed.send(),
        0,
        Optional.empty());
  }

  private static int place(Map<String, Integer> index, String id) {
    return Objects.requireNonNull(index.get(id), () -> "no strip " + id);
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

package org.soundlathe.tracking.chain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Track;

/// Songs with one empty track whose inserts are set.
public final class ChainSongs {
  public static final int RATE_HZ = 48_000;

  /// A guitar as a player wants to hear it.
  public static final Map<String, Value> GUITAR =
      Map.of(
          "insert1.kind", Value.of("microphone"),
          "insert1.microphone.type", Value.of("ribbon"),
          "insert2.kind", Value.of("preamplifier"),
          "insert3.kind", Value.of("amplifier"),
          "insert3.amplifier.gainDb", Value.of(20.0),
          "insert4.kind", Value.of("live-room"));

  private ChainSongs() {}

  public static Session song(String track, int channels, Map<String, Value> settings) {
    var mixer = Mixer.empty();
    for (var entry : new TreeMap<>(settings).entrySet()) {
      mixer = mixer.with(track, entry.getKey(), new Setting(entry.getValue(), Origin.HAND, false));
    }
    var empty =
        new Track(track, track, Role.UNKNOWN, 1, Origin.HAND, channels, List.of(), List.of());
    return new Session(
        "song",
        "",
        "",
        RATE_HZ,
        0,
        List.of(empty),
        List.of(),
        mixer,
        List.of(),
        List.of(),
        List.of());
  }
}

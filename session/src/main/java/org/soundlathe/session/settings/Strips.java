package org.soundlathe.session.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.SpaceParameters;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Space;
import org.soundlathe.session.track.Track;

/// Which strips a session's console has, and which settings each of them has.
public final class Strips {
  /// What a strip carries; it decides which settings make sense on it.
  public enum Kind {
    TRACK,
    BUS,
    SPACE,
    MIX
  }

  private static final List<Parameter> SENDS =
      List.of(StripParameters.ROOM_SEND, StripParameters.HALL_SEND);

  private Strips() {}

  /// Every strip, in the order that sound passes: tracks, buses, spaces, the mix.
  public static List<String> ids(Session session) {
    var ids = new ArrayList<String>();
    session.tracks().stream().map(Track::id).forEach(ids::add);
    ids.addAll(sharedIds(session.mixer()));
    return ids;
  }

  /// Every strip that is not a track: buses, spaces, the mix.
  public static List<String> sharedIds(Mixer mixer) {
    var ids = new ArrayList<String>();
    mixer.buses().stream().map(Bus::id).forEach(ids::add);
    mixer.spaces().stream().map(Space::id).forEach(ids::add);
    ids.add(Bus.MIX);
    return ids;
  }

  /// @return empty if the session has no strip of this id
  public static Optional<Kind> kind(Session session, String id) {
    if (id.equals(Bus.MIX)) {
      return Optional.of(Kind.MIX);
    }
    if (session.mixer().buses().stream().anyMatch(bus -> bus.id().equals(id))) {
      return Optional.of(Kind.BUS);
    }
    if (session.mixer().spaces().stream().anyMatch(space -> space.id().equals(id))) {
      return Optional.of(Kind.SPACE);
    }
    return session.track(id).map(_ -> Kind.TRACK);
  }

  /// The settings of a kind of strip. A space has its own and cannot send to a space; the mix feeds
  /// and sends to nothing; solo is for tracks.
  public static List<Parameter> parameters(Kind kind) {
    var parameters = new ArrayList<>(StripParameters.all());
    switch (kind) {
      case TRACK -> {}
      case BUS -> parameters.remove(StripParameters.SOLO);
      case SPACE -> {
        parameters.remove(StripParameters.SOLO);
        parameters.removeAll(SENDS);
        parameters.addAll(SpaceParameters.all());
      }
      case MIX -> {
        parameters.remove(StripParameters.SOLO);
        parameters.removeAll(SENDS);
        parameters.remove(StripParameters.BUS);
      }
    }
    return List.copyOf(parameters);
  }
}

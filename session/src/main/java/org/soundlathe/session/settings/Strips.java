package org.soundlathe.session.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Space;
import org.soundlathe.session.mixer.Vca;
import org.soundlathe.session.track.Track;

/// Which strips a session's console has, and which settings each of them has.
public final class Strips {
  /// What a strip carries; it decides which settings make sense on it.
  public enum Kind {
    TRACK,
    BUS,
    SPACE,
    MIX,
    /// No sound, only the faders of others.
    VCA
  }

  private static final List<Parameter> OF_A_VCA =
      List.of(
          StripParameters.FADER, StripParameters.MUTE, StripParameters.SOLO, StripParameters.VCA);

  private static final Set<Parameter> NOT_ON_THE_MIX =
      Set.of(StripParameters.SOLO, StripParameters.SOLO_SAFE, StripParameters.BUS);

  private static final String KEY = "." + StripParameters.KEY_FROM.name();

  private static final List<Choice> KEYS =
      StripParameters.all().stream()
          .filter(parameter -> parameter.name().endsWith(KEY))
          .map(Choice.class::cast)
          .toList();

  private Strips() {}

  /// Every strip, in the order that sound passes: tracks, buses, spaces, the mix.
  public static List<String> ids(Session session) {
    var ids = new ArrayList<String>();
    session.tracks().stream().map(Track::id).forEach(ids::add);
    ids.addAll(sharedIds(session.mixer()));
    return ids;
  }

  /// Everything that has settings: every strip, then the VCAs.
  public static List<String> withVcas(Session session) {
    var ids = new ArrayList<>(ids(session));
    session.mixer().vcas().stream().map(Vca::id).forEach(ids::add);
    return ids;
  }

  /// Every strip that is not a track: buses, spaces, the mix.
  public static List<String> sharedIds(Mixer mixer) {
    var ids = new ArrayList<>(destinations(mixer));
    ids.add(Bus.MIX);
    return ids;
  }

  /// What strips can send to: buses, then spaces.
  public static List<String> destinations(Mixer mixer) {
    var ids = new ArrayList<String>();
    mixer.buses().stream().map(Bus::id).forEach(ids::add);
    mixer.spaces().stream().map(Space::id).forEach(ids::add);
    return ids;
  }

  /// @return empty if the session has no strip of this id
  public static Optional<Kind> kind(Session session, String id) {
    var mixer = session.mixer();
    if (id.equals(Bus.MIX)) {
      return Optional.of(Kind.MIX);
    }
    if (mixer.buses().stream().anyMatch(bus -> bus.id().equals(id))) {
      return Optional.of(Kind.BUS);
    }
    if (mixer.spaces().stream().anyMatch(space -> space.id().equals(id))) {
      return Optional.of(Kind.SPACE);
    }
    if (mixer.vcas().stream().anyMatch(vca -> vca.id().equals(id))) {
      return Optional.of(Kind.VCA);
    }
    return session.track(id).map(_ -> Kind.TRACK);
  }

  /// What a strip can be set to, in the order of the sound: the table of all strips, what is set in
  /// its inserts and behind a return, and its sends to every bus and space from which no sound
  /// comes back to it. The mix feeds and sends to nothing, and soloing it means nothing.
  ///
  /// @param strip one that the session has
  public static List<Parameter> parameters(Session session, String strip) {
    var kind = kind(session, strip).orElseThrow();
    if (kind == Kind.VCA) {
      return OF_A_VCA;
    }
    var mixer = session.mixer();
    var parameters = new ArrayList<Parameter>();
    if (kind == Kind.SPACE) {
      parameters.add(spaceKind(strip));
      parameters.addAll(EffectParameters.ofSpace(mixer.word(strip, spaceKind(strip))));
    }
    for (var parameter : StripParameters.all()) {
      if (parameter.equals(StripParameters.FADER) && kind != Kind.MIX) {
        parameters.addAll(Sends.parameters(mixer, strip));
      }
      if (kind != Kind.MIX || !NOT_ON_THE_MIX.contains(parameter)) {
        parameters.add(parameter);
        parameters.addAll(Inserts.below(mixer, strip, parameter));
      }
    }
    return List.copyOf(parameters);
  }

  /// The setting of this name on any strip, whether or not it is of use there now.
  public static Optional<Parameter> find(String name) {
    return StripParameters.find(name).or(() -> EffectParameters.findSpace(name));
  }

  /// Paths of what is set and not known, such as settings of a newer version and sends to nowhere.
  public static List<String> unknown(Session session) {
    var mixer = session.mixer();
    var destinations = new HashSet<>(destinations(mixer));
    var unknown = new TreeSet<String>();
    addUnknown(unknown, mixer.settings(), destinations);
    addUnknown(unknown, mixer.automation(), destinations);
    return List.copyOf(unknown);
  }

  private static void addUnknown(
      Set<String> unknown,
      SortedMap<String, ? extends SortedMap<String, ?>> all,
      Set<String> destinations) {
    all.forEach((strip, inner) -> {
      for (var name : inner.keySet()) {
        boolean isLost =
            name.startsWith("send.") && !destinations.contains(name.split("\\.", -1)[1]);
        if (isLost || find(name).isEmpty()) {
          unknown.add(strip + "." + name);
        }
      }
    });
  }

  /// What a return is: a hall where it is called so, else a room, until somebody sets it.
  public static Option spaceKind(String space) {
    var kind = EffectParameters.SPACE_KIND;
    return space.equals(Space.HALL)
        ? new Option(kind.name(), kind.words(), Space.HALL, kind.help())
        : kind;
  }

  /// From a stage of the strip (`gate`, `equalizer3`, `compressor1`, `deEsser`) to the strip that
  /// it listens to; stages that listen to their own sound are left out.
  public static SortedMap<String, String> keys(Mixer mixer, String strip) {
    var keys = new TreeMap<String, String>();
    for (var key : KEYS) {
      var from = mixer.choice(strip, key);
      if (!from.isEmpty()) {
        keys.put(key.name().substring(0, key.name().length() - KEY.length()), from);
      }
    }
    return keys;
  }
}

package org.soundlathe.session.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal.NotASetting;
import org.soundlathe.session.SessionRefusal.NotAValue;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.mixer.Space;
import org.soundlathe.session.mixer.Vca;
import org.soundlathe.session.name.StripIds;

/// A wish that adds a part to the console or takes one away: `bus.parallel=new`,
/// `return.slap=echo`, `vca.band=new`, `track.guitar=new` (or `=stereo`), each `=none` to remove
/// it.
///
/// @param part what kind of part
/// @param name as written; its id is made of it
/// @param value as written, in lower case
record Building(Part part, String name, String value) {
  private static final String NONE = "none";

  /// What a person can add.
  enum Part {
    BUS,
    RETURN,
    VCA,
    /// To record on.
    TRACK;

    String word() {
      return this == VCA ? "VCA" : name().toLowerCase(Locale.ROOT);
    }
  }

  /// Reads a wish; empty where it is about something else.
  static Optional<Building> parse(String path, String value, Session session) {
    int dot = path.indexOf('.');
    if (dot <= 0 || dot == path.length() - 1) {
      return Optional.empty();
    }
    var head = path.substring(0, dot);
    for (var part : Part.values()) {
      var name = path.substring(dot + 1).strip();
      if (part.name().equalsIgnoreCase(head) && !isSetting(head, name, session)) {
        return Optional.of(new Building(part, name, value.strip().toLowerCase(Locale.ROOT)));
      }
    }
    return Optional.empty();
  }

  /// Whether a strip that happens to be called `bus` or alike has such a setting.
  static boolean isSetting(String head, String name, Session session) {
    var strip = head.toLowerCase(Locale.ROOT);
    return Strips.kind(session, strip).isPresent()
        && !SettingPath.parametersBelow(strip, name, session).isEmpty();
  }

  Session grant(Session session) {
    var id = StripIds.of(name);
    if (value.equals(NONE)) {
      if (!existing(session).contains(id)) {
        throw new NotASetting(
            "there is no " + part.word() + " \"" + name + "\"",
            Suggestions.sentence(id, existing(session), "lathe tracks lists every strip"));
      }
      return part == Part.TRACK ? withoutTrack(session, id) : Removal.of(session, id);
    }
    requireFree(id, session);
    return switch (part) {
      case BUS -> bus(session, id);
      case RETURN -> space(session, id);
      case VCA -> vca(session, id);
      case TRACK -> track(session, id);
    };
  }

  private List<String> existing(Session session) {
    var kind =
        switch (part) {
          case BUS -> Strips.Kind.BUS;
          case RETURN -> Strips.Kind.SPACE;
          case VCA -> Strips.Kind.VCA;
          case TRACK -> Strips.Kind.TRACK;
        };
    return Strips.withVcas(session).stream()
        .filter(id -> Strips.kind(session, id).orElseThrow() == kind)
        .toList();
  }

  private void requireFree(String id, Session session) {
    if (id.isEmpty()) {
      throw new NotASetting(
          "\"" + name + "\" has no letter or digit", "give it a name of letters, such as parallel");
    }
    if (Strips.kind(session, id).isPresent()) {
      throw new NotAValue(
          "there is a strip called " + id + " already", "take another name, such as " + id + "-2");
    }
  }

  private Session bus(Session session, String id) {
    requireNew("new or none");
    var buses = new ArrayList<>(session.mixer().buses());
    buses.add(new Bus(id, name));
    return session.withMixer(session.mixer().with(buses, session.mixer().spaces()));
  }

  private Session vca(Session session, String id) {
    requireNew("new or none");
    var vcas = new ArrayList<>(session.mixer().vcas());
    vcas.add(new Vca(id, name));
    return session.withMixer(session.mixer().withVcas(vcas));
  }

  private Session track(Session session, String id) {
    if (!value.equals("stereo")) {
      requireNew("new, stereo or none");
    }
    var tracks = new ArrayList<>(session.tracks());
    tracks.add(NewTrack.of(id, value.equals("stereo") ? name + ":stereo" : name));
    return session.withTracks(tracks);
  }

  /// Only what was never recorded on: nothing that was played is lost by a slip of the finger.
  private Session withoutTrack(Session session, String id) {
    var track = session.track(id).orElseThrow();
    if (!track.takes().isEmpty() || !track.clips().isEmpty()) {
      throw new NotAValue(
          "the track " + id + " has recordings",
          "silence it instead: " + id + ".mute=on, or lathe comp SESSION " + id + " --clear");
    }
    var others = session.tracks().stream().filter(other -> !other.id().equals(id)).toList();
    return Removal.of(session.withTracks(others), id);
  }

  private Session space(Session session, String id) {
    var kinds = EffectParameters.SPACE_KIND.words();
    if (!kinds.contains(value)) {
      throw refused(Suggestions.sentence(value, kinds, "write one of " + String.join(", ", kinds)));
    }
    var spaces = new ArrayList<>(session.mixer().spaces());
    spaces.add(new Space(id, name));
    var kind = Strips.spaceKind(id).name();
    return session.withMixer(
        session
            .mixer()
            .with(session.mixer().buses(), spaces)
            .with(id, kind, new Setting(Value.of(value), Origin.HAND, false)));
  }

  private void requireNew(String words) {
    if (!value.equals("new")) {
      throw refused("write " + words);
    }
  }

  private NotAValue refused(String fix) {
    return new NotAValue("the " + part.word() + " " + name + " cannot be \"" + value + "\"", fix);
  }
}

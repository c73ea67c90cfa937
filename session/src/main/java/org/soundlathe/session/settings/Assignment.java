package org.soundlathe.session.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal.NotASetting;
import org.soundlathe.session.SessionRefusal.NotAValue;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.name.NameParser;
import org.soundlathe.session.name.ParsedName;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Track;

/// A wish of the form `PATH=VALUE`: a setting of the console (`kick.fader.gainDb=-2`, or `=default`
/// to give it back to the plan), a point of its automation (`kick.fader.gainDb@1:02.5=-3`: see
/// [RideWish]), a lock (`kick.locked=on`, `kick.fader.gainDb.locked=off`), what a track is
/// (`kick.role=snare`), what a strip is called (`kick.name=Kick`), a part of the console
/// (`bus.parallel=new`: see [Building]), a scene (`scene.verse=store`: see [Scenes]), the tempo and
/// markers (`tempo@0:30=90`: see [TimeLine]), or what the song is called (`title=…`, `artist=…`,
/// `genre=…`).
public record Assignment(String path, String value) {
  private static final String LOCK = ".locked";
  private static final String ROLE = ".role";
  private static final String NAME = ".name";

  /// Automation switched without a word about points: `kick.fader@off`.
  private static final Pattern SWITCH = Pattern.compile("(?i)[^=]+@\\s*(on|off)\\s*");

  private static final double SURE_ENOUGH = 0.6;

  /// @throws NotASetting if the text has no `=` or nothing before it
  public static Assignment parse(String text) {
    if (SWITCH.matcher(text).matches()) {
      var at = text.lastIndexOf('@');
      return new Assignment(text.substring(0, at).strip() + "@all", text.substring(at + 1).strip());
    }
    var equals = text.indexOf('=');
    if (equals <= 0) {
      throw new NotASetting(
          "\"" + text + "\" sets nothing", "write PATH=VALUE, such as kick.fader.gainDb=-2");
    }
    return new Assignment(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }

  /// The session after several wishes in their order; all are granted or none. Whatever they set is
  /// by hand from now on. Rules that settings must keep between them hold at the end.
  ///
  /// @throws NotASetting if the session has no such thing
  /// @throws NotAValue if it cannot have this value
  /// @throws org.soundlathe.session.SessionRefusal.RoutingLoop if sound would go round in a circle
  public static Session applyAll(List<String> texts, Session session) {
    var changed = session;
    for (var text : texts) {
      changed = parse(text).grant(changed);
    }
    Rules.refusal(changed)
        .ifPresent(refusal -> {
          throw refusal;
        });
    return changed;
  }

  private Session grant(Session session) {
    var lower = path.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "title" -> session.withTitles(text(), session.artist(), session.genre());
      case "artist" -> session.withTitles(session.title(), value, session.genre());
      case "genre" -> session.withTitles(session.title(), session.artist(), value);
      default -> onConsole(session, lower);
    };
  }

  private Session onConsole(Session session, String lower) {
    var onTimeLine = TimeLine.parse(path, value);
    if (onTimeLine.isPresent()) {
      return onTimeLine.get().grant(session);
    }
    if (path.indexOf('@') > 0) {
      return RideWish.parse(path, value, session).grant(session);
    }
    if (lower.endsWith(LOCK)) {
      return Locks.set(session, without(LOCK), Locks.isOn(value));
    }
    if (lower.endsWith(ROLE)) {
      return onTrack(session, track -> track.withRole(role(), 1, Origin.HAND));
    }
    if (lower.endsWith(NAME)) {
      return Names.set(session, SettingPath.strip(without(NAME), session), text());
    }
    var scene = Scenes.parse(path, value, session);
    return scene.isPresent()
        ? scene.get().grant(session)
        : Building.parse(path, value, session)
            .map(building -> building.grant(session))
            .orElseGet(() -> setting(session));
  }

  private String without(String ending) {
    return path.substring(0, path.length() - ending.length());
  }

  private String text() {
    var text = value.replaceAll("\\p{Cntrl}+", " ").strip();
    if (text.isEmpty()) {
      throw new NotAValue(path + " cannot be empty", "write " + path + "=SOME TEXT");
    }
    return text;
  }

  private Role role() {
    for (var role : Role.values()) {
      if (role.word().equals(value.toLowerCase(Locale.ROOT))) {
        return role;
      }
    }
    var heard = NameParser.parse(value);
    if (heard.kind() == ParsedName.Kind.TRACK && heard.confidence() >= SURE_ENOUGH) {
      return heard.role();
    }
    var words = Arrays.stream(Role.values()).map(Role::word).toList();
    throw new NotAValue(
        "no role is called \"" + value + "\"",
        Suggestions.sentence(value, words, "the roles are: " + String.join(", ", words)));
  }

  private Session onTrack(Session session, UnaryOperator<Track> change) {
    var id = SettingPath.strip(without(ROLE), session);
    if (session.track(id).isEmpty()) {
      throw new NotASetting(id + " is not a track", "only a track has a role to set");
    }
    return session.withTracks(
        session.tracks().stream()
            .map(track -> track.id().equals(id) ? change.apply(track) : track)
            .toList());
  }

  private Session setting(Session session) {
    var at = SettingPath.parse(path, value, session);
    var name = at.parameter().name();
    if (value.equalsIgnoreCase("default")) {
      return session.withMixer(session.mixer().without(at.strip(), name));
    }
    var wanted = SettingText.parse(at.parameter(), value);
    if (at.parameter() instanceof Choice choice) {
      Choices.trouble(session, choice, wanted.toString())
          .ifPresent(trouble -> {
            throw trouble;
          });
    }
    var isLocked = session.mixer().setting(at.strip(), name).map(Setting::locked).orElse(false);
    return session.withMixer(
        session.mixer().with(at.strip(), name, new Setting(wanted, Origin.HAND, isLocked)));
  }
}

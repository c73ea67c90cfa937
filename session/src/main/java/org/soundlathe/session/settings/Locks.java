package org.soundlathe.session.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.Parameter.Toggle;
import org.soundlathe.paperwork.move.Move;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal.NotASetting;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Setting;

/// What a person has said must stay: one setting, one stage of a strip or the whole strip. Settings
/// that nobody has set are locked at their default, so that the plan leaves them alone, too; the
/// automation of a setting is locked with it.
final class Locks {
  private static final Toggle LOCKED = new Toggle("locked", false, "Keeps it as it is.");

  private Locks() {}

  static boolean isOn(String value) {
    return SettingText.parse(LOCKED, value).equals(Value.of(true));
  }

  /// @param path `kick`, `kick.fader` or `kick.fader.gainDb`
  static Session set(Session session, String path, boolean locked) {
    var dot = path.indexOf('.');
    var strip = SettingPath.strip(dot < 0 ? path : path.substring(0, dot), session);
    var parameters =
        dot < 0
            ? Strips.parameters(session, strip)
            : SettingPath.parametersBelow(strip, path.substring(dot + 1), session);
    if (parameters.isEmpty()) {
      throw new NotASetting(
          strip + " has nothing called \"" + path.substring(dot + 1) + "\" to lock",
          "lathe tracks lists every strip and setting");
    }
    var mixer = session.mixer();
    var names = new HashSet<String>();
    for (var parameter : parameters) {
      var name = parameter.name();
      names.add(name);
      var setting = mixer.setting(strip, name).orElseGet(() -> atDefault(parameter));
      var turned = new Setting(setting.value(), setting.origin(), locked);
      mixer =
          locked || setting.origin() != Origin.DEFAULT
              ? mixer.with(strip, name, turned)
              : mixer.without(strip, name);
      var lane = mixer.lane(strip, name);
      if (lane.isPresent()) {
        mixer = mixer.with(strip, name, lane.get().withLock(locked));
      }
    }
    return session.withMixer(mixer).withMoves(moves(session.moves(), strip, names, locked));
  }

  private static Setting atDefault(Parameter parameter) {
    return new Setting(SettingsTable.byDefault(parameter), Origin.DEFAULT, false);
  }

  private static List<Move> moves(
      List<Move> moves, String strip, Set<String> parameters, boolean locked) {
    return moves.stream()
        .map(move ->
            move.track().equals(strip) && parameters.contains(move.parameter())
                ? turned(move, locked)
                : move)
        .toList();
  }

  private static Move turned(Move move, boolean locked) {
    return new Move(
        move.id(),
        move.track(),
        move.stage(),
        move.parameter(),
        move.from(),
        move.to(),
        move.unit(),
        move.reason(),
        move.metric(),
        move.before(),
        move.after(),
        move.confidence(),
        locked);
  }
}

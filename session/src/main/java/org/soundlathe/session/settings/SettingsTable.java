package org.soundlathe.session.settings;

import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Lane;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Setting;

/// Every setting of a strip and where its value comes from, in the order of the sound.
///
/// @param strip the id of the strip
public record SettingsTable(String strip, List<Row> rows) {
  public SettingsTable {
    rows = List.copyOf(rows);
  }

  /// One setting.
  ///
  /// @param value in force now
  /// @param origin who set it; default where nobody did
  /// @param lane its automation, on or off
  public record Row(
      Parameter parameter,
      Value value,
      Value byDefault,
      Origin origin,
      boolean locked,
      Optional<Lane> lane) {
    /// The unit of the value, empty for a switch or a name.
    public String unit() {
      return parameter instanceof Amount amount ? amount.unit() : "";
    }

    /// Whether the strip sounds as if the setting did not exist.
    public boolean isDefault() {
      return value.equals(byDefault) && lane.isEmpty();
    }

    /// Whether somebody has set, locked or automated it.
    public boolean isTouched() {
      return !isDefault() || origin != Origin.DEFAULT || locked;
    }

    /// The part of the strip that it stands in, such as `equalizer3`, `send.hall` or `fader`.
    public String stage() {
      var parts = parameter.name().split("\\.", -1);
      if (parts.length == 1) {
        return "fader";
      }
      return parts[0].equals("send") ? parts[0] + "." + parts[1] : parts[0];
    }
  }

  /// @throws org.soundlathe.session.SessionRefusal.NotASetting if the session has no such strip
  public static SettingsTable of(Session session, String strip) {
    var id = SettingPath.strip(strip, session);
    return new SettingsTable(
        id,
        Strips.parameters(session, id).stream()
            .map(parameter -> row(session.mixer(), id, parameter))
            .toList());
  }

  /// What a setting is when nobody has set it.
  public static Value byDefault(Parameter parameter) {
    return switch (parameter) {
      case Amount amount -> Value.of(amount.byDefault());
      case Toggle toggle -> Value.of(toggle.byDefault());
      case Option option -> Value.of(option.byDefault());
      case Choice choice -> Value.of(choice.byDefault());
    };
  }

  private static Row row(Mixer mixer, String strip, Parameter parameter) {
    var byDefault = byDefault(parameter);
    var setting =
        mixer
            .setting(strip, parameter.name())
            .orElse(new Setting(byDefault, Origin.DEFAULT, false));
    return new Row(
        parameter,
        setting.value(),
        byDefault,
        setting.origin(),
        setting.locked(),
        mixer.lane(strip, parameter.name()));
  }
}

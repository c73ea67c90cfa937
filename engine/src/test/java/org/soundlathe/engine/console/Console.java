package org.soundlathe.engine.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.automation.Point;
import org.soundlathe.session.automation.Segment;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Lane;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.mixer.Space;
import org.soundlathe.session.mixer.Vca;
import org.soundlathe.session.track.Clip;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Track;

/// A session's console in the hands of a test.
public final class Console {
  private final List<Track> tracks = new ArrayList<>();
  private Mixer mixer = Mixer.empty();

  public Console tracks(String... ids) {
    for (var id : ids) {
      var clip = new Clip("audio/" + id + ".wav", 100, 0, 1_000);
      tracks.add(new Track(id, id, Role.UNKNOWN, 1, Origin.HAND, 2, List.of(id), List.of(clip)));
    }
    return this;
  }

  public Console buses(String... ids) {
    var buses = new ArrayList<Bus>();
    for (var id : ids) {
      buses.add(new Bus(id, id));
    }
    return change(mixer -> mixer.with(buses, mixer.spaces()));
  }

  public Console spaces(String... ids) {
    var spaces = new ArrayList<Space>();
    for (var id : ids) {
      spaces.add(new Space(id, id));
    }
    return change(mixer -> mixer.with(mixer.buses(), spaces));
  }

  public Console vcas(String... ids) {
    var vcas = new ArrayList<Vca>();
    for (var id : ids) {
      vcas.add(new Vca(id, id));
    }
    return change(mixer -> mixer.withVcas(vcas));
  }

  /// Settings as `kick.bus=drums`, `hall.mute=on`, `kick.send.hall.gainDb=-6`.
  public Console set(String... settings) {
    for (var setting : settings) {
      int dot = setting.indexOf('.');
      int equals = setting.indexOf('=');
      var value = value(setting.substring(equals + 1));
      change(mixer ->
          mixer.with(
              setting.substring(0, dot),
              setting.substring(dot + 1, equals),
              new Setting(value, Origin.HAND, false)));
    }
    return this;
  }

  /// Moves a setting from a value at the start to another, in a jump at frame 1000.
  public Console jump(String strip, String parameter, double from, double to) {
    var points =
        List.of(
            Point.of(0, Value.of(from), Segment.STEP), Point.of(1_000, Value.of(to), Segment.STEP));
    return change(
        mixer -> mixer.with(strip, parameter, new Lane(points, true, Origin.HAND, false)));
  }

  public Session session() {
    return new Session(
        "song", "", "", 48_000, 1_100, tracks, List.of(), mixer, List.of(), List.of(), List.of());
  }

  public SessionDesk desk() {
    return SessionDesk.of(session());
  }

  private Console change(UnaryOperator<Mixer> change) {
    mixer = change.apply(mixer);
    return this;
  }

  private static Value value(String text) {
    return switch (text) {
      case "on" -> Value.of(true);
      case "off" -> Value.of(false);
      case String number when number.matches("-?[0-9.]+") -> Value.of(Double.parseDouble(number));
      default -> Value.of(text);
    };
  }
}

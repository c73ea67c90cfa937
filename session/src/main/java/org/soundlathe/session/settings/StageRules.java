package org.soundlathe.session.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.soundlathe.dsp.parameter.EqualizerParameters;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal;
import org.soundlathe.session.SessionRefusal.NotAValue;
import org.soundlathe.session.mixer.Mixer;

/// What several settings of a strip must keep between them: bands that can be built, and no more
/// open sends than a strip has.
final class StageRules {
  private static final Set<String> SHELVES = Set.of("low-shelf", "high-shelf");
  private static final Set<String> DYNAMIC = Set.of("bell", "low-shelf", "high-shelf");

  private StageRules() {}

  static Stream<SessionRefusal> broken(Session session) {
    var mixer = session.mixer();
    return Stream.concat(mixer.settings().keySet().stream(), mixer.automation().keySet().stream())
        .distinct()
        .flatMap(strip -> broken(mixer, strip));
  }

  private static Stream<SessionRefusal> broken(Mixer mixer, String strip) {
    var bands =
        IntStream.rangeClosed(1, StripParameters.EQUALIZER_BANDS)
            .boxed()
            .flatMap(number -> band(mixer, strip, number));
    return Stream.concat(bands, sends(mixer, strip));
  }

  private static Stream<SessionRefusal> band(Mixer mixer, String strip, int number) {
    var place = StripParameters.equalizer(number);
    var shape = place.here(EqualizerParameters.SHAPE);
    var q = place.here(EqualizerParameters.Q);
    var dynamic = place.here(StripParameters.DYNAMIC);
    var shapes = values(mixer, strip, shape);
    var troubles = new ArrayList<SessionRefusal>();
    double most = EqualizerParameters.SHELF_Q.max();
    if (holds(shapes, SHELVES)
        && values(mixer, strip, q).stream()
            .anyMatch(value -> value instanceof Value.Numeric(double n) && n > most)) {
      troubles.add(
          new NotAValue(
              strip + "." + q.name() + " is above " + Value.of(most) + ", the most of a shelf",
              "set " + strip + "." + q.name() + "=0.7, or another " + shape.name()));
    }
    if (values(mixer, strip, dynamic).contains(Value.of(true))
        && !DYNAMIC.containsAll(shapes.stream().map(Value::toString).toList())) {
      troubles.add(
          new NotAValue(
              strip + "." + dynamic.name() + " is on, which only bells and shelves can be",
              "set " + strip + "." + dynamic.name() + "=off, or another " + shape.name()));
    }
    return troubles.stream();
  }

  private static Stream<SessionRefusal> sends(Mixer mixer, String strip) {
    var open = Sends.open(mixer, strip);
    return open.size() <= StripParameters.SENDS
        ? Stream.empty()
        : Stream.of(
            new NotAValue(
                strip + " has " + open.size() + " open sends; a strip has " + StripParameters.SENDS,
                "shut some of them: " + strip + ".send." + open.getLast() + "=off"));
  }

  private static boolean holds(List<Value> values, Set<String> words) {
    return values.stream().anyMatch(value -> words.contains(value.toString()));
  }

  /// Every value that a setting has at some time.
  private static List<Value> values(Mixer mixer, String strip, Parameter parameter) {
    var values = new ArrayList<Value>();
    values.add(
        mixer
            .setting(strip, parameter.name())
            .map(setting -> setting.value())
            .orElse(SettingsTable.byDefault(parameter)));
    mixer
        .lane(strip, parameter.name())
        .ifPresent(lane -> lane.points().forEach(point -> values.add(point.value())));
    return values;
  }
}

package org.soundlathe.session.mixer;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Toggle;
import org.soundlathe.paperwork.value.Value;

/// The console: its buses, its spaces, and every setting that differs from its default.
///
/// @param buses without the mix bus, which always exists; each feeds another bus by its `bus`
///   setting
/// @param settings strip id to parameter name to setting; only what somebody set
public record Mixer(
    List<Bus> buses, List<Space> spaces, SortedMap<String, SortedMap<String, Setting>> settings) {
  public Mixer {
    buses = List.copyOf(buses);
    spaces = List.copyOf(spaces);
    var copy = new TreeMap<String, SortedMap<String, Setting>>();
    settings.forEach((strip, values) ->
        copy.put(strip, Collections.unmodifiableSortedMap(new TreeMap<>(values))));
    settings = Collections.unmodifiableSortedMap(copy);
  }

  public static Mixer empty() {
    return new Mixer(List.of(), List.of(), new TreeMap<>());
  }

  public Optional<Setting> setting(String strip, String parameter) {
    return Optional.ofNullable(settings.getOrDefault(strip, new TreeMap<>()).get(parameter));
  }

  /// The value in force: what was set, or the default.
  public double amount(String strip, Amount parameter) {
    return setting(strip, parameter.name())
        .map(Setting::value)
        .map(value -> value instanceof Value.Numeric n ? n.number() : parameter.byDefault())
        .orElse(parameter.byDefault());
  }

  /// The switch in force: what was set, or the default.
  public boolean isOn(String strip, Toggle parameter) {
    return setting(strip, parameter.name())
        .map(Setting::value)
        .map(value -> value instanceof Value.Switch s ? s.on() : parameter.byDefault())
        .orElse(parameter.byDefault());
  }

  /// The name in force: what was set, or the default.
  public String choice(String strip, Choice parameter) {
    return setting(strip, parameter.name())
        .map(Setting::value)
        .map(value -> value instanceof Value.Word w ? w.text() : parameter.byDefault())
        .orElse(parameter.byDefault());
  }

  /// This console with one setting changed.
  public Mixer with(String strip, String parameter, Setting setting) {
    var all = mutable();
    all.computeIfAbsent(strip, _ -> new TreeMap<>()).put(parameter, setting);
    return new Mixer(buses, spaces, all);
  }

  /// This console with one setting back at its default.
  public Mixer without(String strip, String parameter) {
    var all = mutable();
    var values = all.get(strip);
    if (values != null) {
      values.remove(parameter);
      if (values.isEmpty()) {
        all.remove(strip);
      }
    }
    return new Mixer(buses, spaces, all);
  }

  /// This console with other buses and spaces, settings kept.
  public Mixer with(List<Bus> newBuses, List<Space> newSpaces) {
    return new Mixer(newBuses, newSpaces, settings);
  }

  private SortedMap<String, SortedMap<String, Setting>> mutable() {
    var copy = new TreeMap<String, SortedMap<String, Setting>>();
    for (Map.Entry<String, SortedMap<String, Setting>> strip : settings.entrySet()) {
      copy.put(strip.getKey(), new TreeMap<>(strip.getValue()));
    }
    return copy;
  }
}

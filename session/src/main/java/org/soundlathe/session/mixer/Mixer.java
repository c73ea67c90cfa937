package org.soundlathe.session.mixer;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;
import org.soundlathe.paperwork.value.Value;

/// The console: its buses, spaces and VCAs, every setting that differs from its default, and what
/// moves.
///
/// @param buses without the mix bus, which always exists; each feeds another bus by its `bus`
///   setting
/// @param settings strip or VCA to parameter name to setting; only what somebody set
/// @param automation strip or VCA to parameter name to its lane
public record Mixer(
    List<Bus> buses,
    List<Space> spaces,
    List<Vca> vcas,
    SortedMap<String, SortedMap<String, Setting>> settings,
    SortedMap<String, SortedMap<String, Lane>> automation) {
  /// The wrapper that only [#frozen] uses here; it stands around maps that nobody else has.
  private static final Class<?> FROZEN =
      Collections.unmodifiableNavigableMap(new TreeMap<String, String>()).getClass();

  public Mixer {
    buses = List.copyOf(buses);
    spaces = List.copyOf(spaces);
    vcas = List.copyOf(vcas);
    settings = frozen(settings);
    automation = frozen(automation);
  }

  /// A console without VCAs on which nothing moves.
  public Mixer(
      List<Bus> buses, List<Space> spaces, SortedMap<String, SortedMap<String, Setting>> settings) {
    this(buses, spaces, List.of(), settings, new TreeMap<>());
  }

  public static Mixer empty() {
    return new Mixer(List.of(), List.of(), new TreeMap<>());
  }

  /// The automation of a setting, on or off.
  public Optional<Lane> lane(String strip, String parameter) {
    return Optional.ofNullable(lanes(strip).get(parameter));
  }

  /// The automation of a strip, on or off, from the name of the setting that moves.
  public SortedMap<String, Lane> lanes(String strip) {
    return automation.getOrDefault(strip, Collections.emptySortedMap());
  }

  public Optional<Setting> setting(String strip, String parameter) {
    return Optional.ofNullable(
        settings.getOrDefault(strip, Collections.emptySortedMap()).get(parameter));
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

  /// The word in force: what was set, or the default.
  public String word(String strip, Option parameter) {
    return setting(strip, parameter.name())
        .map(Setting::value)
        .map(value -> value instanceof Value.Word w ? w.text() : parameter.byDefault())
        .orElse(parameter.byDefault());
  }

  /// This console with one setting changed.
  public Mixer with(String strip, String parameter, Setting setting) {
    return new Mixer(buses, spaces, vcas, put(settings, strip, parameter, setting), automation);
  }

  /// This console with all settings of a strip in place of those it had.
  public Mixer with(String strip, SortedMap<String, Setting> values) {
    var all = new TreeMap<>(settings);
    all.put(strip, values);
    return new Mixer(buses, spaces, vcas, all, automation);
  }

  /// This console with one setting back at its default.
  public Mixer without(String strip, String parameter) {
    return new Mixer(buses, spaces, vcas, removed(settings, strip, parameter), automation);
  }

  /// This console with the automation of one setting changed.
  public Mixer with(String strip, String parameter, Lane lane) {
    return new Mixer(buses, spaces, vcas, settings, put(automation, strip, parameter, lane));
  }

  /// This console with one setting moving no more.
  public Mixer withoutLane(String strip, String parameter) {
    return new Mixer(buses, spaces, vcas, settings, removed(automation, strip, parameter));
  }

  /// This console with other buses and spaces, all else kept.
  public Mixer with(List<Bus> newBuses, List<Space> newSpaces) {
    return new Mixer(newBuses, newSpaces, vcas, settings, automation);
  }

  public Mixer withVcas(List<Vca> newVcas) {
    return new Mixer(buses, spaces, newVcas, settings, automation);
  }

  private static <T> SortedMap<String, SortedMap<String, T>> put(
      SortedMap<String, SortedMap<String, T>> all, String strip, String parameter, T item) {
    var copy = new TreeMap<>(all);
    var inner = new TreeMap<>(all.getOrDefault(strip, Collections.emptySortedMap()));
    inner.put(parameter, item);
    copy.put(strip, inner);
    return copy;
  }

  private static <T> SortedMap<String, SortedMap<String, T>> removed(
      SortedMap<String, SortedMap<String, T>> all, String strip, String parameter) {
    var copy = new TreeMap<>(all);
    var inner = new TreeMap<>(all.getOrDefault(strip, Collections.emptySortedMap()));
    inner.remove(parameter);
    if (inner.isEmpty()) {
      copy.remove(strip);
    } else {
      copy.put(strip, inner);
    }
    return copy;
  }

  /// A copy that nobody can change. What is frozen already came from another console and is shared,
  /// so that one turned knob of 400 strips copies one strip.
  private static <T> SortedMap<String, SortedMap<String, T>> frozen(
      SortedMap<String, SortedMap<String, T>> all) {
    var copy = new TreeMap<String, SortedMap<String, T>>();
    all.forEach((strip, inner) ->
        copy.put(
            strip,
            FROZEN.isInstance(inner)
                ? inner
                : Collections.unmodifiableNavigableMap(new TreeMap<>(inner))));
    return Collections.unmodifiableSortedMap(copy);
  }
}

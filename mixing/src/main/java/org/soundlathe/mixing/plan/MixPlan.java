package org.soundlathe.mixing.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.paperwork.move.Move;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.mixer.Space;

/// The plan being written: the console as it stands so far, and every move with its reason.
///
/// What a person set or locked is left alone, and so has no move.
public final class MixPlan {
  private final Session session;
  private final Set<String> only;
  private final List<Move> moves;
  private Mixer mixer;

  private MixPlan(Session session, Mixer mixer, Set<String> only, List<Move> kept) {
    this.session = session;
    this.mixer = mixer;
    this.only = Set.copyOf(only);
    this.moves = new ArrayList<>(kept);
  }

  /// Begins with a console on which a person's own settings stand, and the moves of stages that are
  /// not planned anew.
  ///
  /// @param only the stages to plan anew; empty for all
  public static MixPlan begin(Session session, Set<String> only) {
    var kept =
        session.moves().stream()
            .filter(move -> !only.isEmpty() && !only.contains(move.stage()))
            .toList();
    return new MixPlan(session, withoutMoves(session.mixer(), kept), only, kept);
  }

  /// Why a move is made.
  ///
  /// @param sentence for a musician, with the figures that led here
  /// @param metric the measurement's name and unit
  /// @param before the measurement now
  /// @param after what the move leads to
  /// @param confidence 0..1
  public record Reason(
      String sentence, String metric, double before, double after, double confidence) {}

  /// Sets an amount, rounded to a hundredth, unless a person has set it or it stands so already.
  public void set(String strip, String stage, Parameter.Amount parameter, double to, Reason why) {
    double value = Math.min(parameter.max(), Math.max(parameter.min(), hundredths(to)));
    write(
        strip,
        stage,
        parameter.name(),
        parameter.unit(),
        Value.of(current(strip, parameter)),
        Value.of(value),
        why);
  }

  /// Sets a switch, unless a person has set it or it stands so already.
  public void set(String strip, String stage, Parameter.Toggle parameter, boolean to, Reason why) {
    write(
        strip,
        stage,
        parameter.name(),
        "",
        Value.of(mixer.isOn(strip, parameter)),
        Value.of(to),
        why);
  }

  /// Sets a name, unless a person has set it or it stands so already.
  public void set(String strip, String stage, Parameter.Choice parameter, String to, Reason why) {
    write(
        strip,
        stage,
        parameter.name(),
        "",
        Value.of(mixer.choice(strip, parameter)),
        Value.of(to),
        why);
  }

  /// Gives the console the buses and spaces that the plan needs; those that a person added stay.
  public void build(List<Bus> buses, List<Space> spaces) {
    var allBuses = new ArrayList<>(buses);
    mixer.buses().stream().filter(bus -> !holds(buses, bus)).forEach(allBuses::add);
    var allSpaces = new ArrayList<>(spaces);
    mixer.spaces().stream()
        .filter(space -> spaces.stream().noneMatch(other -> other.id().equals(space.id())))
        .forEach(allSpaces::add);
    mixer = mixer.with(allBuses, allSpaces);
  }

  private static boolean holds(List<Bus> buses, Bus bus) {
    return buses.stream().anyMatch(other -> other.id().equals(bus.id()));
  }

  public double current(String strip, Parameter.Amount parameter) {
    return mixer.amount(strip, parameter);
  }

  /// Whether a person has set or locked it.
  public boolean isKept(String strip, Parameter parameter) {
    return mixer.setting(strip, parameter.name()).map(Setting::isKept).orElse(false);
  }

  public Mixer mixer() {
    return mixer;
  }

  /// The session with the console and the moves so far.
  public Session session() {
    return session.withMixer(mixer).withMoves(moves);
  }

  private void write(
      String strip, String stage, String parameter, String unit, Value from, Value to, Reason why) {
    boolean isPlanned = only.isEmpty() || only.contains(stage);
    boolean isKept = mixer.setting(strip, parameter).map(Setting::isKept).orElse(false);
    if (!isPlanned || isKept || from.equals(to)) {
      return;
    }
    var id = Move.idOf(strip, stage, parameter);
    var earlier = moves.stream().filter(move -> move.id().equals(id)).findFirst();
    moves.removeIf(move -> move.id().equals(id));
    // A stage that sets a fader in two steps makes one move, from where it stood before both.
    var first = earlier.map(Move::from).orElse(from);
    if (first.equals(to)) {
      mixer = mixer.without(strip, parameter);
      return;
    }
    mixer = mixer.with(strip, parameter, new Setting(to, Origin.MOVE, false));
    moves.add(
        new Move(
            id,
            strip,
            stage,
            parameter,
            first,
            to,
            unit,
            why.sentence(),
            why.metric(),
            hundredths(why.before()),
            hundredths(why.after()),
            hundredths(why.confidence()),
            false));
  }

  private static Mixer withoutMoves(Mixer mixer, List<Move> keptMoves) {
    var kept = mixer;
    for (var strip : mixer.settings().entrySet()) {
      for (var setting : strip.getValue().entrySet()) {
        boolean hasMove =
            keptMoves.stream()
                .anyMatch(move ->
                    move.track().equals(strip.getKey())
                        && move.parameter().equals(setting.getKey()));
        if (!setting.getValue().isKept() && !hasMove) {
          kept = kept.without(strip.getKey(), setting.getKey());
        }
      }
    }
    return kept;
  }

  /// A figure as it is written down: two digits are finer than anybody hears.
  public static double hundredths(double value) {
    // Adding 0 makes -0 a plain 0: both are the same place, but no equal records.
    return Math.rint(value * 100.0) / 100.0 + 0.0;
  }

  /// A figure in a sentence: one digit, no sign for zero.
  public static String tenths(double value) {
    double rounded = Math.rint(value * 10.0) / 10.0;
    return String.format(Locale.ROOT, "%.1f", rounded == 0 ? 0.0 : rounded);
  }
}

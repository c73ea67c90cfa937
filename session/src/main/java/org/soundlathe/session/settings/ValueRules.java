package org.soundlathe.session.settings;

import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;
import org.soundlathe.dsp.parameter.SettingOutOfRange;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal;
import org.soundlathe.session.SessionRefusal.NotAValue;
import org.soundlathe.session.automation.Segment;
import org.soundlathe.session.mixer.Lane;

/// Every known setting has a value of its kind and range, at each of its points too, and what it
/// names exists.
final class ValueRules {
  private static final String RANGE = "lathe tracks SESSION STRIP --all lists what each can be";

  private ValueRules() {}

  static Stream<SessionRefusal> broken(Session session) {
    return Stream.concat(settings(session), lanes(session));
  }

  /// A strip that is gone may have left names behind that lead nowhere.
  private static Stream<SessionRefusal> settings(Session session) {
    var strips = new HashSet<>(Strips.withVcas(session));
    return session.mixer().settings().entrySet().stream()
        .flatMap(strip ->
            strip.getValue().entrySet().stream()
                .flatMap(setting ->
                    Strips.find(setting.getKey())
                        .filter(
                            known -> strips.contains(strip.getKey()) || !(known instanceof Choice))
                        .flatMap(known ->
                            trouble(session, known, setting.getValue().value(), strip.getKey()))
                        .stream()))
        .map(SessionRefusal.class::cast);
  }

  private static Stream<SessionRefusal> lanes(Session session) {
    return session.mixer().automation().entrySet().stream()
        .flatMap(strip ->
            strip.getValue().entrySet().stream()
                .flatMap(lane ->
                    Strips.find(lane.getKey())
                        .flatMap(known -> trouble(session, known, lane.getValue(), strip.getKey()))
                        .stream()))
        .map(SessionRefusal.class::cast);
  }

  private static Optional<NotAValue> trouble(
      Session session, Parameter known, Lane lane, String strip) {
    if (!Moving.canMove(known)) {
      return Optional.of(Moving.refusal(strip, known));
    }
    for (var point : lane.points()) {
      if (!(known instanceof Amount) && point.toNext() != Segment.STEP) {
        return Optional.of(
            new NotAValue(
                strip
                    + "."
                    + known.name()
                    + " can only jump, not move in a "
                    + point.toNext().word(),
                "make it a step"));
      }
      var trouble = trouble(session, known, point.value(), strip);
      if (trouble.isPresent()) {
        return trouble;
      }
    }
    return Optional.empty();
  }

  private static Optional<NotAValue> trouble(
      Session session, Parameter known, Value value, String strip) {
    var name = known.name();
    return switch (known) {
      case Amount amount -> amountTrouble(amount, value).map(what -> refusal(strip, what));
      case Toggle _ ->
          value instanceof Value.Switch
              ? Optional.empty()
              : Optional.of(refusal(strip, name + " is neither on nor off: " + value));
      case Option option ->
          value instanceof Value.Word word && option.words().contains(word.text())
              ? Optional.empty()
              : Optional.of(refusal(strip, name + " is none of " + option.words() + ": " + value));
      case Choice choice ->
          value instanceof Value.Word(String word)
              ? Choices.trouble(session, choice, word)
                  .map(trouble ->
                      new NotAValue(strip + "." + name + ": " + trouble.what(), trouble.fix()))
              : Optional.of(refusal(strip, name + " is not a name: " + value));
    };
  }

  private static NotAValue refusal(String strip, String what) {
    return new NotAValue(strip + ": " + what, RANGE);
  }

  private static Optional<String> amountTrouble(Amount amount, Value value) {
    if (!(value instanceof Value.Numeric(double number))) {
      return Optional.of(amount.name() + " is not a number: " + value);
    }
    try {
      amount.check(number);
      return Optional.empty();
    } catch (SettingOutOfRange e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}

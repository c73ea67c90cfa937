package org.soundlathe.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.option.OutputOptions;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.dsp.pitch.Tuner;
import org.soundlathe.dsp.pitch.Tuning;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.tracking.run.ArmedTrack;

/// A tuner on every armed input, until somebody stops it; says at the end what sounded last.
final class RecordTuner {
  private static final double LOOK_SECONDS = 0.1;

  /// Beside its note by less than this an instrument is in tune.
  private static final double IN_TUNE_CENTS = 3;

  private final Console console;
  private final OutputOptions output;
  private final AudioDevice card;
  private final double a4Hz;
  private final List<String> names;
  private final List<Tuner> tuners = new ArrayList<>();
  private final @Nullable Tuning[] last;

  /// @param a4Hz what the players tune to
  RecordTuner(
      Console console,
      OutputOptions output,
      AudioDevice card,
      List<ArmedTrack> armed,
      double a4Hz) {
    this.console = console;
    this.output = output;
    this.card = card;
    this.a4Hz = a4Hz;
    int inputs = card.exchange().inputChannels();
    names = RecordEar.names(armed, inputs);
    last = new Tuning[inputs];
    for (int i = 0; i < inputs; i++) {
      tuners.add(new Tuner(card.format().sampleRateHz()));
    }
  }

  /// @param seconds how long it listens; without, until it is asked to stop
  Outcome run(OptionalDouble seconds) {
    boolean isDrawn = console.isWatched() && !output.isQuiet();
    double left = seconds.orElse(Double.POSITIVE_INFINITY);
    try (var ear = new RecordEar(console, card)) {
      for (; left > 0 && !console.stopRequest().isRequested(); left -= LOOK_SECONDS) {
        ear.hear(Math.min(left, LOOK_SECONDS), this::hear);
        if (isDrawn) {
          console.overwrite(line());
        }
      }
    }
    if (isDrawn) {
      console.wipe();
    }
    return outcome();
  }

  private void hear(float[][] block, int offset, int frames) {
    for (int i = 0; i < tuners.size(); i++) {
      tuners.get(i).measure(new float[][] {block[i]}, offset, frames);
      int input = i;
      tuners.get(i).tuning(a4Hz).ifPresent(tuning -> last[input] = tuning);
    }
  }

  private String line() {
    var text = new StringBuilder();
    for (int i = 0; i < tuners.size(); i++) {
      var now = tuners.get(i).tuning(a4Hz).map(RecordTuner::text).orElse("-");
      text.append(String.format(Locale.ROOT, "%s %-14s  ", names.get(i), now));
    }
    return text.toString();
  }

  /// The note, how far beside it, and which way to turn.
  private static String text(Tuning tuning) {
    double cents = tuning.cents();
    var way = Math.abs(cents) < IN_TUNE_CENTS ? "in tune" : cents < 0 ? "up" : "down";
    return String.format(Locale.ROOT, "%s %+.1f %s", tuning.note().name(), cents, way);
  }

  private Outcome outcome() {
    var json = Json.object().put("a4Hz", a4Hz);
    var inputs = json.putArray("inputs");
    var text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      var tuning = last[i];
      var node = inputs.addObject().put("input", names.get(i));
      if (tuning != null) {
        node.put("note", tuning.note().name());
        node.put("cents", tuning.cents());
        node.put("hertz", tuning.hertz());
      }
      var said = tuning == null ? "no note was heard" : text(tuning);
      text.append(String.format(Locale.ROOT, "%-20s %s%n", names.get(i), said));
    }
    return Outcome.done(json, text.toString());
  }
}

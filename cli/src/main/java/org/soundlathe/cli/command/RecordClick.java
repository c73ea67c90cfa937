package org.soundlathe.cli.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.soundlathe.dsp.click.ClickSound;
import org.soundlathe.session.Session;
import org.soundlathe.session.tempo.Meter;
import org.soundlathe.session.tempo.TempoMap;
import org.soundlathe.tracking.click.ClickSettings;
import org.soundlathe.tracking.cue.CueFile;
import org.soundlathe.tracking.cue.CueMix;
import org.soundlathe.tracking.run.RunOrder.Monitoring;
import org.soundlathe.tracking.run.RunRefusal;
import picocli.CommandLine.Option;

/// What the musicians hear: the click, themselves, and mixes of their own.
final class RecordClick {
  private static final Pattern TEMPO = Pattern.compile("([0-9.]{1,8})(?:,(\\d{1,2})/(\\d{1,2}))?");

  @Option(
      names = "--tempo",
      paramLabel = "BPM[,N/M]",
      description = "Beats a minute, as 120 or 92.5,3/4; kept with the session.")
  private String tempo;

  @Option(
      names = "--click",
      paramLabel = "WHEN",
      defaultValue = "off",
      description = "off, count-in, recording (and counting in) or always; off by default.")
  private String click = "off";

  @Option(
      names = "--click-sound",
      paramLabel = "NAME",
      description = "wood-block, beep, rim-shot, cowbell, sticks or tick.")
  private String sound = "wood-block";

  @Option(
      names = "--click-level",
      paramLabel = "DB",
      description = "How loud it is on the main outputs.")
  private double clickDb;

  @Option(
      names = "--monitor",
      paramLabel = "MODE",
      description =
          "off, auto or on: hear the inputs through the computer, late by --ahead. A card's own"
              + " (hardware) monitoring is not late. Off by default.")
  private String monitor = "off";

  @Option(
      names = "--cue",
      paramLabel = "NAME[=WHAT:DB,…]",
      description =
          "A mix for one musician, on the next two outputs: WHAT is a track, a return, tracks (all"
              + " others), click or live; DB a level or off. May be repeated.")
  private List<String> cues = List.of();

  /// Of the command line, else of the session.
  Optional<TempoMap> tempo(Session session) {
    if (tempo == null) {
      return session.tempo();
    }
    var parts = TEMPO.matcher(tempo);
    try {
      if (parts.matches()) {
        boolean isPlain = parts.group(2) == null;
        var meter =
            new Meter(
                Double.parseDouble(parts.group(1)),
                isPlain ? 4 : Integer.parseInt(parts.group(2)),
                isPlain ? 4 : Integer.parseInt(parts.group(3)));
        return Optional.of(TempoMap.of(session.sampleRateHz(), meter));
      }
    } catch (IllegalArgumentException e) {
      throw RunRefusal.ofTimes("--tempo " + tempo + ": " + e.getMessage(), "write 120 or 92,3/4");
    }
    throw RunRefusal.ofTimes("--tempo " + tempo + " is no tempo", "write 120 or 92,3/4");
  }

  ClickSettings settings(boolean hasTempo, boolean isCountedIn) {
    var when = word("--click", click, ClickSettings.When.values());
    if (when != ClickSettings.When.OFF && !hasTempo) {
      throw RunRefusal.ofTimes(
          "there is no click without a tempo", "say it: --tempo 120 or --tempo 92,3/4");
    }
    if (when == ClickSettings.When.OFF && isCountedIn) {
      when = ClickSettings.When.COUNT_IN;
    }
    return new ClickSettings(word("--click-sound", sound, ClickSound.values()), when);
  }

  double clickDb() {
    return clickDb;
  }

  Monitoring monitoring() {
    return word("--monitor", monitor, Monitoring.values());
  }

  /// A name alone is the mix that was kept under it; all are kept for the next time.
  ///
  /// @param armed ids of tracks that there will be
  List<CueMix> cues(Session session, Set<String> armed, CueFile kept) {
    var known = new HashSet<>(armed);
    session.tracks().forEach(track -> known.add(track.id()));
    session.mixer().spaces().forEach(space -> known.add(space.id()));
    var mixes = new ArrayList<CueMix>();
    for (var text : cues) {
      mixes.add(kept.find(text).orElseGet(() -> cue(text, known)));
    }
    kept.keep(mixes);
    return mixes;
  }

  private static CueMix cue(String text, Set<String> known) {
    int equals = text.indexOf('=');
    var name = equals < 0 ? text : text.substring(0, equals);
    var levels = new TreeMap<String, Double>();
    var items = equals < 0 ? "" : text.substring(equals + 1);
    for (var item : items.isEmpty() ? new String[0] : items.split(",", -1)) {
      int colon = item.lastIndexOf(':');
      var what = colon < 0 ? item : item.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      var level = colon < 0 ? "" : item.substring(colon + 1).strip();
      levels.put(what, decibels("--cue " + text, level));
    }
    double tracks = take(levels, "tracks");
    double click = take(levels, "click");
    double live = take(levels, "live");
    for (var strip : levels.keySet()) {
      if (!known.contains(strip)) {
        throw RunRefusal.ofArm(
            "--cue " + text + ": there is no track or return " + strip,
            "lathe tracks lists them; tracks, click and live are words of their own");
      }
    }
    return new CueMix(name, tracks, levels, click, live);
  }

  private static double take(SortedMap<String, Double> levels, String word) {
    var level = levels.remove(word);
    return level == null ? 0 : level;
  }

  /// A level, or off.
  ///
  /// @param where it stands, for the refusal
  static double decibels(String where, String text) {
    if (text.equals("off")) {
      return CueMix.OFF;
    }
    if (text.matches("[+-]?\\d{1,3}(\\.\\d{1,3})?")) {
      return Double.parseDouble(text);
    }
    throw RunRefusal.ofArm(
        where + ": \"" + text + "\" is no level", "write decibels, such as drums:-6, or off");
  }

  private static <T extends Enum<T>> T word(String option, String text, T[] all) {
    for (var one : all) {
      if (one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
        return one;
      }
    }
    var words = new ArrayList<String>();
    for (var one : all) {
      words.add(one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    throw RunRefusal.ofTimes(
        option + " " + text + " is not known", "write one of " + String.join(", ", words));
  }
}

package org.soundlathe.session.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soundlathe.media.Marker;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal.NotASetting;
import org.soundlathe.session.SessionRefusal.NotAValue;
import org.soundlathe.session.tempo.Meter;
import org.soundlathe.session.tempo.TempoChange;
import org.soundlathe.session.tempo.TempoMap;

/// A wish about the song's time line: the tempo (`tempo=120`, `tempo@0:30=90`, `tempo@bar17=90`),
/// what is counted (`signature=6/8`, `signature@bar9=3/4`), or a named place
/// (`marker@1:02.5=chorus`, `marker@bar17=chorus`); `=none` takes it away.
///
/// @param at where, in lower case; empty for the start of the song
/// @param value as written
record TimeLine(What what, String at, String value) {
  private static final Pattern BAR = Pattern.compile("bar\\s*(\\d{1,6})");
  private static final Pattern SIGNATURE = Pattern.compile("(\\d{1,2})\\s*/\\s*(\\d{1,2})");
  private static final Pattern TEMPO = Pattern.compile("\\d{1,3}([.,]\\d{1,3})?");
  private static final Meter USUAL = new Meter(120, 4, 4);
  private static final List<String> NONE = List.of("none", "default");

  /// What stands on a time line.
  enum What {
    TEMPO,
    SIGNATURE,
    MARKER
  }

  /// Reads a wish; empty where it is about something else.
  static Optional<TimeLine> parse(String path, String value) {
    var lower = path.toLowerCase(Locale.ROOT);
    int at = lower.indexOf('@');
    var head = (at < 0 ? lower : lower.substring(0, at)).strip();
    for (var what : What.values()) {
      if (what.name().toLowerCase(Locale.ROOT).equals(head)) {
        var place = at < 0 ? "" : lower.substring(at + 1).strip();
        return Optional.of(new TimeLine(what, place, value.strip()));
      }
    }
    return Optional.empty();
  }

  Session grant(Session session) {
    return switch (what) {
      case MARKER -> marked(session);
      case TEMPO, SIGNATURE -> counted(session);
    };
  }

  private Session counted(Session session) {
    if (isNone()) {
      return session.withTempo(
          at.isEmpty()
              ? Optional.empty()
              : session.tempo().map(map -> map.without(frame(session))));
    }
    var map = session.tempo().orElseGet(() -> TempoMap.of(session.sampleRateHz(), USUAL));
    long frame = frame(session);
    var before = map.meterAt(frame);
    var meter = what == What.TEMPO ? tempo(before) : signature(before);
    try {
      return session.withTempo(Optional.of(map.with(change(session, frame, meter))));
    } catch (IllegalArgumentException e) {
      throw new NotAValue(
          "tempo@" + at + ": " + e.getMessage(),
          "take a later change away first with tempo@TIME=none, or choose another place");
    }
  }

  private TempoChange change(Session session, long frame, Meter meter) {
    var bar = bar();
    if (bar.isPresent()) {
      return new TempoChange.AtBar(bar.get(), meter);
    }
    if (frame == 0) {
      return new TempoChange.AtBar(1, meter);
    }
    // Whoever changes what stands somewhere already does not unbind it from its bar.
    return session.tempo().stream()
        .flatMap(map -> map.changes().stream().filter(change -> map.frame(change) == frame))
        .findFirst()
        .map(change ->
            switch (change) {
              case TempoChange.AtBar there -> new TempoChange.AtBar(there.bar(), meter);
              case TempoChange.AtFrame _ -> new TempoChange.AtFrame(frame, meter);
            })
        .orElseGet(() -> new TempoChange.AtFrame(frame, meter));
  }

  private Meter tempo(Meter before) {
    if (!TEMPO.matcher(value).matches()) {
      throw new NotAValue(
          "\"" + value + "\" is no tempo", "write beats a minute, such as 120 or 97.5");
    }
    try {
      return new Meter(
          Double.parseDouble(value.replace(',', '.')), before.beatsPerBar(), before.beatUnit());
    } catch (IllegalArgumentException e) {
      throw new NotAValue(String.valueOf(e.getMessage()), "write 10 to 999 beats a minute");
    }
  }

  private Meter signature(Meter before) {
    var fix = "write beats a bar and the note of a beat, such as 4/4, 3/4 or 6/8";
    var found = SIGNATURE.matcher(value);
    if (!found.matches()) {
      throw new NotAValue("\"" + value + "\" is no signature", fix);
    }
    try {
      return new Meter(
          before.beatsPerMinute(),
          Integer.parseInt(found.group(1)),
          Integer.parseInt(found.group(2)));
    } catch (IllegalArgumentException e) {
      throw new NotAValue(String.valueOf(e.getMessage()), fix);
    }
  }

  private Session marked(Session session) {
    if (at.isEmpty()) {
      throw new NotASetting("a marker stands somewhere", "write marker@1:02.5=chorus");
    }
    long frame = frame(session);
    var markers = new ArrayList<>(session.markers());
    boolean wasThere = markers.removeIf(marker -> marker.frame() == frame);
    if (isNone() && !wasThere) {
      throw new NotASetting("there is no marker at " + at, "lathe log SESSION tells what was set");
    }
    if (!isNone()) {
      markers.add(new Marker(frame, value.replaceAll("\\p{Cntrl}+", " ").strip()));
      markers.sort(Comparator.comparingLong(Marker::frame));
    }
    return session.withMarkers(markers);
  }

  private long frame(Session session) {
    var bar = bar();
    if (bar.isPresent()) {
      return session
          .tempo()
          .orElseGet(() -> TempoMap.of(session.sampleRateHz(), USUAL))
          .frameOf(bar.get(), 1);
    }
    if (at.isEmpty()) {
      return 0;
    }
    return SongTime.frame(at, session.sampleRateHz())
        .orElseThrow(() ->
            new NotASetting(
                "\"" + at + "\" is no time of the song",
                "write minutes and seconds such as 1:02.5, or a bar such as bar17"));
  }

  private Optional<Long> bar() {
    var found = BAR.matcher(at);
    return found.matches() && Long.parseLong(found.group(1)) >= 1
        ? Optional.of(Long.parseLong(found.group(1)))
        : Optional.empty();
  }

  private boolean isNone() {
    return NONE.contains(value.toLowerCase(Locale.ROOT));
  }
}

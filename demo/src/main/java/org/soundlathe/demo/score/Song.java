package org.soundlathe.demo.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The song, laid out in time: what each player of the band plays, and when.
public final class Song {
  private static final Tempo TEMPO = new Tempo(172.0, 0.58);
  private static final double LEAD_IN_SECONDS = 0.4;
  private static final double RING_SECONDS = 2.4;

  private final List<Bar> bars;
  private final List<List<String>> patterns = Sheet.rows("score/patterns.tsv");
  private final List<List<String>> melodies = Sheet.rows("score/melodies.tsv");

  private Song(List<Bar> bars) {
    this.bars = List.copyOf(bars);
  }

  public static Song of(Form form) {
    var chords = Sheet.rows("score/chords.tsv");
    var bars = new ArrayList<Bar>();
    for (var row : Sheet.rows("score/form.tsv")) {
      if (row.get(0).equals(form.name())) {
        addSection(bars, row, chords);
      }
    }
    return new Song(bars);
  }

  public List<Bar> bars() {
    return bars;
  }

  public Tempo tempo() {
    return TEMPO;
  }

  /// When a bar begins.
  public double startSeconds(Bar bar) {
    return at(bar, 0.0, 8);
  }

  /// From the first frame of the tape until the last chord has died away.
  public double lengthSeconds() {
    return LEAD_IN_SECONDS + bars.size() * TEMPO.barSeconds() + RING_SECONDS;
  }

  /// What a player with a pattern plays, in order of time.
  public List<Cell> cells(String player) {
    var cells = new ArrayList<Cell>();
    for (var bar : bars) {
      var pattern = "";
      for (var row : patterns) {
        if (row.get(0).equals(player)
            && row.get(1).equals(bar.section())
            && isFor(row.get(2), bar)) {
          pattern = row.get(3);
        }
      }
      addCells(cells, bar, pattern);
    }
    return cells;
  }

  /// What a player with a melody plays or sings, in order of time.
  public List<Tone> melody(String player) {
    var tones = new ArrayList<Tone>();
    for (var bar : bars) {
      for (var row : melodies) {
        if (row.get(0).equals(player)
            && row.get(1).equals(bar.section())
            && Integer.parseInt(row.get(2)) == bar.inSection()) {
          tones.add(tone(bar, row));
        }
      }
    }
    return tones;
  }

  private Tone tone(Bar bar, List<String> row) {
    var cell = Double.parseDouble(row.get(3));
    var start = at(bar, cell, 8);
    var end = at(bar, cell + Double.parseDouble(row.get(4)), 8);
    var midi = Arrays.stream(row.get(5).split("\\+")).map(Pitch::midi).toList();
    return new Tone(bar, start, end - start, midi, row.get(6));
  }

  /// What is held at the end of the song rings on.
  private void addCells(List<Cell> cells, Bar bar, String pattern) {
    var tokens = pattern.isEmpty() ? new String[0] : pattern.split(" ");
    for (var i = 0; i < tokens.length; i++) {
      if (tokens[i].equals(".") || tokens[i].equals("-")) {
        continue;
      }
      var end = i + 1;
      while (end < tokens.length && tokens[end].equals("-")) {
        end++;
      }
      var start = at(bar, i, tokens.length);
      var rings = end == tokens.length && bar.number() + 1 == bars.size();
      var length = at(bar, end, tokens.length) - start + (rings ? RING_SECONDS * 0.7 : 0.0);
      cells.add(new Cell(bar, start, length, tokens[i]));
    }
  }

  private double at(Bar bar, double cell, int cells) {
    return LEAD_IN_SECONDS + TEMPO.seconds(bar.number(), cell, cells);
  }

  private static void addSection(List<Bar> bars, List<String> row, List<List<String>> chords) {
    var section = row.get(1);
    var count = Integer.parseInt(row.get(2));
    var energy = Double.parseDouble(row.get(3));
    var names =
        chords.stream().filter(c -> c.get(0).equals(section)).findFirst().orElseThrow().get(1);
    var roots = Arrays.stream(names.split(" ")).map(Pitch::pitchClass).toList();
    for (var i = 0; i < count; i++) {
      bars.add(new Bar(bars.size(), section, i + 1, i == count - 1, roots.get(i), energy));
    }
  }

  /// Whether a row is meant for a bar: `all`, `last`, `odd`, `even`, or numbers such as `3,7-8`.
  private static boolean isFor(String when, Bar bar) {
    return switch (when) {
      case "all" -> true;
      case "last" -> bar.isLast();
      case "odd" -> bar.inSection() % 2 == 1;
      case "even" -> bar.inSection() % 2 == 0;
      default -> Arrays.stream(when.split(",")).anyMatch(span -> spans(span, bar.inSection()));
    };
  }

  private static boolean spans(String span, int number) {
    var ends = span.split("-", -1);
    return Integer.parseInt(ends[0]) <= number && number <= Integer.parseInt(ends[ends.length - 1]);
  }
}

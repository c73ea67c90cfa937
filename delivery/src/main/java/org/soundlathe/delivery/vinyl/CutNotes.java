package org.soundlathe.delivery.vinyl;

import java.util.Locale;
import org.soundlathe.delivery.master.MasterFile;
import org.soundlathe.delivery.master.Song;

/// The sheet that goes to the cutting engineer with the premaster.
final class CutNotes {
  /// Plants ask for mono lows; side this far below mid moves a groove by less than its own depth.
  private static final double LOW_SIDE_DB = -15;

  /// Over this, voices and cymbals usually want a de-esser before the cutter head.
  private static final double SIBILANCE_DB = -3;

  /// Over this there is so much above 14 kHz that a low-pass at 16 kHz is usual.
  private static final double TOP_DB = -15;

  private CutNotes() {}

  static String of(MasterFile file, Song song, GrooveHints hints) {
    var figures = file.measured().figures();
    var format = file.measured().format();
    double seconds = (double) file.measured().lengthFrames() / format.sampleRateHz();
    long whole = (long) Math.rint(seconds);
    var text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "CUT NOTES%n%n").replace("\r\n", "\n"));
    line(text, "Title", song.title());
    line(text, "Artist", song.artist().isEmpty() ? "-" : song.artist());
    line(text, "File", String.valueOf(file.path().getFileName()));
    line(text, "Format", format.sampleRateHz() + " Hz, " + format.bitDepth() + " bit, stereo");
    line(text, "Length", String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60));
    line(text, "Loudness", decibels(figures.integratedLufs(), "LUFS integrated"));
    line(text, "Peak", decibels(figures.truePeakDbtp(), "dBTP"));
    line(text, "Crest (PLR)", decibels(figures.plrDb(), "dB"));
    line(text, "Correlation", String.format(Locale.ROOT, "%.2f", figures.correlation()));
    line(text, "Lows, side/mid", decibels(hints.lowSideToMidDb(), "dB below 150 Hz"));
    line(text, "5-10 kHz", decibels(hints.sibilanceDb(), "dB over 0.5-2 kHz"));
    line(text, "Over 14 kHz", decibels(hints.topDb(), "dB over 0.5-2 kHz"));
    text.append("\nThis is the mix with one gain: no limiter, no equaliser, nothing made mono.\n");
    text.append("Level, spacing and any filter are yours to set on the lathe.\n\n");
    advise(text, hints);
    fit(text, whole);
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(String.format(Locale.ROOT, "%-16s%s\n", name, value));
  }

  private static String decibels(double value, String unit) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%.1f %s", value, unit)
        : "none (" + unit + ")";
  }

  private static void advise(StringBuilder text, GrooveHints hints) {
    text.append(
        hints.lowSideToMidDb() > LOW_SIDE_DB
            ? "- The lows are wide: make them mono below 150 Hz before cutting loud.\n"
            : "- The lows are as good as mono; nothing has to be done.\n");
    text.append(
        hints.sibilanceDb() > SIBILANCE_DB
            ? "- 5-10 kHz is strong: expect to de-ess, above all near the label.\n"
            : "- 5-10 kHz is moderate.\n");
    text.append(
        hints.topDb() > TOP_DB
            ? "- There is much above 14 kHz: a low-pass at 16 kHz spares the cutter head.\n"
            : "- Little lies above 14 kHz.\n");
  }

  private static void fit(StringBuilder text, long seconds) {
    text.append(
        seconds <= 300
            ? "- It fits one side of a 7-inch at 45 rpm (up to 5 minutes).\n"
            : seconds <= 1_320
                ? "- It fits one side of a 12-inch at 33 rpm (best up to 19, at most 22 minutes).\n"
                : "- It is longer than the 22 minutes that a 12-inch side holds at a good level.\n");
  }
}

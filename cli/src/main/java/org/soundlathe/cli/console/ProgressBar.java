package org.soundlathe.cli.console;

import java.util.Locale;
import org.soundlathe.paperwork.markup.NumberText;
import org.soundlathe.paperwork.progress.Progress;

/// How far a job is: a bar where somebody watches, one line for each new piece of work where a log
/// is wanted, else silence. Passes a request to stop on to the job. May be used from any thread.
public final class ProgressBar implements Progress, AutoCloseable {
  /// How much is shown.
  public enum Style {
    BAR,
    LINES,
    SILENT
  }

  private static final int WIDTH = 24;
  private static final long REDRAW_NS = 100_000_000;

  /// Before that, how long it takes is a guess.
  private static final double TELLING_SECONDS = 3;

  private final Console console;
  private final Style style;
  private String work = "";
  private final long startedAtNs = System.nanoTime();
  private long drawnAtNs = System.nanoTime() - REDRAW_NS;
  private boolean isDrawn;

  public ProgressBar(Console console, Style style) {
    this.console = console;
    this.style = style;
  }

  @Override
  public void at(String nextWork, double fraction) {
    console.stopRequest().check();
    switch (style) {
      case BAR -> draw(nextWork, fraction);
      case LINES -> name(nextWork);
      case SILENT -> {}
    }
  }

  private synchronized void draw(String nextWork, double fraction) {
    long nowNs = System.nanoTime();
    if (nowNs - drawnAtNs < REDRAW_NS && nextWork.equals(work)) {
      return;
    }
    work = nextWork;
    drawnAtNs = nowNs;
    isDrawn = true;
    int percent = (int) Math.floor(100 * Math.clamp(fraction, 0, 1));
    int filled = percent * WIDTH / 100;
    console.overwrite(
        String.format(
            Locale.ROOT,
            "%-24s %s%s %3d %%%s",
            work,
            "#".repeat(filled),
            "-".repeat(WIDTH - filled),
            percent,
            left(nowNs, fraction)));
  }

  /// How much longer it takes if it goes on as it went so far.
  private String left(long nowNs, double fraction) {
    double seconds = (nowNs - startedAtNs) * 1e-9;
    if (seconds < TELLING_SECONDS || fraction <= 0 || fraction >= 1) {
      return "";
    }
    return ", " + NumberText.clock(seconds * (1 - fraction) / fraction) + " left";
  }

  private synchronized void name(String nextWork) {
    if (!nextWork.equals(work)) {
      work = nextWork;
      console.message(work + "…");
    }
  }

  /// Takes the bar off the screen.
  @Override
  public synchronized void close() {
    if (isDrawn) {
      console.wipe();
      isDrawn = false;
    }
  }
}

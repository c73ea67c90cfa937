package org.soundlathe.benchmarks.tracking;

import java.nio.file.Path;
import java.util.Locale;

/// Holds files against the counting signal, whoever recorded them: `CheckFiles FILE …` prints how
/// many frames there are, how many are missing at how many places, and how many stand as silence;
/// the worst of all channels.
public final class CheckFiles {
  private CheckFiles() {}

  public static void main(String[] arguments) {
    long frames = Long.MAX_VALUE;
    long places = 0;
    long lost = 0;
    long silent = 0;
    for (var argument : arguments) {
      var verdict = Counter.verdict(Path.of(argument));
      frames = Math.min(frames, verdict.frames());
      places = Math.max(places, verdict.places());
      lost = Math.max(lost, verdict.lostFrames());
      silent = Math.max(silent, verdict.silentFrames());
    }
    System.out.printf(
        Locale.ROOT,
        "%d frames, %d missing at %d places, %d silent%n",
        frames,
        lost,
        places,
        silent);
  }
}

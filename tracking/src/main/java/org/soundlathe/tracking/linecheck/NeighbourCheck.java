package org.soundlathe.tracking.linecheck;

import java.util.Locale;
import java.util.Optional;
import org.soundlathe.dsp.align.Delay;
import org.soundlathe.dsp.align.Polarity;
import org.soundlathe.paperwork.finding.Finding;

/// Judges how one input lies to the one before it, where both hear one source.
record NeighbourCheck(String before, String input, Delay delay, int sampleRateHz) {
  /// Below this they hear two sources, or one beside much else; the intake check uses the same.
  private static final double SAME_SOURCE = 0.3;

  /// A copy: the same signal on two inputs.
  private static final double COPY = 0.9999;

  private static final double SMALLEST_DELAY_MS = 0.25;
  private static final double METRES_PER_MS = 0.343;

  Optional<Finding> finding() {
    if (delay.correlation() < SAME_SOURCE) {
      return Optional.empty();
    }
    if (delay.correlation() >= COPY && delay.delayFrames() == 0) {
      return Optional.of(copy());
    }
    if (delay.polarity() == Polarity.OPPOSITE) {
      return Optional.of(opposite());
    }
    return Math.abs(delayMs()) >= SMALLEST_DELAY_MS ? Optional.of(late()) : Optional.empty();
  }

  private double delayMs() {
    return 1_000.0 * delay.delayFrames() / sampleRateHz;
  }

  private Finding copy() {
    return Finding.onTrack(
        "SL2968",
        input,
        input + " brings the same signal as " + before,
        "check which port each is connected to: one cable feeds both");
  }

  private Finding opposite() {
    return Finding.onTrack(
        "SL2967",
        input,
        String.format(
            Locale.ROOT,
            "%s is upside down against %s (%.0f %% alike, %.2f ms apart)",
            input,
            before,
            100 * delay.correlation(),
            Math.abs(delayMs())),
        "flip the polarity of one of them at the pre-amplifier; wanted under a drum or behind an"
            + " open cabinet is to flip the one below or behind");
  }

  private Finding late() {
    boolean isLater = delay.delayFrames() > 0;
    return Finding.onTrack(
        "SL1968",
        input,
        String.format(
            Locale.ROOT,
            "%s hears the same sound %.2f ms %s than %s: %.2f m",
            input,
            Math.abs(delayMs()),
            isLater ? "later" : "earlier",
            before,
            Math.abs(delayMs()) * METRES_PER_MS),
        "leave it where it shall sound of the room; else bring both to one distance, or to three"
            + " times the distance");
  }
}

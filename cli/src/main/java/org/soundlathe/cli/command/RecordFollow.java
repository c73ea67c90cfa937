package org.soundlathe.cli.command;

import java.util.Locale;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.option.OutputOptions;
import org.soundlathe.cli.result.FindingText;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.markup.NumberText;
import org.soundlathe.tracking.capture.Meters;
import org.soundlathe.tracking.run.TapeRun;
import org.soundlathe.tracking.tape.TapeStatus;

/// Looks at the tape while it rolls: says what is lost at once, draws the meters where somebody
/// watches, and passes on a request to stop.
final class RecordFollow {
  private static final int LOOK_MS = 50;
  private static final int MOST_METERS = 8;

  /// More than this between the clocks of wall and device is no late period any more.
  private static final double SLEEP_SECONDS = 5;

  private final Console console;
  private final OutputOptions output;
  private final int sampleRateHz;
  private long toldLost;
  private double driftSeconds;
  private boolean isStopping;

  RecordFollow(Console console, OutputOptions output, int sampleRateHz) {
    this.console = console;
    this.output = output;
    this.sampleRateHz = sampleRateHz;
  }

  /// Until the tape stands.
  ///
  /// @param isRealTime whether the device keeps the time of the world
  void follow(TapeRun run, boolean isRealTime) {
    boolean isDrawn = console.isWatched() && !output.isQuiet();
    while (!run.isOver()) {
      var status = run.status();
      tellLosses(status);
      if (isRealTime) {
        tellSleep(status);
      }
      if (isDrawn) {
        console.overwrite(line(run, status));
      }
      if (console.stopRequest().isRequested() && !isStopping) {
        isStopping = true;
        run.stop();
      }
      pause();
    }
    if (isDrawn) {
      console.wipe();
    }
    tellLosses(run.status());
  }

  private void tellLosses(TapeStatus status) {
    var counts = status.counts();
    long lost = counts.lostCapture() + counts.lostPlayback();
    if (lost == toldLost) {
      return;
    }
    toldLost = lost;
    tell(
        Finding.of(
            "SL2941",
            "%d frames lost until %s: %d of what came in, %d of what was played (%d xruns)"
                .formatted(
                    lost,
                    place(status),
                    counts.lostCapture(),
                    counts.lostPlayback(),
                    counts.xruns()),
            "the take holds silence of their length and is marked; close other programs, or give"
                + " the device longer periods"));
  }

  /// A machine that slept, or a clock that was set, shows as wall time that no device frame knows.
  private void tellSleep(TapeStatus status) {
    double drift =
        System.currentTimeMillis() / 1000.0
            - (double) status.counts().elapsedFrames() / sampleRateHz;
    if (driftSeconds != 0 && Math.abs(drift - driftSeconds) > SLEEP_SECONDS) {
      tell(
          Finding.of(
              "SL2942",
              "%.0f s of wall time passed that the device knows nothing of, at %s"
                  .formatted(Math.abs(drift - driftSeconds), place(status)),
              "the machine slept, or its clock was set; what was recorded is kept"));
    }
    driftSeconds = drift;
  }

  private void tell(Finding finding) {
    console.message(FindingText.of(finding, console.errInk()));
  }

  private String place(TapeStatus status) {
    return NumberText.clock(Math.max(0, (double) status.sessionFrame() / sampleRateHz));
  }

  private String line(TapeRun run, TapeStatus status) {
    var meters = run.capture().meters();
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-11s %s",
            status.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            place(status)));
    for (int c = 0; c < Math.min(MOST_METERS, meters.channels()); c++) {
      text.append(meter(meters, c));
    }
    double left = run.capture().secondsLeft();
    if (Double.isFinite(left)) {
      text.append("  disk ").append(NumberText.clock(left));
    }
    if (run.isTalking()) {
      text.append("  TALKBACK");
    }
    return text.append("  lost ").append(toldLost).toString();
  }

  /// Level, the highest peak, and how often it clipped.
  private static String meter(Meters meters, int channel) {
    var clips = meters.clips(channel) == 0 ? "" : " CLIP " + meters.clips(channel);
    return "  %d:%s/%s%s"
        .formatted(channel + 1, level(meters.level(channel)), level(meters.hold(channel)), clips);
  }

  private static String level(float gain) {
    double db = gain <= 0 ? -99 : Math.max(-99, Decibels.ofGain(gain));
    return String.format(Locale.ROOT, "%.0f", db);
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_MS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

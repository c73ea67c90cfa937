package org.soundlathe.cli.command;

import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.result.FindingText;
import org.soundlathe.engine.live.PlayerStatus;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.markup.NumberText;

/// Says while it happens that sound was lost, at most once a second.
final class LossReport {
  private static final long PAUSE_NS = 1_000_000_000;

  private final Console console;
  private final boolean isQuiet;
  private long toldFrames;
  private long toldAtNs = System.nanoTime() - PAUSE_NS;

  LossReport(Console console, boolean isQuiet) {
    this.console = console;
    this.isQuiet = isQuiet;
  }

  void look(PlayerStatus status, double seconds) {
    long lost = status.lostFrames() + status.starvedDiskFrames();
    boolean isPatient = status.isPlaying() && System.nanoTime() - toldAtNs < PAUSE_NS;
    if (lost == toldFrames || isQuiet || isPatient) {
      return;
    }
    console.message(FindingText.of(finding(status, lost, seconds), console.errInk()));
    toldFrames = lost;
    toldAtNs = System.nanoTime();
  }

  private static Finding finding(PlayerStatus status, long lost, double seconds) {
    return Finding.of(
        "SL2901",
        "%d frames lost until %s: %d were not ready, %d passed over by the sound server, %d late from the disk (%d xruns)"
            .formatted(
                lost,
                NumberText.clock(seconds),
                status.counts().starvedFrames(),
                status.counts().missedFrames(),
                status.starvedDiskFrames(),
                status.counts().xruns()),
        "close other programs, render more ahead (--ahead 500), or give the server longer periods");
  }
}

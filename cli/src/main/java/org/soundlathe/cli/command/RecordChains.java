package org.soundlathe.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.result.FindingText;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.tracking.chain.ChainPlan;
import org.soundlathe.tracking.chain.RecordingChain;

/// Says before the tape rolls through what musicians hear themselves, and what they do not.
final class RecordChains {
  private final Console console;
  private final int sampleRateHz;

  RecordChains(Console console, int sampleRateHz) {
    this.console = console;
    this.sampleRateHz = sampleRateHz;
  }

  /// @param chains of the tracks that are monitored
  /// @param aheadFrames by which they are late anyway
  void tell(List<RecordingChain> chains, int aheadFrames) {
    for (var chain : chains) {
      var plan = chain.plan();
      if (!plan.isEmpty()) {
        console.message(
            String.format(
                Locale.ROOT,
                "%s is heard through %s: %s later, besides the %s rendered ahead",
                plan.track(),
                plan.words(),
                milliseconds(chain.latencyFrames()),
                milliseconds(aheadFrames)));
      }
      if (!plan.leftOut().isEmpty()) {
        console.message(FindingText.of(leftOut(plan), console.errInk()));
      }
    }
  }

  private String milliseconds(int frames) {
    return String.format(Locale.ROOT, "%.1f ms", 1_000.0 * frames / sampleRateHz);
  }

  private static Finding leftOut(ChainPlan plan) {
    var which =
        plan.leftOut().stream()
            .map(one ->
                one.kind()
                    + " (insert "
                    + one.insert()
                    + (one.why() == ChainPlan.Why.MOVES ? ", automated)" : ")"))
            .collect(Collectors.joining(", "));
    return Finding.onTrack(
        "SL1942",
        plan.track(),
        "the live input is not heard through " + which,
        "takes play through it; microphone, preamplifier, amplifier and live-room are heard live");
  }
}

package org.soundlathe.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.result.FindingText;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.session.settings.Printing;
import org.soundlathe.tracking.chain.ChainPlan;
import org.soundlathe.tracking.chain.Print;
import org.soundlathe.tracking.chain.RecordingChain;
import org.soundlathe.tracking.run.ArmedTrack;
import org.soundlathe.tracking.run.RunOrder;
import org.soundlathe.tracking.run.RunResult;

/// Says before the tape rolls through what musicians hear themselves, and what they do not.
final class RecordChains {
  private final Console console;
  private final int sampleRateHz;

  RecordChains(Console console, int sampleRateHz) {
    this.console = console;
    this.sampleRateHz = sampleRateHz;
  }

  /// @param chains of the tracks that are monitored
  void tell(RunOrder order, List<RecordingChain> chains) {
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
                milliseconds(order.aheadFrames())));
      }
      if (!plan.leftOut().isEmpty()) {
        tell(leftOut(plan));
      }
    }
    order.armed().forEach(this::tellOfPrint);
  }

  private void tellOfPrint(ArmedTrack armed) {
    var name = armed.track().name();
    boolean isPlayingPrints = !Printing.insertsOf(armed.track()).isEmpty();
    if (armed.print() != Print.DRY && armed.chain().isEmpty()) {
      tell(
          Finding.onTrack(
              "SL1943",
              name,
              "there is nothing to print: no insert of it is heard live",
              "its takes stay dry; set one, such as "
                  + armed.track().id()
                  + ".insert1.kind=amplifier"));
    } else if (armed.print() == Print.DRY && isPlayingPrints) {
      tell(
          Finding.onTrack(
              "SL1944",
              name,
              "the new take will sound without "
                  + armed.chain().words()
                  + ", which are off because"
                  + " the takes that sound are printed",
              "record with --print wet, or choose the dry takes: lathe comp SONG "
                  + armed.track().id()
                  + " --use dry"));
    } else if (armed.print() == Print.WET
        && armed.isPrinted()
        && Printing.hasDrySound(armed.track())) {
      tell(
          Finding.onTrack(
              "SL1944",
              name,
              armed.chain().words()
                  + " will be switched off, and what sounds dry of older takes is"
                  + " heard without",
              "record with --print both, or nothing: lathe undo switches them on again"));
    }
  }

  /// It may take a while.
  void tellOfPrinting(RunResult recorded) {
    recorded.takes().stream()
        .filter(landed -> landed.track().isPrinted())
        .forEach(landed ->
            console.message(
                "printing "
                    + landed.track().track().id()
                    + "."
                    + landed.take().id()
                    + " through "
                    + landed.track().chain().words()));
  }

  private void tell(Finding finding) {
    console.message(FindingText.of(finding, console.errInk()));
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

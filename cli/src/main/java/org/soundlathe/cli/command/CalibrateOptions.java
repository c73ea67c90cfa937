package org.soundlathe.cli.command;

import java.util.OptionalInt;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.device.DeviceWish;
import org.soundlathe.device.Drivers;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.tracking.calibration.Calibration;
import org.soundlathe.tracking.calibration.Calibrations;
import org.soundlathe.tracking.calibration.Calibrator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Measuring how late a device's sound comes back, through a cable from an output to an input.
final class CalibrateOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--calibrate",
      description =
          "Play a chirp, find it again, and keep how late it came: connect --output to --input with"
              + " a cable first. lathe record moves takes by it.")
  private boolean isWanted;

  @Option(names = "--device", paramLabel = "NAME", description = "Which device to measure.")
  private String device = "";

  @Option(names = "--output", paramLabel = "N", description = "Where the chirp is played, from 1.")
  private int outputNumber = 1;

  @Option(names = "--input", paramLabel = "N", description = "Where it is listened for, from 1.")
  private int inputNumber = 1;

  @Option(names = "--rate", paramLabel = "HZ", description = "At this rate, where it can choose.")
  private Integer rate;

  @Option(names = "--period", paramLabel = "FRAMES", description = "With periods of this length.")
  private Integer period;

  boolean isWanted() {
    return isWanted;
  }

  Outcome run(Console console) {
    if (outputNumber < 1 || outputNumber > 400 || inputNumber < 1 || inputNumber > 400) {
      throw new ParameterException(
          command.commandLine(), "--output and --input are counted from 1 to 400");
    }
    var wish = DeviceWish.of(inputNumber, outputNumber);
    wish = rate == null ? wish : wish.at(rate);
    wish = period == null ? wish : wish.withPeriod(OptionalInt.of(period));
    try (var card = new Drivers().open(device, wish)) {
      var name = Calibrations.nameOf(device, card.format());
      var measured = new Calibrator(card, outputNumber - 1, inputNumber - 1).measure(name);
      Calibrations.ofUser(Disk.real(), console.environment()).keep(measured);
      return outcome(measured);
    }
  }

  private static Outcome outcome(Calibration measured) {
    var json =
        Json.object()
            .put("device", measured.device())
            .put("sampleRateHz", measured.sampleRateHz())
            .put("periodFrames", measured.periodFrames())
            .put("roundTripFrames", measured.roundTripFrames())
            .put("spreadFrames", measured.spreadFrames())
            .put("reportedFrames", measured.reportedFrames());
    double ms = 1000 * measured.roundTripFrames() / measured.sampleRateHz();
    return Outcome.done(
        json,
        "%s comes back %.2f frames late (%.2f ms); it says %d of itself. Kept for lathe record.%n"
            .formatted(
                measured.device(), measured.roundTripFrames(), ms, measured.reportedFrames()));
  }
}

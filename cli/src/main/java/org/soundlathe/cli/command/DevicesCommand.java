package org.soundlathe.cli.command;

import java.util.List;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.device.DriverReport;
import org.soundlathe.device.Drivers;
import org.soundlathe.paperwork.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Lists the sound cards and servers of this machine, and what is missing.
@Command(
    name = "devices",
    header = "Lists sound cards and servers, and says what is missing.",
    description =
        "The names are those that lathe play and lathe record --device take. -v lists every port.")
final class DevicesCommand extends StudioCommand {
  @Mixin private CalibrateOptions calibration;

  @Override
  public Outcome run(Console console) {
    if (calibration.isWanted()) {
      return calibration.run(console);
    }
    var reports = new Drivers().look();
    var json = Json.object();
    var drivers = json.putArray("drivers");
    var text = new StringBuilder();
    for (var report : reports) {
      drivers.add(json(report));
      text.append(text(report, output.isVerbose()));
    }
    return Outcome.done(json, text.toString());
  }

  private static ObjectNode json(DriverReport report) {
    var json =
        Json.object()
            .put("driver", report.driver())
            .put("what", report.what())
            .put("ready", report.isReady());
    if (!report.missing().isEmpty()) {
      json.put("missing", report.missing()).put("fix", report.fix());
    }
    var devices = json.putArray("devices");
    for (var device : report.devices()) {
      var node =
          devices
              .addObject()
              .put("name", device.name())
              .put("sampleRateHz", device.sampleRateHz())
              .put("periodFrames", device.periodFrames());
      ports(node.putArray("inputs"), device.inputs());
      ports(node.putArray("outputs"), device.outputs());
    }
    return json;
  }

  private static void ports(ArrayNode array, List<DriverReport.Port> ports) {
    for (var port : ports) {
      array.addObject().put("name", port.name()).put("latencyFrames", port.latencyFrames());
    }
  }

  private static String text(DriverReport report, boolean isVerbose) {
    var text = new StringBuilder("%-8s %s%n".formatted(report.driver(), report.what()));
    for (var device : report.devices()) {
      text.append("         %s: %s%n".formatted(device.name(), form(device)));
      if (isVerbose) {
        lines(text, "in ", device.inputs());
        lines(text, "out", device.outputs());
      }
    }
    if (!report.missing().isEmpty()) {
      text.append("         %s%n".formatted(report.missing()));
      text.append("         fix: %s%n".formatted(report.fix()));
    }
    return text.toString();
  }

  private static String form(DriverReport.Device device) {
    var rate = device.sampleRateHz() == 0 ? "any rate" : device.sampleRateHz() + " Hz";
    var period =
        device.periodFrames() == 0 ? "" : ", periods of " + device.periodFrames() + " frames";
    boolean hasPorts = !device.inputs().isEmpty() || !device.outputs().isEmpty();
    return rate
        + period
        + (hasPorts
            ? ", %d in, %d out".formatted(device.inputs().size(), device.outputs().size())
            : "");
  }

  private static void lines(StringBuilder text, String way, List<DriverReport.Port> ports) {
    for (var port : ports) {
      text.append(
          "           %s %s, latency %d frames%n"
              .formatted(way, port.name(), port.latencyFrames()));
    }
  }
}

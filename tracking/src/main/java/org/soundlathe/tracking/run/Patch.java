package org.soundlathe.tracking.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.soundlathe.device.DeviceRefusal;
import org.soundlathe.device.DriverReport;

/// Which inputs of a card are opened, and which of them each armed track listens to.
///
/// @param inputs how many are opened
/// @param ports their names, where they were named; empty for the card's own in their order
/// @param channels of each armed track, counted from 0 among those that are opened
public record Patch(int inputs, List<String> ports, List<List<Integer>> channels) {
  private static final int MOST_INPUTS = 400;

  public Patch {
    ports = List.copyOf(ports);
    channels = channels.stream().map(List::copyOf).toList();
  }

  /// @param report of the card's driver, asked only where ports are named
  /// @throws DeviceRefusal.NoPort if a number is no input
  public static Patch of(List<ArmWish> wishes, Supplier<List<DriverReport.Port>> report) {
    boolean isNumbered =
        wishes.stream().flatMap(wish -> wish.inputs().stream()).allMatch(Patch::isNumber);
    return isNumbered ? numbered(wishes) : named(wishes, report.get());
  }

  private static Patch numbered(List<ArmWish> wishes) {
    var channels = new ArrayList<List<Integer>>();
    int most = 0;
    for (var wish : wishes) {
      var own = wish.inputs().stream().map(Patch::channel).toList();
      most = Math.max(most, own.stream().mapToInt(channel -> channel + 1).max().orElse(0));
      channels.add(own);
    }
    return new Patch(most, List.of(), channels);
  }

  private static Patch named(List<ArmWish> wishes, List<DriverReport.Port> card) {
    var ports = new ArrayList<String>();
    var channels = new ArrayList<List<Integer>>();
    for (var wish : wishes) {
      var own = new ArrayList<Integer>();
      for (var input : wish.inputs()) {
        var port = isNumber(input) ? name(card, channel(input)) : input;
        if (!ports.contains(port)) {
          ports.add(port);
        }
        own.add(ports.indexOf(port));
      }
      channels.add(own);
    }
    return new Patch(ports.size(), ports, channels);
  }

  private static String name(List<DriverReport.Port> card, int channel) {
    if (channel >= card.size()) {
      throw new DeviceRefusal.NoPort(
          "there is no input " + (channel + 1) + ", the card has " + card.size(),
          "lathe devices -v lists the ports");
    }
    return card.get(channel).name();
  }

  private static boolean isNumber(String input) {
    return input.matches("\\d{1,6}");
  }

  private static int channel(String number) {
    int channel = Integer.parseInt(number) - 1;
    if (channel < 0 || channel >= MOST_INPUTS) {
      throw new DeviceRefusal.NoPort(
          "there is no input " + number, "inputs are counted from 1 to " + MOST_INPUTS);
    }
    return channel;
  }
}

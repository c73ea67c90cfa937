package org.soundlathe.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.device.DeviceRefusal;
import org.soundlathe.device.DeviceWish;
import org.soundlathe.device.DriverReport;
import org.soundlathe.device.Drivers;
import org.soundlathe.device.virtual.Room;
import org.soundlathe.device.virtual.VirtualDevice;
import org.soundlathe.device.virtual.VirtualSettings;
import org.soundlathe.device.virtual.VirtualSettings.Pace;
import org.soundlathe.tracking.run.Patch;
import org.soundlathe.tracking.run.VirtualPlayer;
import org.soundlathe.tracking.tape.Course;
import picocli.CommandLine.Option;

/// The sound card that is recorded from.
final class RecordDevice {
  private static final int MOST_INPUTS = 400;
  private static final int VIRTUAL_PERIOD_FRAMES = 256;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      description = "jack, java, virtual, or a name that lathe devices shows.")
  private String device = "";

  @Option(
      names = "--period",
      paramLabel = "FRAMES",
      description = "How many frames it shall take at once, where it lets us choose.")
  private Integer period;

  @Option(
      names = "--ahead",
      paramLabel = "MS",
      description = "How much is rendered ahead, 5 to 4000 milliseconds; 100 by default.")
  private int aheadMs = 100;

  @Option(
      names = "--no-playback",
      description = "Open no outputs: nothing is heard, as at a concert.")
  private boolean isSilent;

  @Option(
      names = "--virtual-input",
      paramLabel = "FILE",
      description =
          "What is played into the virtual device along with the song, channel by channel.")
  private Path virtualInput;

  @Option(
      names = "--virtual-latency",
      paramLabel = "FRAMES",
      description = "The virtual device's round trip.")
  private int virtualLatency;

  String name() {
    return device;
  }

  int aheadFrames(int rateHz) {
    if (aheadMs < 5 || aheadMs > 4000) {
      throw new DeviceRefusal.Unfit(
          "--ahead " + aheadMs + " ms cannot be kept ready", "ask for 5 to 4000 milliseconds");
    }
    return (int) ((long) aheadMs * rateHz / 1000);
  }

  /// What the card's own inputs are called.
  List<DriverReport.Port> inputs() {
    return new Drivers()
        .look().stream()
            .filter(report -> device.isEmpty() || device.startsWith(report.driver()))
            .flatMap(report -> report.devices().stream())
            .filter(one -> !one.inputs().isEmpty())
            .findFirst()
            .map(DriverReport.Device::inputs)
            .orElseGet(this::usualInputs);
  }

  /// Of a JACK server that is not the usual one nothing was reported: every server calls a card's
  /// inputs so. Those that do not exist are refused when it is opened.
  private List<DriverReport.Port> usualInputs() {
    return device.startsWith("jack")
        ? IntStream.rangeClosed(1, MOST_INPUTS)
            .mapToObj(number -> new DriverReport.Port("system:capture_" + number, 0))
            .toList()
        : List.of();
  }

  /// The open device, and who plays in its room.
  record Opened(AudioDevice card, AutoCloseable room) implements AutoCloseable {
    @Override
    public void close() {
      card.close();
      try {
        room.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// @param course that is rolled with the device's first frame
  Opened open(Patch patch, int outputs, int rateHz, Course course) {
    int played = isSilent ? 0 : outputs;
    if (device.equals("virtual") || device.equals("virtual:real-time")) {
      return virtual(patch, played, rateHz, course);
    }
    if (virtualInput != null) {
      throw new DeviceRefusal.Unfit(
          "only the virtual device can be played a file", "add --device virtual");
    }
    var wish = DeviceWish.of(patch.inputs(), played).at(rateHz).on(patch.ports(), List.of());
    var card =
        new Drivers().open(device, period == null ? wish : wish.withPeriod(OptionalInt.of(period)));
    return new Opened(card, () -> {});
  }

  private Opened virtual(Patch patch, int played, int rateHz, Course course) {
    int frames = period == null ? VIRTUAL_PERIOD_FRAMES : period;
    var settings =
        VirtualSettings.of(rateHz, patch.inputs(), played)
            .withPeriod(frames)
            .withLatency(virtualLatency, 0)
            .with(device.equals("virtual") ? Pace.FREE : Pace.REAL_TIME);
    if (virtualInput == null) {
      return new Opened(new VirtualDevice(settings, Room.empty()), () -> {});
    }
    var player = new VirtualPlayer(virtualInput, course, virtualLatency, frames);
    if (player.sampleRateHz() != rateHz) {
      player.close();
      throw new DeviceRefusal.Unfit(
          virtualInput + " has " + player.sampleRateHz() + " Hz, the session " + rateHz,
          "play a file of the session's rate");
    }
    return new Opened(new VirtualDevice(settings, player), player);
  }
}

package org.soundlathe.device.jack;

import java.util.List;
import java.util.Optional;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.device.DeviceDriver;
import org.soundlathe.device.DeviceRefusal;
import org.soundlathe.device.DeviceWish;
import org.soundlathe.device.DriverReport;
import org.soundlathe.device.DriverReport.Device;

/// The JACK server of this machine, or PipeWire in its place.
public final class JackDriver implements DeviceDriver {
  private static final String CLIENT = "soundlathe";
  private static final String WHAT = "JACK and PipeWire: many channels, short latency";
  private static final String NO_LIBRARY = "libjack is not installed";
  private static final String GET_LIBRARY =
      "install it: sudo apt-get install libjack-jackd2-0 (a JACK server comes with jackd2,"
          + " PipeWire with pipewire-jack)";
  private static final String NO_SERVER = "no JACK server is running";
  private static final String START_SERVER =
      "start one: jackd -d alsa -r 48000 -p 256; with PipeWire, start this command through pw-jack;"
          + " without a sound card, jackd -r -d dummy -r 48000 -p 1024";

  /// Loaded once: libjack keeps state of its own.
  private final Optional<JackLibrary> library = JackLibrary.load();

  private final Optional<NativeRing> ring = NativeRing.load();

  @Override
  public String name() {
    return "jack";
  }

  @Override
  public DriverReport look() {
    if (library.isEmpty()) {
      return new DriverReport(name(), WHAT, List.of(), NO_LIBRARY, GET_LIBRARY);
    }
    var server = JackClient.open(library.get(), CLIENT, "");
    if (server.isEmpty()) {
      return new DriverReport(name(), WHAT, List.of(), NO_SERVER, START_SERVER);
    }
    try (var client = server.get()) {
      var device =
          new Device(
              "jack",
              client.sampleRateHz(),
              client.periodFrames(),
              client.portsWithLatency(JackClient.IS_OUTPUT | JackClient.IS_PHYSICAL),
              client.portsWithLatency(JackClient.IS_INPUT | JackClient.IS_PHYSICAL));
      return ring.isPresent()
          ? new DriverReport(name(), WHAT, List.of(device), "", "")
          : new DriverReport(
              name(),
              WHAT,
              List.of(device),
              "the native ring does not run here, so Java serves the card: its pauses can be heard",
              "lathe help SL2902");
    }
  }

  @Override
  public AudioDevice open(DeviceWish wish) {
    return openJack(wish);
  }

  /// The same, with what only JACK can do.
  public JackDevice openJack(DeviceWish wish) {
    var jack = library.orElseThrow(() -> new DeviceRefusal.Missing(NO_LIBRARY, GET_LIBRARY));
    var client =
        JackClient.open(jack, CLIENT, wish.device())
            .orElseThrow(() -> new DeviceRefusal.Missing(NO_SERVER, START_SERVER));
    try {
      wish.sampleRateHz().ifPresent(rate -> requireRate(client, rate));
      wish.periodFrames().ifPresent(client::wishPeriod);
      return new JackDevice(jack, client, wish, ring);
    } catch (RuntimeException e) {
      client.close();
      throw e;
    }
  }

  private static void requireRate(JackClient client, int rateHz) {
    int rate = client.sampleRateHz();
    if (rate != rateHz) {
      throw new DeviceRefusal.Unfit(
          "the JACK server runs at " + rate + " Hz, and " + rateHz + " Hz is wanted",
          "start it at that rate: jackd -d alsa -r " + rateHz);
    }
  }
}

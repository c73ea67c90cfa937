package org.soundlathe.device.jack;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soundlathe.device.DeviceRefusal;
import org.soundlathe.device.DriverReport.Port;

/// One client of a JACK server: its rate and period, its ports and everybody else's.
///
/// One thread at a time. After the server has died every call is harmless.
@SuppressWarnings("restricted") // foreign memory is what it is about
final class JackClient implements AutoCloseable {
  // jack/types.h
  private static final int NO_START_SERVER = 0x01;
  private static final int SERVER_NAME = 0x04;
  static final long IS_INPUT = 0x1;
  static final long IS_OUTPUT = 0x2;
  static final long IS_PHYSICAL = 0x4;
  private static final int CAPTURE_LATENCY = 0;
  private static final int PLAYBACK_LATENCY = 1;
  private static final String AUDIO = "32 bit float mono audio";

  private final JackLibrary jack;
  private final MemorySegment client;

  private JackClient(JackLibrary jack, MemorySegment client) {
    this.jack = jack;
    this.client = client;
  }

  /// Empty where no such server runs.
  ///
  /// @param server its name; empty for the usual one
  static Optional<JackClient> open(JackLibrary jack, String name, String server) {
    try (var arena = Arena.ofConfined()) {
      var status = arena.allocate(JAVA_INT);
      int options = server.isEmpty() ? NO_START_SERVER : NO_START_SERVER | SERVER_NAME;
      var client =
          jack.openClient(arena.allocateFrom(name), options, status, arena.allocateFrom(server));
      return client.address() == 0 ? Optional.empty() : Optional.of(new JackClient(jack, client));
    }
  }

  MemorySegment address() {
    return client;
  }

  int sampleRateHz() {
    return jack.callInt("jack_get_sample_rate", client);
  }

  int periodFrames() {
    return jack.callInt("jack_get_buffer_size", client);
  }

  /// Asks the whole server for another period; it may refuse.
  void wishPeriod(int frames) {
    jack.callInt("jack_set_buffer_size", client, frames);
  }

  /// The ports of everybody that carry sound and have the flags.
  List<String> ports(long flags) {
    try (var arena = Arena.ofConfined()) {
      var audio = arena.allocateFrom("audio");
      var list = jack.callPointer("jack_get_ports", client, MemorySegment.NULL, audio, flags);
      var names = new ArrayList<String>();
      if (list.address() == 0) {
        return names;
      }
      var pointers = list.reinterpret(Long.MAX_VALUE);
      for (int i = 0; pointers.getAtIndex(ADDRESS, i).address() != 0; i++) {
        names.add(pointers.getAtIndex(ADDRESS, i).reinterpret(Long.MAX_VALUE).getString(0));
      }
      jack.callVoid("jack_free", list);
      return names;
    }
  }

  /// The same, with the latency between each of them and the air.
  List<Port> portsWithLatency(long flags) {
    int mode = (flags & IS_OUTPUT) != 0 ? CAPTURE_LATENCY : PLAYBACK_LATENCY;
    var ports = new ArrayList<Port>();
    for (var name : ports(flags)) {
      ports.add(new Port(name, latencyFrames(name, mode)));
    }
    return ports;
  }

  /// What a card's input adds before we hear it.
  int captureLatencyFrames(String port) {
    return latencyFrames(port, CAPTURE_LATENCY);
  }

  /// What a card's output adds behind us.
  int playbackLatencyFrames(String port) {
    return latencyFrames(port, PLAYBACK_LATENCY);
  }

  private int latencyFrames(String name, int mode) {
    try (var arena = Arena.ofConfined()) {
      var port = jack.callPointer("jack_port_by_name", client, arena.allocateFrom(name));
      if (port.address() == 0) {
        return 0;
      }
      // jack_latency_range_t: the least and the most, 4 bytes each.
      var range = arena.allocate(2 * JAVA_INT.byteSize(), JAVA_INT.byteAlignment());
      jack.callVoid("jack_port_get_latency_range", port, mode, range);
      return range.getAtIndex(JAVA_INT, 1);
    }
  }

  /// A port of our own.
  ///
  /// @param direction [#IS_INPUT] or [#IS_OUTPUT]
  MemorySegment register(String name, long direction) {
    try (var arena = Arena.ofConfined()) {
      var port =
          jack.callPointer(
              "jack_port_register",
              client,
              arena.allocateFrom(name),
              arena.allocateFrom(AUDIO),
              direction,
              0L);
      if (port.address() == 0) {
        throw new DeviceRefusal.NoPort(
            "the JACK server has no room for the port " + name,
            "start it with more ports (jackd --port-max 1024 …), or use fewer channels");
      }
      return port;
    }
  }

  /// Our port's whole name, as connecting asks for it.
  String nameOf(MemorySegment port) {
    return jack.callPointer("jack_port_name", port).reinterpret(Long.MAX_VALUE).getString(0);
  }

  /// A cable; an existing one is no error.
  void connect(String from, String to) {
    try (var arena = Arena.ofConfined()) {
      int error =
          jack.callInt("jack_connect", client, arena.allocateFrom(from), arena.allocateFrom(to));
      if (error != 0 && error != 17) { // EEXIST
        throw new DeviceRefusal.NoPort(
            "JACK cannot connect " + from + " to " + to, "lathe devices lists the ports");
      }
    }
  }

  void activate() {
    if (jack.callInt("jack_activate", client) != 0) {
      throw new DeviceRefusal.Lost(
          "the JACK server does not let us play", "see what it says in its own window or log");
    }
  }

  void deactivate() {
    jack.callInt("jack_deactivate", client);
  }

  /// The server's clock runs as fast as its clients can, or in time again.
  void freewheel(boolean isOn) {
    jack.callInt("jack_set_freewheel", client, isOn ? 1 : 0);
  }

  @Override
  public void close() {
    jack.callInt("jack_client_close", client);
  }
}

package org.soundlathe.device.jack;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.device.DeviceFormat;
import org.soundlathe.device.DeviceRefusal;
import org.soundlathe.device.DeviceWish;
import org.soundlathe.device.ring.Exchange;

/// A client of a JACK server as a sound card. The server calls the native ring on its own real-time
/// thread; Java is called only where the ring could not be loaded.
public final class JackDevice implements AudioDevice {
  /// How long the server waits for us when it freewheels, where nobody listens.
  private static final long PATIENCE_US = 10_000_000;

  private final JackClient client;
  private final Arena arena = Arena.ofShared();
  private final Exchange exchange;
  private final List<MemorySegment> inputs;
  private final List<MemorySegment> outputs;
  private final List<String> sources;
  private final List<String> targets;
  private final DeviceFormat format;
  private boolean isRunning;
  private boolean isClosed;

  JackDevice(JackLibrary jack, JackClient client, DeviceWish wish, Optional<NativeRing> ring) {
    this.client = client;
    long ringFrames = (long) Math.ceil(wish.ringSeconds() * client.sampleRateHz());
    exchange = new Exchange(arena, ringFrames, wish.inputs(), wish.outputs());
    inputs = register("in_", wish.inputs(), JackClient.IS_INPUT);
    outputs = register("out_", wish.outputs(), JackClient.IS_OUTPUT);
    sources = Cables.choose(client, wish.inputPorts(), JackClient.IS_OUTPUT, wish.inputs());
    targets = Cables.choose(client, wish.outputPorts(), JackClient.IS_INPUT, wish.outputs());
    exchange.attach(
        jack.address("jack_port_get_buffer"),
        jack.address("jack_last_frame_time"),
        client.address(),
        pointers(inputs),
        pointers(outputs));
    var callbacks =
        ring.map(library -> library.callbacks(exchange))
            .orElseGet(() -> JavaCallbacks.of(jack, client, exchange, inputs, outputs, arena));
    serve(jack, callbacks);
    format =
        new DeviceFormat(
            "jack",
            client.sampleRateHz(),
            client.periodFrames(),
            wish.inputs(),
            wish.outputs(),
            latency(sources, client::captureLatencyFrames),
            latency(targets, client::playbackLatencyFrames),
            callbacks.form());
  }

  private void serve(JackLibrary jack, Callbacks callbacks) {
    var us = client.address();
    jack.callInt("jack_set_process_callback", us, callbacks.cycle(), callbacks.argument());
    jack.callInt("jack_set_xrun_callback", us, callbacks.xrun(), callbacks.argument());
    jack.callVoid("jack_on_shutdown", us, callbacks.lost(), callbacks.argument());
  }

  private List<MemorySegment> register(String prefix, int count, long direction) {
    var ports = new ArrayList<MemorySegment>();
    for (int i = 1; i <= count; i++) {
      ports.add(client.register(prefix + i, direction));
    }
    return ports;
  }

  private MemorySegment pointers(List<MemorySegment> ports) {
    var array = arena.allocate(ADDRESS, Math.max(1, ports.size()));
    for (int i = 0; i < ports.size(); i++) {
      array.setAtIndex(ADDRESS, i, ports.get(i));
    }
    return array;
  }

  /// The longest of all, so that nothing is cut off at an end.
  private static int latency(List<String> ports, ToIntFunction<String> frames) {
    return ports.stream().filter(name -> !name.isEmpty()).mapToInt(frames).max().orElse(0);
  }

  @Override
  public DeviceFormat format() {
    return format;
  }

  @Override
  public Exchange exchange() {
    return exchange;
  }

  @Override
  public void start() {
    loss()
        .ifPresent(gone -> {
          throw gone;
        });
    client.activate();
    isRunning = true;
    for (int i = 0; i < inputs.size(); i++) {
      if (!sources.get(i).isEmpty()) {
        client.connect(sources.get(i), client.nameOf(inputs.get(i)));
      }
    }
    for (int i = 0; i < outputs.size(); i++) {
      if (!targets.get(i).isEmpty()) {
        client.connect(client.nameOf(outputs.get(i)), targets.get(i));
      }
    }
  }

  @Override
  public void stop() {
    if (isRunning) {
      exchange.patience(0);
      client.deactivate();
      isRunning = false;
    }
  }

  /// The whole server runs as fast as its clients can, and nobody listens; or in time again. End
  /// playing and capturing before the return.
  public void freewheel(boolean isOn) {
    exchange.patience(isOn ? PATIENCE_US : 0);
    client.freewheel(isOn);
  }

  @Override
  public Optional<DeviceRefusal> loss() {
    return exchange.isLost()
        ? Optional.of(
            new DeviceRefusal.Lost(
                "the JACK server has ended", "start it again, then run the command again"))
        : Optional.empty();
  }

  @Override
  public void close() {
    if (!isClosed) {
      isClosed = true;
      stop();
      client.close();
      arena.close();
    }
  }
}

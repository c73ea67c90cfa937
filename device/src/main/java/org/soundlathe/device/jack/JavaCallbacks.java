package org.soundlathe.device.jack;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.soundlathe.device.DeviceFormat;
import org.soundlathe.device.ring.Exchange;
import org.soundlathe.device.ring.JavaCycle;
import org.soundlathe.device.ring.Ports;

/// The callbacks in Java, for platforms without the native ring: they do the same, and allocate
/// nothing themselves, but stand still while the process collects garbage.
@SuppressWarnings("restricted") // foreign functions are what it is about
final class JavaCallbacks implements Ports {
  /// All memory: JACK hands out addresses, and making a segment of each would make garbage.
  private static final MemorySegment MEMORY = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

  private final MethodHandle portBuffer;
  private final MethodHandle frameTime;
  private final long client;
  private final long[] inputs;
  private final long[] outputs;
  private final JavaCycle cycle;

  private JavaCallbacks(
      JackLibrary jack,
      MemorySegment client,
      Exchange exchange,
      List<MemorySegment> inputs,
      List<MemorySegment> outputs) {
    var linker = Linker.nativeLinker();
    // Pointers as numbers, for the same reason.
    portBuffer =
        linker.downcallHandle(
            jack.address("jack_port_get_buffer"),
            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_INT));
    frameTime =
        linker.downcallHandle(
            jack.address("jack_last_frame_time"), FunctionDescriptor.of(JAVA_INT, JAVA_LONG));
    this.client = client.address();
    this.inputs = inputs.stream().mapToLong(MemorySegment::address).toArray();
    this.outputs = outputs.stream().mapToLong(MemorySegment::address).toArray();
    cycle = new JavaCycle(exchange, this);
  }

  /// @param arena keeps the functions; close it after the client
  static Callbacks of(
      JackLibrary jack,
      JackClient client,
      Exchange exchange,
      List<MemorySegment> inputs,
      List<MemorySegment> outputs,
      Arena arena) {
    var java = new JavaCallbacks(jack, client.address(), exchange, inputs, outputs);
    var cycle = MethodType.methodType(int.class, int.class, MemorySegment.class);
    var xrun = MethodType.methodType(int.class, MemorySegment.class);
    var lost = MethodType.methodType(void.class, MemorySegment.class);
    return new Callbacks(
        java.stub("cycle", cycle, FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS), arena),
        java.stub("xrun", xrun, FunctionDescriptor.of(JAVA_INT, ADDRESS), arena),
        java.stub("lost", lost, FunctionDescriptor.ofVoid(ADDRESS), arena),
        MemorySegment.NULL,
        DeviceFormat.Callback.JAVA);
  }

  private MemorySegment stub(String name, MethodType type, FunctionDescriptor form, Arena arena) {
    try {
      var method = MethodHandles.lookup().bind(this, name, type);
      return Linker.nativeLinker().upcallStub(method, form, arena);
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unused") // called by JACK
  private int cycle(int frames, MemorySegment argument) {
    try {
      cycle.run(frames, (int) frameTime.invokeExact(client));
      return 0;
    } catch (Throwable _) {
      return 1; // JACK takes us off; an exception would end the process
    }
  }

  @SuppressWarnings("unused") // called by JACK
  private int xrun(MemorySegment argument) {
    cycle.xrun();
    return 0;
  }

  @SuppressWarnings("unused") // called by JACK
  private void lost(MemorySegment argument) {
    cycle.lose();
  }

  @Override
  public MemorySegment input(int channel) {
    return MEMORY;
  }

  @Override
  public MemorySegment output(int channel) {
    return MEMORY;
  }

  @Override
  public long inputOffset(int channel, int frames) {
    return buffer(inputs[channel], frames);
  }

  @Override
  public long outputOffset(int channel, int frames) {
    return buffer(outputs[channel], frames);
  }

  private long buffer(long port, int frames) {
    try {
      return (long) portBuffer.invokeExact(port, frames);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}

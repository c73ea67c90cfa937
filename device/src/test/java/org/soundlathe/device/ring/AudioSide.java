package org.soundlathe.device.ring;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/// The thread of a device, as tests play it: in Java, or in the native ring.
interface AudioSide {
  /// One period: `heard` goes into the capture ring, the playback ring into `spoken`.
  void period(float[][] heard, float[][] spoken, int frames);

  /// In Java.
  static AudioSide java(Exchange exchange) {
    return (heard, spoken, frames) ->
        new JavaCycle(exchange, new BlockPorts(heard, spoken)).run(frames);
  }

  /// In the library, whose ports are plain memory here.
  @SuppressWarnings("restricted")
  static AudioSide inLibrary(Path library, Exchange exchange, Arena arena) {
    return new LibrarySide(SymbolLookup.libraryLookup(library, arena), exchange, arena);
  }

  /// In native code.
  @SuppressWarnings("restricted") // foreign functions are what it is about
  final class LibrarySide implements AudioSide {
    private static final int MOST_FRAMES = 4096;

    private final MethodHandle cycle;
    private final Exchange exchange;
    private final MemorySegment[] inputs;
    private final MemorySegment[] outputs;

    LibrarySide(SymbolLookup library, Exchange exchange, Arena arena) {
      this.exchange = exchange;
      cycle =
          Linker.nativeLinker()
              .downcallHandle(
                  library.find("soundlathe_cycle").orElseThrow(),
                  FunctionDescriptor.of(
                      ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
      inputs = ports(exchange.inputChannels(), arena);
      outputs = ports(exchange.outputChannels(), arena);
      exchange.attach(
          library.find("soundlathe_plain_buffer").orElseThrow(),
          MemorySegment.NULL,
          MemorySegment.NULL,
          pointers(inputs, arena),
          pointers(outputs, arena));
    }

    private static MemorySegment[] ports(int count, Arena arena) {
      var ports = new MemorySegment[count];
      for (int c = 0; c < count; c++) {
        ports[c] = arena.allocate(ValueLayout.JAVA_FLOAT, MOST_FRAMES);
      }
      return ports;
    }

    private static MemorySegment pointers(MemorySegment[] ports, Arena arena) {
      var array = arena.allocate(ValueLayout.ADDRESS, Math.max(1, ports.length));
      for (int c = 0; c < ports.length; c++) {
        array.setAtIndex(ValueLayout.ADDRESS, c, ports[c]);
      }
      return array;
    }

    @Override
    public void period(float[][] heard, float[][] spoken, int frames) {
      for (int c = 0; c < inputs.length; c++) {
        MemorySegment.copy(heard[c], 0, inputs[c], ValueLayout.JAVA_FLOAT, 0, frames);
      }
      try {
        int error = (int) cycle.invokeExact(frames, exchange.address());
        if (error != 0) {
          throw new AssertionError("the cycle says " + error);
        }
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new AssertionError(e);
      }
      for (int c = 0; c < outputs.length; c++) {
        MemorySegment.copy(outputs[c], ValueLayout.JAVA_FLOAT, 0, spoken[c], 0, frames);
      }
    }
  }
}

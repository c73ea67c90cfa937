package org.soundlathe.device.jack;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;

/// The functions of libjack that are used here, as its documentation (jack/jack.h) gives them. It
/// is loaded once and stays for the life of the process.
@SuppressWarnings("restricted") // foreign functions are what it is about
final class JackLibrary {
  /// By the name that every Linux installs, and those of the other systems.
  private static final List<String> NAMES =
      List.of("libjack.so.0", "libjack.0.dylib", "libjack64.dll");

  private static final Linker LINKER = Linker.nativeLinker();

  private final SymbolLookup library;

  private JackLibrary(SymbolLookup library) {
    this.library = library;
    silence("jack_set_error_function");
    silence("jack_set_info_function");
  }

  /// Loads it; empty where it is not installed.
  static Optional<JackLibrary> load() {
    for (var name : NAMES) {
      try {
        return Optional.of(new JackLibrary(SymbolLookup.libraryLookup(name, Arena.global())));
      } catch (IllegalArgumentException _) {
        // Not under this name.
      }
    }
    return Optional.empty();
  }

  /// The address of a function, for native code that calls it.
  MemorySegment address(String function) {
    return library
        .find(function)
        .orElseThrow(() -> new IllegalStateException("libjack has no " + function));
  }

  /// A function that returns an `int`.
  int callInt(String function, Object... arguments) {
    return (int) call(function, FunctionDescriptor.of(JAVA_INT, layouts(arguments)), arguments);
  }

  /// A function that returns a pointer.
  MemorySegment callPointer(String function, Object... arguments) {
    var form = FunctionDescriptor.of(ADDRESS, layouts(arguments));
    return (MemorySegment) call(function, form, arguments);
  }

  /// A function that returns nothing.
  void callVoid(String function, Object... arguments) {
    call(function, FunctionDescriptor.ofVoid(layouts(arguments)), arguments);
  }

  /// `jack_client_open`, which takes a variable number of arguments: here the server's name.
  MemorySegment openClient(
      MemorySegment name, int options, MemorySegment status, MemorySegment server) {
    var form = FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
    var handle =
        LINKER.downcallHandle(address("jack_client_open"), form, Linker.Option.firstVariadicArg(3));
    return (MemorySegment) invoke(handle, name, options, status, server);
  }

  private Object call(String function, FunctionDescriptor form, Object... arguments) {
    return invoke(LINKER.downcallHandle(address(function), form), arguments);
  }

  private static Object invoke(MethodHandle handle, Object... arguments) {
    try {
      return handle.invokeWithArguments(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static MemoryLayout[] layouts(Object... arguments) {
    var layouts = new MemoryLayout[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      layouts[i] =
          switch (arguments[i]) {
            case Integer _ -> JAVA_INT;
            case Long _ -> JAVA_LONG;
            case MemorySegment _ -> ADDRESS;
            default -> throw new IllegalArgumentException(arguments[i].getClass().getName());
          };
    }
    return layouts;
  }

  /// libjack prints on the terminal whatever it notices; what matters is told by the command.
  private void silence(String function) {
    try {
      var quiet =
          MethodHandles.lookup()
              .findStatic(
                  JackLibrary.class, "say", MethodType.methodType(void.class, MemorySegment.class));
      var form = FunctionDescriptor.ofVoid(ADDRESS);
      callVoid(function, LINKER.upcallStub(quiet, form, Arena.global()));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unused") // called by libjack
  private static void say(MemorySegment message) {}
}

package org.soundlathe.device.jack;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundlathe.device.DeviceFormat;
import org.soundlathe.device.ring.Exchange;

/// The native ring: `exchange.c`, compiled by this build where a C compiler is, else as it is
/// shipped.
@SuppressWarnings("restricted") // loads a library
final class NativeRing {
  /// Holds back the native ring where it is set to `java`: to hear the fallback.
  static final String CHOICE = "soundlathe.ring";

  private final SymbolLookup library;

  private NativeRing(SymbolLookup library) {
    this.library = library;
  }

  /// Loads it; empty on a platform that it is not built for.
  static Optional<NativeRing> load() {
    if (System.getProperty(CHOICE, "").equals("java")) {
      return Optional.empty();
    }
    for (var name : new String[] {"built.so", platform() + ".so"}) {
      try (var stream = NativeRing.class.getResourceAsStream("/org/soundlathe/device/" + name)) {
        var library = load(stream);
        if (library.isPresent()) {
          return library;
        }
      } catch (IOException _) {
        // The next one, or none.
      }
    }
    return Optional.empty();
  }

  /// Loads the library in a file.
  static Optional<NativeRing> load(Path file) {
    try {
      return Optional.of(new NativeRing(SymbolLookup.libraryLookup(file, Arena.global())));
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // of another system or processor
    }
  }

  private static Optional<NativeRing> load(@Nullable InputStream stream) throws IOException {
    if (stream == null) {
      return Optional.empty();
    }
    var file = Files.createTempFile("soundlathe-ring", ".so");
    try {
      Files.write(file, stream.readAllBytes());
      return load(file);
    } finally {
      Files.deleteIfExists(file); // the system keeps what is loaded
    }
  }

  /// This system and processor, as the shipped files are called.
  private static String platform() {
    var processor = System.getProperty("os.arch").replace("amd64", "x86_64");
    return System.getProperty("os.name").toLowerCase(Locale.ROOT) + "-" + processor;
  }

  /// What JACK calls for an exchange.
  Callbacks callbacks(Exchange exchange) {
    return new Callbacks(
        function("soundlathe_cycle"),
        function("soundlathe_xrun"),
        function("soundlathe_lost"),
        exchange.address(),
        DeviceFormat.Callback.NATIVE);
  }

  MemorySegment function(String name) {
    return library.find(name).orElseThrow();
  }
}

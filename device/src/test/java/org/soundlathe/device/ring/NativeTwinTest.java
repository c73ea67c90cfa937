package org.soundlathe.device.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.device.CountingSignal;

/// The native ring and its twin in Java do the same, and what is shipped is what the source says.
@SuppressWarnings("restricted") // foreign functions are what it is about
final class NativeTwinTest {
  @TempDir private Path folder;

  @Test
  void shippedRingDoesWhatJavaDoes() {
    compareWithJava(Libraries.shippedHere());
  }

  @Test
  void ringCompiledHereDoesWhatJavaDoes() throws Exception {
    compareWithJava(Libraries.compiled(folder));
  }

  /// Feeds, drains and periods of random lengths, through a small ring, so that it runs full and
  /// empty; both sides see the same.
  private static void compareWithJava(Path library) {
    for (long seed = 1; seed <= 20; seed++) {
      var random = new Random(seed);
      try (var arena = Arena.ofConfined()) {
        var javaSide = new Exchange(arena, 200, 3, 2);
        var nativeSide = new Exchange(arena, 200, 3, 2);
        var java = AudioSide.java(javaSide);
        var inLibrary = AudioSide.inLibrary(library, nativeSide, arena);
        for (int turn = 0; turn < 200; turn++) {
          int frames = 1 + random.nextInt(150);
          var sound = CountingSignal.block(random.nextInt(1000), 3, frames);
          int deed = random.nextInt(8);
          var fromJava = turn(javaSide, java, deed, sound, frames);
          var fromLibrary = turn(nativeSide, inLibrary, deed, sound, frames);
          assertThat(fromLibrary).as("seed %d, turn %d", seed, turn).isDeepEqualTo(fromJava);
          assertThat(nativeSide.counts()).isEqualTo(javaSide.counts());
        }
        assertThat(nativeSide.takeGaps()).isEqualTo(javaSide.takeGaps()).isNotEmpty();
      }
    }
  }

  private static float[][] turn(
      Exchange exchange, AudioSide device, int deed, float[][] sound, int frames) {
    var out = new float[3][frames];
    switch (deed) {
      case 0, 1 -> exchange.feed(sound, 0, frames);
      case 2, 3 -> exchange.drain(out, 0, frames);
      case 4 -> exchange.beginPlaying();
      case 5 -> {
        if (frames < 30) {
          exchange.endPlaying();
        }
        exchange.capture(frames > 10);
      }
      default -> device.period(sound, out, frames);
    }
    return out;
  }

  @Test
  void fieldsStandAtTheSamePlacesInBothLanguages() {
    try (var arena = Arena.ofConfined()) {
      var library = SymbolLookup.libraryLookup(Libraries.shippedHere(), arena);
      var offset =
          Linker.nativeLinker()
              .downcallHandle(
                  library.find("soundlathe_offset").orElseThrow(),
                  FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT));
      int number = 0;
      for (var field : Field.values()) {
        assertThat((long) offset.invokeExact(number++)).as(field.name()).isEqualTo(field.offset());
      }
      assertThat((long) offset.invokeExact(Field.values().length)).isEqualTo(Field.BYTES);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  /// Every build writes the hash of its source into the library, so a change of the source without
  /// `build --ship` is seen, also for the processor that this machine has not.
  @ParameterizedTest
  @ValueSource(strings = {"linux-x86_64", "linux-aarch64"})
  void whatIsShippedComesFromTheSourceThatStandsHere(String platform) throws Exception {
    var hash = sha256(Libraries.source());
    var library = Files.readAllBytes(Libraries.shipped(platform));
    assertThat(new String(library, StandardCharsets.ISO_8859_1)).contains(hash);
    assertThat(library).startsWith(0x7f, 'E', 'L', 'F');
    // e_machine: 62 is AMD64, 183 AArch64 (ELF specification).
    assertThat(library[18] & 0xff).isEqualTo(platform.endsWith("x86_64") ? 62 : 183);
    assertThat(library.length).as("bytes in the tree").isLessThan(100_000);
  }

  private static String sha256(Path file) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}

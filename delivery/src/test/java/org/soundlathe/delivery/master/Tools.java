package org.soundlathe.delivery.master;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.soundlathe.dsp.unit.Decibels;

/// Other people's programs, as independent witnesses; a test that needs one is skipped without it.
final class Tools {
  private Tools() {}

  /// What a program prints on both streams; the test fails where it ends with an error.
  static String run(String... command) {
    return runIn(Path.of("."), command);
  }

  static String runIn(Path folder, String... command) {
    Assumptions.assumeTrue(isThere(command[0]), command[0] + " is not installed");
    try {
      var process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(List.of(command) + " failed: " + words);
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// What FFmpeg's meter reads.
  record Meter(double integratedLufs, double truePeakDbtp) {}

  static Meter ebur128(Path file) {
    var words =
        run(
            "ffmpeg",
            "-hide_banner",
            "-nostats",
            "-i",
            file.toString(),
            "-af",
            "ebur128=peak=true:metadata=1:framelog=verbose,ametadata=print:file=-",
            "-f",
            "null",
            "-");
    var summary = words.substring(words.lastIndexOf("Summary:"));
    // The summary's peak has one decimal; the frames' have three of the wave itself.
    double peak =
        Math.max(
            lastNumber(words, "r128.true_peaks_ch0=(\\S+)"),
            lastNumber(words, "r128.true_peaks_ch1=(\\S+)"));
    return new Meter(lastNumber(summary, "I:\\s+(\\S+) LUFS"), Decibels.ofGain(peak));
  }

  private static double lastNumber(String text, String pattern) {
    var matches = Pattern.compile(pattern).matcher(text).results().toList();
    return Double.parseDouble(matches.getLast().group(1));
  }

  private static boolean isThere(String program) {
    var path = System.getenv().getOrDefault("PATH", "");
    for (var folder : path.split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }
}

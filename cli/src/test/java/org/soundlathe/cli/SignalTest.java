package org.soundlathe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A real process that is told to stop in the middle of a long job.
@DisabledOnOs(OS.WINDOWS)
final class SignalTest {
  private static final int DATA_BYTES = 2_000_000_000;

  @TempDir private Path folder;

  @Test
  void aStopSignalEndsALongJobWith130AndAMessage() throws IOException, InterruptedException {
    var lathe = start("measure", "--verbose", hoursOfSilence().toString());
    try (var err =
        new BufferedReader(new InputStreamReader(lathe.getErrorStream(), StandardCharsets.UTF_8))) {
      var line = err.readLine();
      while (line != null && !line.startsWith("measuring")) {
        line = err.readLine();
      }
      // A job that was itself started in the background ignores Ctrl-C, and so would its child;
      // TERM it
      // hears everywhere, and both end in the same way.
      new ProcessBuilder("sh", "-c", "kill -TERM " + lathe.pid()).start().waitFor();
      assertThat(lathe.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(err.lines()).contains("stopping…", "SL3001 error: stopped on request");
    } finally {
      lathe.destroyForcibly();
    }
    assertThat(lathe.exitValue()).isEqualTo(130);
  }

  private static Process start(String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                Lathe.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).start();
  }

  /// A WAV of two gigabytes that takes no room on the disk.
  private Path hoursOfSilence() throws IOException {
    var header = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
    header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + DATA_BYTES);
    header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    header.putShort((short) 1).putShort((short) 2).putInt(48_000).putInt(192_000);
    header.putShort((short) 4).putShort((short) 16);
    header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(DATA_BYTES).flip();
    var file = folder.resolve("long.wav");
    try (var channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE)) {
      channel.write(header);
      channel.write(ByteBuffer.allocate(4), 44L + DATA_BYTES - 4);
    }
    return file;
  }
}

package org.soundlathe.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.codec.Ffmpeg;
import org.soundlathe.paperwork.json.Json;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/// Says what this machine has of what Soundlathe needs.
@Command(name = "doctor", header = "Says what this machine has, and what is missing.")
final class DoctorCommand extends StudioCommand {
  private static final long MB = 1_000_000;

  @Override
  public Outcome run(Console console) {
    var version = Version.ofThisProgram();
    var here = Path.of("").toAbsolutePath();
    long heapBytes = Runtime.getRuntime().maxMemory();
    int cores = Runtime.getRuntime().availableProcessors();
    long diskFreeBytes = freeBytes(here);
    var json =
        Json.object()
            .put("version", version.soundlathe())
            .put("java", version.java())
            .put("system", system())
            .put("cores", cores)
            .put("heapBytes", heapBytes)
            .put("folder", here.toString())
            .put("diskFreeBytes", diskFreeBytes);
    var ffmpeg = ffmpeg();
    json.set("ffmpeg", ffmpeg.json());
    var text =
        String.format(
            Locale.ROOT,
            "Soundlathe  %s%nJava        %s%nSystem      %s%nCores       %d%nMemory      %d MB may be"
                + " used%nDisk        %d MB free in %s%nFFmpeg      %s%n",
            version.soundlathe(),
            version.java(),
            system(),
            cores,
            heapBytes / MB,
            diskFreeBytes / MB,
            here,
            ffmpeg.text());
    return Outcome.done(json, text);
  }

  /// Whether the codecs are there, and if not, what can be done without them.
  private record Codecs(String version, String folder, String trouble) {
    ObjectNode json() {
      var json = Json.object().put("found", trouble.isEmpty());
      return trouble.isEmpty()
          ? json.put("version", version).put("folder", folder)
          : json.put("message", trouble);
    }

    String text() {
      return trouble.isEmpty() ? version + " in " + folder : trouble;
    }
  }

  private static Codecs ffmpeg() {
    try {
      return Ffmpeg.find()
          .map(ffmpeg -> new Codecs(ffmpeg.version(), ffmpeg.folder().toString(), ""))
          .orElse(new Codecs("", "", "not found: WAV and AIFF work, FLAC, MP3 and M4A do not"));
    } catch (MediaException e) {
      return new Codecs("", "", e.what());
    }
  }

  private static String system() {
    return System.getProperty("os.name") + " " + System.getProperty("os.arch");
  }

  private static long freeBytes(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException _) {
      return 0;
    }
  }
}

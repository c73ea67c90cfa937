package org.soundlathe.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.paperwork.json.Json;
import picocli.CommandLine.Command;

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
    var text =
        String.format(
            Locale.ROOT,
            "Soundlathe  %s%nJava        %s%nSystem      %s%nCores       %d%nMemory      %d MB may be"
                + " used%nDisk        %d MB free in %s%n",
            version.soundlathe(),
            version.java(),
            system(),
            cores,
            heapBytes / MB,
            diskFreeBytes / MB,
            here);
    return Outcome.done(json, text);
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

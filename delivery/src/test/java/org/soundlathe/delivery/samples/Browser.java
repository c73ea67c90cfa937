package org.soundlathe.delivery.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.soundlathe.paperwork.json.Json;
import tools.jackson.databind.JsonNode;

/// A headless Chromium that opens the page from the disk.
final class Browser {
  private static final Pattern RESULT =
      Pattern.compile("<output id=\"selfcheck\"[^>]*>([^<]*)</output>");
  private static final long LIMIT_SECONDS = 60;

  private Browser() {}

  /// What the page found out about itself; skips the test where there is no Chromium.
  static JsonNode selfCheck(Path page, Path scratch) throws IOException, InterruptedException {
    var dump = scratch.resolve("dump.html");
    var process =
        new ProcessBuilder(
                List.of(
                    chromium().toString(),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--user-data-dir=" + scratch.resolve("profile"),
                    "--virtual-time-budget=20000",
                    "--dump-dom",
                    page.toUri() + "#selfcheck"))
            .redirectOutput(dump.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("Chromium did not finish in " + LIMIT_SECONDS + " s");
    }
    var found = RESULT.matcher(Files.readString(dump, StandardCharsets.UTF_8));
    if (!found.find()) {
      throw new IOException("the page did not check itself");
    }
    return Json.parse(found.group(1));
  }

  private static Path chromium() {
    for (var name :
        List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")) {
      if (Files.isExecutable(Path.of(name))) {
        return Path.of(name);
      }
    }
    return Assumptions.abort("no Chromium here: the page was not opened");
  }
}

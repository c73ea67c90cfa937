package org.soundlathe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.soundlathe.paperwork.message.MessageCatalogue;

/// Every message number that the house can show is explained, and none is explained in vain.
final class MessageTableTest {
  private static final Pattern CODE = Pattern.compile("\"(SL[123]\\d{3})\"");
  private static final int AT_LEAST = 60;

  @Test
  void numbersInTheSourcesAndInTheTablesAreTheSame() throws IOException {
    var root = System.getProperty("soundlathe.root", "");
    Assumptions.assumeFalse(root.isEmpty(), "soundlathe.root does not say where the sources are");
    var used = numbersUsed(Path.of(root));
    assertThat(used).hasSizeGreaterThan(AT_LEAST);
    assertThat(MessageCatalogue.load().entries().keySet()).containsExactlyElementsOf(used);
  }

  @Test
  void helpExplainsEveryNumber() {
    assertThat(MessageCatalogue.load().entries().values())
        .allSatisfy(entry -> {
          assertThat(entry.why()).as(entry.code()).isNotBlank();
          assertThat(entry.fix()).as(entry.code()).isNotBlank();
          var run = Run.lathe("help", entry.code());
          assertThat(run.exitCode()).isZero();
          assertThat(run.out()).contains(entry.code(), entry.title());
        });
  }

  private static Set<String> numbersUsed(Path root) throws IOException {
    var used = new TreeSet<String>();
    try (var rooms = Files.newDirectoryStream(root)) {
      for (var room : rooms) {
        var sources = room.resolve("src/main/java");
        if (Files.isDirectory(sources)) {
          collect(sources, used);
        }
      }
    }
    return used;
  }

  private static void collect(Path sources, Set<String> used) throws IOException {
    try (var files = Files.walk(sources)) {
      for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        CODE.matcher(Files.readString(file)).results().forEach(hit -> used.add(hit.group(1)));
      }
    }
  }
}

package org.soundlathe.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.soundlathe.paperwork.message.MessageCatalogue;

class MessagesTest {
  @Test
  void everyNumberThatIsUsedStandsInTheCatalogueAndNoOther() throws IOException {
    var used = new TreeSet<String>();
    var number = Pattern.compile("\"(SL[123]2\\d\\d)\"");
    var sources = Path.of(System.getProperty("soundlathe.root", ".."), "media", "src", "main");
    try (var files = Files.walk(sources)) {
      for (var file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        number.matcher(Files.readString(file)).results().forEach(hit -> used.add(hit.group(1)));
      }
    }
    assertThat(used).hasSizeGreaterThan(15);
    var entries = MessageCatalogue.load().entries().keySet();
    assertThat(entries.stream().filter(code -> code.charAt(3) == '2'))
        .containsExactlyInAnyOrderElementsOf(used);
  }
}

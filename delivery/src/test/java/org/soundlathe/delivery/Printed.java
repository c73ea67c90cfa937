package org.soundlathe.delivery;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A page read back by the JDK's own XML parser: what is well-formed there, every browser reads in
/// the same way.
public final class Printed {
  private final Path file;
  private final Document document;

  public Printed(Path file) throws Exception {
    this.file = file;
    this.document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
  }

  /// The page of the sample song in a folder where all files of it stand.
  public static Path furnished(Path out, String title) throws Exception {
    for (var each : SampleSong.files(title)) {
      Files.createDirectories(out.resolve(each).getParent());
      Files.writeString(out.resolve(each), "");
    }
    return out;
  }

  public String source() throws Exception {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /// All words of the page without its style.
  public String words() {
    return elements("main").getFirst().getTextContent();
  }

  public List<Element> elements(String tag) {
    var nodes = document.getElementsByTagName(tag);
    var elements = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /// Elements of one class.
  public List<Element> ofClass(String tag, String name) {
    return elements(tag).stream()
        .filter(each -> List.of(each.getAttribute("class").split(" ", -1)).contains(name))
        .toList();
  }

  /// Every link and every sound of the page, as it stands.
  public List<String> links() {
    return elements("*").stream()
        .flatMap(each -> Stream.of(each.getAttribute("href"), each.getAttribute("src")))
        .filter(link -> !link.isEmpty())
        .toList();
  }

  /// Where a link leads on this disk, as a browser reads it; the page itself for an anchor in it.
  public Path target(String link) {
    if (link.startsWith("#")) {
      boolean isThere =
          elements("*").stream()
              .anyMatch(each -> each.getAttribute("id").equals(link.substring(1)));
      return isThere ? file : file.resolveSibling("no anchor " + link);
    }
    return Path.of(URI.create(file.toUri() + "").resolve(link));
  }
}

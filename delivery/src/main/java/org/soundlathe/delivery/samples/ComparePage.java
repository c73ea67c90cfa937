package org.soundlathe.delivery.samples;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.soundlathe.delivery.html.HtmlPage;
import org.soundlathe.delivery.html.Resource;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.SafeFile;
import org.soundlathe.paperwork.file.WriteRefusal;

/// The page on which a listener switches between the sounds: one file that works from a disk, with
/// the sound inside, and asks nothing of any network.
final class ComparePage {
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
  private static final List<String> SCRIPTS =
      List.of("sound.js", "player.js", "view.js", "blind.js", "selfcheck.js", "page.js");
  // A multiple of three, so that the pieces of base64 join without padding.
  private static final int BYTES_A_PIECE = 3 * 16_384;

  private ComparePage() {}

  /// Writes the page whole or not at all.
  static void write(PageData data, String title, Disk disk, Path target, Disk.Overwrite overwrite) {
    try (var page = SafeFile.create(disk, target, overwrite)) {
      var template = resource("compare.html");
      var place = PLACE.matcher(template);
      var done = 0;
      while (place.find()) {
        write(page, template.substring(done, place.start()));
        fill(page, place.group(1), data, title);
        done = place.end();
      }
      write(page, template.substring(done));
      page.commit();
    }
  }

  private static void fill(SafeFile page, String place, PageData data, String title) {
    switch (place) {
      case "title" -> write(page, escaped(title));
      case "style" -> write(page, HtmlPage.styleSheet() + resource("compare.css"));
      case "data" -> write(page, data.json());
      case "sounds" -> data.sources().forEach(source -> embed(page, source));
      case "script" -> SCRIPTS.forEach(script -> write(page, resource(script)));
      default -> throw new IllegalStateException("compare.html has no place " + place);
    }
  }

  private static void embed(SafeFile page, PageSource source) {
    write(page, "<script type=\"text/plain\" id=\"sound-" + source.id() + "\">");
    try (var file = Files.newInputStream(source.file())) {
      for (var piece = file.readNBytes(BYTES_A_PIECE);
          piece.length > 0;
          piece = file.readNBytes(BYTES_A_PIECE)) {
        page.write(ByteBuffer.wrap(Base64.getEncoder().encode(piece)));
      }
    } catch (IOException e) {
      throw WriteRefusal.of(page.target(), e);
    }
    write(page, "</script>\n");
  }

  private static void write(SafeFile page, String text) {
    page.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String resource(String name) {
    return Resource.text("/org/soundlathe/delivery/samples/" + name);
  }
}

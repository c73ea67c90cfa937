package org.soundlathe.delivery.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.soundlathe.delivery.html.HtmlPage;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.SafeFile;
import org.soundlathe.paperwork.file.WriteRefusal;

/// Writes the page that a musician opens first. Equal content gives equal bytes.
public final class StartHere {
  private static final String NAME = "START-HERE.html";

  private StartHere() {}

  /// Writes `START-HERE.html` under a new name.
  ///
  /// @param out the folder of all results; made if there is none
  /// @return the page
  /// @throws WriteRefusal if it exists already or cannot be written
  public static Path write(StartContent content, Disk disk, Path out) {
    return write(content, disk, out, Disk.Overwrite.REFUSE);
  }

  /// Like [#write(StartContent, Disk, Path)], with the say over what stands there already.
  public static Path write(StartContent content, Disk disk, Path out, Disk.Overwrite overwrite) {
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw WriteRefusal.of(out, e);
    }
    var target = out.resolve(NAME);
    var page = HtmlPage.of(content.title() + " – start here", new StartHtml(content)::write);
    SafeFile.write(disk, target, page, overwrite);
    return target;
  }
}

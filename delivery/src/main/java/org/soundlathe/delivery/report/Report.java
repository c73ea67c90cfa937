package org.soundlathe.delivery.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.soundlathe.delivery.html.HtmlPage;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.SafeFile;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.json.Json;

/// Writes the report and its JSON twin. Equal content gives equal bytes.
public final class Report {
  private static final String HTML_NAME = "report.html";
  private static final String JSON_NAME = "report.json";

  private Report() {}

  /// Writes `report.html` and `report.json` under new names.
  ///
  /// @param folder one step below the folder of all results, so that links begin with `../`; made
  ///   if there is none
  /// @return the page
  /// @throws WriteRefusal if one exists already or cannot be written
  public static Path write(ReportContent content, Disk disk, Path folder) {
    return write(content, disk, folder, Disk.Overwrite.REFUSE);
  }

  /// Like [#write(ReportContent, Disk, Path)], with the say over what stands there already.
  public static Path write(
      ReportContent content, Disk disk, Path folder, Disk.Overwrite overwrite) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw WriteRefusal.of(folder, e);
    }
    var twin = ReportJson.of(content);
    var page = HtmlPage.of(ReportHtml.windowTitle(content), new ReportHtml(content)::write);
    SafeFile.write(disk, folder.resolve(JSON_NAME), Json.pretty(twin), overwrite);
    var target = folder.resolve(HTML_NAME);
    SafeFile.write(disk, target, page, overwrite);
    return target;
  }
}

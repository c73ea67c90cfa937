package org.soundlathe.delivery.report;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.soundlathe.delivery.html.Links;
import org.soundlathe.paperwork.markup.Markup;
import org.soundlathe.paperwork.markup.NumberText;

/// The files that leave the house, with what each measured when it was read back from disk.
final class DeliverablesTable {
  private DeliverablesTable() {}

  static void write(Markup page, List<Deliverable> deliverables) {
    page.element(
        "p",
        "Every figure was measured on the finished file, read back from disk.",
        "class",
        "quiet");
    page.open("table", "class", "stacked");
    writeHead(page);
    page.open("tbody").lineEnd();
    deliverables.forEach(each -> writeRow(page, each));
    page.close().close().lineEnd();
    deliverables.forEach(each -> writeFindings(page, each));
    writeFingerprints(page, deliverables);
  }

  private static void writeHead(Markup page) {
    page.open("thead").open("tr");
    for (var title : List.of("For", "File")) {
      page.element("th", title, "scope", "col");
    }
    writeFigureHead(page, "Length", "min:s");
    writeFigureHead(page, "Loudness", "LUFS");
    writeFigureHead(page, "True peak", "dBTP");
    writeFigureHead(page, "Loudness range", "LU");
    writeFigureHead(page, "Peak above loudness", "dB");
    page.element("th", "Checked", "scope", "col").close().close().lineEnd();
  }

  private static void writeFigureHead(Markup page, String title, String unit) {
    page.open("th", "scope", "col", "class", "figure").text(title);
    page.element("span", unit, "class", "unit").close();
  }

  private static void writeRow(Markup page, Deliverable each) {
    var read = each.readBack();
    page.open("tr").open("td").element("strong", each.destinationName());
    page.element("span", each.purpose(), "class", "quiet").close();
    page.open("td");
    writeLink(page, each.path());
    each.companions().forEach(companion -> writeLink(page.leaf("br"), companion));
    page.open("span", "class", "quiet");
    writeFormat(page, read);
    page.close().close();
    writeFigure(
        page,
        "Length",
        cell ->
            FigureText.write(
                cell,
                read.lengthSeconds(),
                NumberText.clock(read.lengthSeconds()),
                ReportJson.DECIMALS));
    writeLevel(page, "Loudness", read.integratedLufs(), "LUFS");
    writeLevel(page, "True peak", read.truePeakDbtp(), "dBTP");
    writeLevel(page, "Loudness range", read.loudnessRangeLu(), "LU");
    writeLevel(page, "Peak above loudness", read.plrDb(), "dB");
    var checked = each.verified() ? "✓ in order" : "see below";
    page.element("td", checked, "data-label", "Checked", "class", "check").close().lineEnd();
  }

  private static void writeLevel(Markup page, String label, double value, String unit) {
    writeFigure(page, label + ", " + unit, cell -> FigureText.write(cell, value, 1));
  }

  private static void writeFigure(Markup page, String label, Consumer<Markup> content) {
    page.open("td", "class", "figure", "data-label", label);
    content.accept(page);
    page.close();
  }

  private static void writeLink(Markup page, Path path) {
    page.element("a", String.valueOf(path.getFileName()), "href", "../" + Links.href(path));
  }

  /// `WAV · 44.1 kHz · 16 bit`
  private static void writeFormat(Markup page, ReadBack read) {
    page.text(read.format() + " · ");
    var kilohertz = NumberText.plain(read.sampleRateHz() / 1000.0) + " kHz";
    FigureText.write(page, read.sampleRateHz(), kilohertz, 0);
    read.bitDepth().ifPresent(bits -> FigureText.write(page.text(" · "), bits, bits + " bit", 0));
    page.text(" · ");
    var channels =
        switch (read.channels()) {
          case 1 -> "mono";
          case 2 -> "stereo";
          default -> read.channels() + " channels";
        };
    FigureText.write(page, read.channels(), channels, 0);
  }

  private static void writeFindings(Markup page, Deliverable each) {
    if (!each.findings().isEmpty()) {
      page.open("h3").text("About ").element("bdi", each.fileName()).close();
      FindingsList.write(page, each.findings());
    }
  }

  private static void writeFingerprints(Markup page, List<Deliverable> deliverables) {
    page.open("details").element("summary", "Fingerprints of the files (SHA-256)");
    page.open("ul");
    for (var each : deliverables) {
      page.open("li").text(Links.readable(each.path())).leaf("br");
      page.element("span", each.sha256(), "class", "hash").close().lineEnd();
    }
    page.close().close().lineEnd();
  }
}

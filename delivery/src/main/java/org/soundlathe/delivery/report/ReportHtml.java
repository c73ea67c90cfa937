package org.soundlathe.delivery.report;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.paperwork.markup.Markup;
import org.soundlathe.paperwork.page.Page;

/// The report as a page: the verdict, then the files, then pictures, then what was noticed, then
/// what was done, then every figure.
final class ReportHtml {
  private final ReportContent content;
  private final List<Page> picturePages = new ArrayList<>();
  private final List<Page> otherPages = new ArrayList<>();

  ReportHtml(ReportContent content) {
    this.content = content;
    content.pages().forEach(page -> (page.hasPictures() ? picturePages : otherPages).add(page));
  }

  static String windowTitle(ReportContent content) {
    return content.title() + " – report";
  }

  void write(Markup page) {
    writeHead(page);
    if (!content.deliverables().isEmpty()) {
      startSection(page, "files", "The files");
      DeliverablesTable.write(page, content.deliverables());
      page.close().lineEnd();
    }
    picturePages.forEach(each -> writePage(page, each));
    startSection(page, "noticed", "What we noticed");
    FindingsList.write(page, content.findings());
    page.close().lineEnd();
    otherPages.forEach(each -> writePage(page, each));
    startSection(page, "all-figures", "Every figure");
    AllFigures.write(page, content.figures());
    page.close().lineEnd();
  }

  private void writeHead(Markup page) {
    page.open("header").element("p", "Soundlathe report", "class", "brand");
    page.open("h1").element("bdi", content.title()).close();
    if (!content.artist().isEmpty()) {
      page.open("p", "class", "artist").element("bdi", content.artist()).close();
    }
    page.open("ul", "class", "verdict");
    content.verdict().forEach(sentence -> page.element("li", sentence));
    page.close().open("nav", "aria-label", "In this report");
    if (!content.deliverables().isEmpty()) {
      page.element("a", "The files", "href", "#files").text(" ");
    }
    picturePages.forEach(each -> writeNavigation(page, each));
    page.element("a", "What we noticed", "href", "#noticed").text(" ");
    otherPages.forEach(each -> writeNavigation(page, each));
    page.element("a", "Every figure", "href", "#all-figures");
    page.close().close().lineEnd();
  }

  private static void writeNavigation(Markup page, Page each) {
    page.element("a", each.title(), "href", "#page-" + each.id()).text(" ");
  }

  private static void writePage(Markup page, Page each) {
    startSection(page, "page-" + each.id(), each.title());
    BlockPrinter.write(page, each.blocks());
    page.close().lineEnd();
  }

  private static void startSection(Markup page, String id, String title) {
    page.open("section", "id", id).element("h2", title).lineEnd();
  }
}

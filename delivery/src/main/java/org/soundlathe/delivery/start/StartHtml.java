package org.soundlathe.delivery.start;

import java.nio.file.Path;
import org.soundlathe.delivery.html.Links;
import org.soundlathe.delivery.report.FindingsList;
import org.soundlathe.paperwork.markup.Markup;

/// The page: listen, compare, send, understand, change.
final class StartHtml {
  private static final int MOST_FINDINGS = 5;

  private final StartContent content;
  private final Places places;

  StartHtml(StartContent content) {
    this.content = content;
    this.places = content.places();
  }

  void write(Markup page) {
    page.open("header").element("p", "Soundlathe", "class", "brand");
    page.open("h1").element("bdi", content.title()).close();
    if (!content.artist().isEmpty()) {
      page.open("p", "class", "artist").element("bdi", content.artist()).close();
    }
    page.element("p", "Your song is mixed and mastered. This page says what is what.");
    page.close().lineEnd();
    page.open("div", "class", "cards first");
    writeListen(page);
    writeCompare(page);
    page.close().lineEnd();
    page.element("h2", "Send it out");
    SendCards.write(page, places.listen(), content.deliverables());
    writeMix(page);
    writeChange(page);
    writeFindings(page);
  }

  private void writeListen(Markup page) {
    page.open("section", "class", "card listen").element("h2", "Listen");
    var link = Links.href(places.listen());
    page.open("audio", "controls", "controls", "preload", "metadata", "src", link);
    page.close().open("p").element("a", "Open the MP3", "class", "button", "href", link).close();
    page.element("p", "The finished song, for phones, cars and everyday players.");
    page.close().lineEnd();
  }

  private void writeCompare(Markup page) {
    if (places.comparePage().isEmpty() && places.sections().isEmpty() && places.flick().isEmpty()) {
      return;
    }
    page.open("section", "class", "card");
    page.element("h2", "Compare before and after");
    places
        .comparePage()
        .ifPresent(link -> {
          page.open("p");
          page.element("a", "Compare with one button", "class", "button", "href", Links.href(link));
          page.close();
        });
    page.element("p", "Both are played equally loud, so that the better one wins, not the louder.");
    page.open("ul", "class", "files");
    places
        .sections()
        .ifPresent(
            file -> writeFile(page, file, "each part of the song, first before, then after"));
    places
        .flick()
        .ifPresent(
            file -> writeFile(page, file, "one run through, switching between before and after"));
    page.close().close().lineEnd();
  }

  private void writeMix(Markup page) {
    page.element("h2", "Why is the mix file so quiet?");
    page.element(
        "p",
        "The mix is the song before mastering. It is quiet on purpose: the room above it is what"
            + " mastering needs, and nothing is lost by it. To listen, take the MP3; to have it"
            + " mastered by a person, send the mix.");
    page.open("ul", "class", "files");
    writeFile(page, places.mix(), "the mix, full resolution, no limiter");
    places
        .stems()
        .ifPresent(folder ->
            writeFile(page, folder, "the stems: the song in a few groups, for remixes and shows"));
    page.close().lineEnd();
  }

  private void writeChange(Markup page) {
    page.element("h2", "Change something");
    page.open("p").text("Nothing is final. Every decision stands in the ");
    page.element("a", "report", "href", Links.href(places.report()));
    page.text(" with its reason and in the ");
    page.element("a", "session folder", "href", Links.href(places.session()) + "/");
    page.text(", where it can be changed. In a terminal, in this folder:").close();
    for (var example : content.examples()) {
      page.element("p", example.words());
      page.element("code", example.command(), "class", "command").lineEnd();
    }
  }

  private void writeFindings(Markup page) {
    page.element("h2", "What we noticed");
    int left = FindingsList.writeFirst(page, content.findings(), MOST_FINDINGS);
    var more = left == 0 ? "All figures and pictures: " : left + " more, and all pictures: ";
    page.open("p").text(more);
    page.element("a", "the report", "href", Links.href(places.report())).text(".");
    page.close().lineEnd();
  }

  static void writeFile(Markup page, Path file, String words) {
    page.open("li");
    page.element("a", String.valueOf(file.getFileName()), "href", Links.href(file));
    page.element("span", words, "class", "quiet").close().lineEnd();
  }
}

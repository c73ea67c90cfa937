package org.soundlathe.delivery.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.soundlathe.delivery.html.Resource;
import org.soundlathe.delivery.report.Deliverable;
import org.soundlathe.delivery.report.ReadBack;
import org.soundlathe.paperwork.markup.Markup;
import org.soundlathe.paperwork.markup.NumberText;

/// One card for each of those that the files go to: friends, radio, the plant, the distributor, the
/// cutter.
final class SendCards {
  /// What a card says to whom.
  private record Card(String family, String heading, String sentence) {}

  /// In the order of the page.
  private static final List<Card> CARDS =
      Resource.table("/org/soundlathe/delivery/start/cards.tsv", 3).stream()
          .map(cells -> new Card(cells.get(0), cells.get(1), cells.get(2)))
          .toList();

  private SendCards() {}

  static void write(Markup page, Path listen, List<Deliverable> deliverables) {
    page.open("div", "class", "cards").lineEnd();
    startCard(page, "Send this to friends", "Small enough for a message, and it plays everywhere.");
    StartHtml.writeFile(page, listen, "MP3: small, plays everywhere");
    page.close().close().lineEnd();
    for (var card : CARDS) {
      writeCard(page, card, deliverables, each -> each.family().equals(card.family()));
    }
    var rest = new Card("", "More files", "");
    writeCard(
        page,
        rest,
        deliverables,
        each ->
            !each.path().equals(listen)
                && CARDS.stream().noneMatch(card -> card.family().equals(each.family())));
    page.close().lineEnd();
  }

  private static void writeCard(
      Markup page, Card card, List<Deliverable> deliverables, Predicate<Deliverable> isOnCard) {
    var files = deliverables.stream().filter(isOnCard).toList();
    if (files.isEmpty()) {
      return;
    }
    startCard(page, card.heading(), card.sentence());
    for (var file : files) {
      StartHtml.writeFile(page, file.path(), file.purpose() + " " + formatWords(file.readBack()));
      for (var companion : file.companions()) {
        StartHtml.writeFile(page, companion, "goes with it");
      }
    }
    page.close().close().lineEnd();
  }

  private static void startCard(Markup page, String heading, String sentence) {
    page.open("section", "class", "card").element("h3", heading);
    if (!sentence.isEmpty()) {
      page.element("p", sentence);
    }
    page.open("ul", "class", "files").lineEnd();
  }

  /// `WAV, 44.1 kHz, 16 bit: full quality, uncompressed.`
  private static String formatWords(ReadBack read) {
    var kilohertz = NumberText.plain(read.sampleRateHz() / 1000.0) + " kHz";
    var bits = read.bitDepth().isPresent() ? ", " + read.bitDepth().getAsInt() + " bit" : "";
    return read.format() + ", " + kilohertz + bits + quality(read.format()) + ".";
  }

  private static String quality(String format) {
    return switch (format.toUpperCase(Locale.ROOT).split("[ /]", 2)[0]) {
      case "WAV", "BWF", "AIFF" -> ": full quality, uncompressed";
      case "FLAC", "ALAC" -> ": full quality, packed without loss";
      case "MP3" -> ": small, plays everywhere";
      case "AAC", "M4A" -> ": small, for phones and computers";
      default -> "";
    };
  }
}

package org.soundlathe.delivery.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.delivery.Printed;
import org.soundlathe.delivery.SampleSong;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.json.Json;
import tools.jackson.databind.JsonNode;

class ReportTest {
  private static final String TITLE = "Harbour Lights";
  private static final String HOSTILE = "Tom & Jerry's <b>\"100 %\"</b> #1 漢字 🎸";
  private static final Pattern NUMBER = Pattern.compile("[-−]?\\d+(\\.\\d+)?");

  @TempDir Path out;

  private Path write(ReportContent content) throws Exception {
    return Report.write(content, Disk.real(), out.resolve("report"));
  }

  private JsonNode twin() throws Exception {
    return Json.parse(Files.readString(out.resolve("report/report.json")));
  }

  @Test
  void theVerdictComesFirstThenTheFilesThenThePictures() throws Exception {
    var page = new Printed(write(SampleSong.report(TITLE)));
    assertThat(page.ofClass("ul", "verdict").getFirst().getElementsByTagName("li").getLength())
        .isEqualTo(5);
    assertThat(page.elements("h2").stream().map(each -> each.getTextContent()).toList())
        .containsExactly(
            "The files",
            "The sound in pictures",
            "How loud streaming services play it",
            "What we noticed",
            "What was done, and why",
            "The tracks as they came",
            "Every figure");
    assertThat(page.elements("svg")).hasSize(6);
  }

  @Test
  void everyFigureOfTheTwinStandsInThePage() throws Exception {
    var page = new Printed(write(SampleSong.report(TITLE)));
    var printed = new TreeSet<BigDecimal>();
    page.elements("data").forEach(each -> printed.add(new BigDecimal(each.getAttribute("value"))));
    NUMBER
        .matcher(page.words())
        .results()
        .forEach(hit -> printed.add(new BigDecimal(hit.group().replace('−', '-'))));
    var told = numbers(twin(), new TreeSet<>());
    assertThat(told).hasSizeGreaterThan(100);
    told.removeIf(printed::contains);
    assertThat(told).as("figures of the twin that the page does not show").isEmpty();
  }

  private static Set<BigDecimal> numbers(JsonNode node, Set<BigDecimal> found) {
    if (node.isNumber()) {
      found.add(node.decimalValue());
    }
    node.values().forEach(each -> numbers(each, found));
    return found;
  }

  @Test
  void everyLinkLeadsToAFileThatStandsThere() throws Exception {
    for (var title : List.of(TITLE, HOSTILE.replace("/", "-"))) {
      var folder = Printed.furnished(out.resolve(title.equals(TITLE) ? "a" : "b"), title);
      var page =
          new Printed(
              Report.write(SampleSong.report(title), Disk.real(), folder.resolve("report")));
      assertThat(page.links()).hasSizeGreaterThan(15);
      for (var link : page.links()) {
        assertThat(page.target(link)).exists();
      }
    }
  }

  @Test
  void aHostileTitleIsOnlyATitle() throws Exception {
    var page = new Printed(write(SampleSong.report(HOSTILE)));
    assertThat(page.elements("h1").getFirst().getTextContent()).isEqualTo(HOSTILE);
    assertThat(page.elements("title").getFirst().getTextContent()).startsWith(HOSTILE);
    assertThat(page.elements("b")).isEmpty();
    assertThat(twin().get("title").asString()).isEqualTo(HOSTILE);
  }

  @Test
  void nothingIsFetchedAndNothingRuns() throws Exception {
    var page = new Printed(write(SampleSong.report(TITLE)));
    assertThat(page.elements("script")).isEmpty();
    assertThat(page.elements("link")).isEmpty();
    assertThat(page.links()).noneMatch(link -> link.matches("(?i)[a-z+]+:.*|//.*|/.*"));
    assertThat(page.source()).doesNotContain(out.toString());
  }

  @Test
  void equalContentGivesEqualBytes() throws Exception {
    var one = Report.write(SampleSong.report(TITLE), Disk.real(), out.resolve("one"));
    var two = Report.write(SampleSong.report(TITLE), Disk.real(), out.resolve("two"));
    assertThat(two).hasSameBinaryContentAs(one);
    assertThat(two.resolveSibling("report.json"))
        .hasSameBinaryContentAs(one.resolveSibling("report.json"));
  }

  @Test
  void aReportThatStandsThereStays() throws Exception {
    var report = write(SampleSong.report(TITLE));
    var before = Files.readAllBytes(report);
    assertThatThrownBy(() -> write(SampleSong.report("Another"))).isInstanceOf(WriteRefusal.class);
    assertThat(report).hasBinaryContent(before);
    Report.write(
        SampleSong.report("Another"), Disk.real(), out.resolve("report"), Disk.Overwrite.REPLACE);
    assertThat(new Printed(report).words()).contains("Another");
  }

  @Test
  void aHundredTracksAreFoldedAway() throws Exception {
    var tracks = IntStream.range(0, 120).mapToObj(i -> "track-" + i).toList();
    var page = new Printed(write(SampleSong.report(TITLE, tracks)));
    assertThat(page.ofClass("details", "group"))
        .hasSize(120)
        .allMatch(group -> group.getAttribute("open").isEmpty());
    assertThat(page.elements("summary").stream().map(each -> each.getTextContent()).toList())
        .contains("Level of each track (120 rows)");
  }

  @Test
  void everyMoveTellsWhyAndHowToChangeIt() throws Exception {
    var page = new Printed(write(SampleSong.report(TITLE, List.of("kick", "master"))));
    assertThat(page.words())
        .contains("It sat too low in the balance of the song, so its fader moved.")
        .contains("fader.gainDb 0 → 2.25 dB · loudness LUFS −21.3 → −19.1");
    assertThat(page.ofClass("code", "command").stream().map(each -> each.getTextContent()).toList())
        .contains("lathe set session kick.fader.gainDb=2.25")
        .noneMatch(command -> command.contains("master"));
  }

  @Test
  void tracksOfWhichTheSameIsSaidShareOneEntry() throws Exception {
    var page = new Printed(write(SampleSong.report(TITLE)));
    assertThat(page.words().split("It was recorded at 44.1 kHz", -1)).hasSize(2);
    assertThat(page.words()).contains("kick-in, kick-out, snare-top");
    assertThat(page.ofClass("ul", "findings").getLast().getFirstChild().getNextSibling())
        .satisfies(first -> assertThat(first.getTextContent()).startsWith("Needs a person"));
  }

  @Test
  void aLevelThatDoesNotExistIsNullInTheTwinAndADashInThePage() throws Exception {
    var page = new Printed(write(SampleSong.report(TITLE)));
    assertThat(twin().toString()).contains("[\"hat\",\"music\",-22.3,null]");
    assertThat(page.words()).contains("–");
    assertThat(page.source()).doesNotContain("Infinity");
  }
}

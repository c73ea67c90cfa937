package org.soundlathe.delivery.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.delivery.Printed;
import org.soundlathe.delivery.SampleSong;
import org.soundlathe.delivery.report.Report;
import org.soundlathe.paperwork.file.Disk;

class StartHereTest {
  private static final String TITLE = "Harbour Lights";
  private static final String HOSTILE = "Tom & Jerry's <b>\"100 %\" #1? 漢字 🎸";

  @TempDir Path out;

  private Printed write(String title) throws Exception {
    Printed.furnished(out, title);
    Report.write(SampleSong.report(title), Disk.real(), out.resolve("report"));
    return new Printed(StartHere.write(SampleSong.start(title), Disk.real(), out));
  }

  @Test
  void everyoneFindsTheFileThatIsForThem() throws Exception {
    var page = write(TITLE);
    assertThat(page.elements("h3").stream().map(each -> each.getTextContent()).toList())
        .containsExactly(
            "Send this to friends",
            "Send this to a radio station",
            "Send this to the CD plant",
            "Send this to your distributor",
            "Send this to the vinyl cutter",
            "More files");
    var plant = page.ofClass("section", "card").get(4).getTextContent();
    assertThat(plant).contains(TITLE + ".wav", TITLE + ".cue", "44.1 kHz, 16 bit");
  }

  @Test
  void everyLinkAndTheSoundLeadToWhatStandsThere() throws Exception {
    for (var title : List.of(TITLE, HOSTILE)) {
      out = out.resolve(title.equals(TITLE) ? "plain" : "hostile");
      var page = write(title);
      assertThat(page.links()).hasSizeGreaterThan(15);
      for (var link : page.links()) {
        assertThat(page.target(link)).exists();
      }
    }
  }

  @Test
  void aHostileTitleIsOnlyATitle() throws Exception {
    var page = write(HOSTILE);
    assertThat(page.elements("h1").getFirst().getTextContent()).isEqualTo(HOSTILE);
    assertThat(page.elements("b")).isEmpty();
  }

  @Test
  void theSoundWaitsForItsListener() throws Exception {
    var sound = write(TITLE).elements("audio").getFirst();
    assertThat(sound.getAttribute("controls")).isNotEmpty();
    assertThat(sound.hasAttribute("autoplay")).isFalse();
  }

  @Test
  void whatMattersMostIsSaidAndTheRestIsCounted() throws Exception {
    var page = write(TITLE);
    assertThat(page.ofClass("ul", "findings").getFirst().getElementsByTagName("li").getLength())
        .isEqualTo(5);
    assertThat(page.words())
        .contains("Needs a person · Vox take 2.wav")
        .contains("lathe set session");
  }

  @Test
  void whatWasNotMadeIsNotOffered() throws Exception {
    var all = SampleSong.start(TITLE);
    var places =
        new Places(
            all.places().listen(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            all.places().mix(),
            Optional.empty(),
            all.places().session(),
            all.places().report());
    var content = new StartContent(TITLE, "", places, List.of(), all.examples(), List.of());
    var page = new Printed(StartHere.write(content, Disk.real(), out));
    assertThat(page.words())
        .doesNotContain("Compare", "stems", "CD plant", "radio station", "More files")
        .contains("Nothing that you need to know.");
  }

  @Test
  void equalContentGivesEqualBytesAndNothingIsFetched() throws Exception {
    var one = StartHere.write(SampleSong.start(TITLE), Disk.real(), out.resolve("one"));
    var two = StartHere.write(SampleSong.start(TITLE), Disk.real(), out.resolve("two"));
    assertThat(two).hasSameBinaryContentAs(one);
    var page = new Printed(one);
    assertThat(page.elements("script")).isEmpty();
    assertThat(page.links()).noneMatch(link -> link.matches("(?i)[a-z+]+:.*|//.*|/.*"));
  }

  @Test
  void anAbsolutePlaceIsRefused() {
    var place = Path.of("/tmp/song.mp3");
    assertThatThrownBy(() ->
            new Places(
                place,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                place,
                Optional.empty(),
                place,
                place))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

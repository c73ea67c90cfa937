package org.soundlathe.delivery.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.json.Json;

final class ComparePageTest {
  private static final int RATE_HZ = 44_100;
  private static final int FRAMES = 3 * RATE_HZ;
  private static final String HOSTILE = "<b>Tom & \"Jerry's\" {{sounds}} </script><script>alert(1)";

  @TempDir Path folder;

  @Test
  void everySourceDecodesInPlaceAndAFlipIsAStraightLine() throws Exception {
    var check = Browser.selfCheck(write("Song"), folder);
    for (var source = 0; source < 3; source++) {
      assertThat(check.get("frames").get(source).intValue()).isEqualTo(FRAMES);
      assertThat(check.get("rateHz").get(source).intValue()).isEqualTo(RATE_HZ);
      assertThat(check.get("lagFrames").get(source).intValue()).isZero();
    }
    // Sounds of full scale in float; a gain ramp a sample beside its place would be 0.003 off.
    assertThat(check.get("flipError").doubleValue()).isLessThan(1e-4);
  }

  @Test
  void asksNothingOfAnyNetwork() throws IOException {
    var text = Files.readString(write("Song"));
    assertThat(text).doesNotContainPattern("https?://").doesNotContainPattern("(src|href)=");
    assertThat(text).contains("default-src 'none'");
  }

  @Test
  void aHostileTitleOrLabelStaysText() throws IOException {
    var text = Files.readString(write(HOSTILE));
    assertThat(text).doesNotContain("<script>alert").doesNotContain("<b>Tom");
    assertThat(text).contains("&lt;b&gt;Tom &amp; &quot;Jerry&#39;s&quot; {{sounds}}");
    var data = text.substring(text.indexOf("id=\"data\">") + 10);
    var json = Json.parse(data.substring(0, data.indexOf("</script>")));
    assertThat(json.get("sources").get(0).get("detail").stringValue()).isEqualTo(HOSTILE);
  }

  @Test
  void equalInputGivesEqualBytes() throws IOException {
    var first = Files.readAllBytes(write("Song"));
    assertThat(Files.readAllBytes(write("Song"))).isEqualTo(first);
  }

  private Path write(String title) throws IOException {
    var page = folder.resolve("index.html");
    var sources = new ArrayList<PageSource>();
    for (var id : List.of("before", "after", "master")) {
      var sound = Sounds.noise(FRAMES, RATE_HZ, id.length());
      var file = folder.resolve(id + ".wav");
      Files.write(file, Sounds.wav16(sound));
      sources.add(
          new PageSource(
              id,
              "Word: " + HOSTILE,
              new LevelMatch.Measured(-12, sound.peak()),
              -1.5,
              0.84,
              1,
              Outline.peaks(sound),
              Outline.probe(sound),
              file));
    }
    var extract = new Extract(0, FRAMES, List.of(new Section(0, FRAMES, HOSTILE)), List.of());
    ComparePage.write(
        new PageData(extract, RATE_HZ, sources, 0.5),
        title,
        Disk.real(),
        page,
        Disk.Overwrite.REPLACE);
    return page;
  }
}

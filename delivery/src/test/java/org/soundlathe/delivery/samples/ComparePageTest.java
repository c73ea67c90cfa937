package org.soundlathe.delivery.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.json.Json;

final class ComparePageTest {
  private static final int RATE_HZ = 44_100;
  private static final int FRAMES = 3 * RATE_HZ;
  private static final String HOSTILE = "<b>Tom & \"Jerry's\" {{sounds}} </script><script>alert(1)";

  @TempDir Path folder;

  @Test
  void everySourceDecodesInPlaceAndAFlipIsAStraightLine() throws Exception {
    try (var browser = Browser.open(write("Song").toUri() + "#selfcheck", folder)) {
      browser.until("document.getElementById('selfcheck').textContent");
      var check =
          Json.parse(browser.ask("document.getElementById('selfcheck').textContent").stringValue());
      for (var source = 0; source < 3; source++) {
        assertThat(check.get("frames").get(source).intValue()).isEqualTo(FRAMES);
        assertThat(check.get("rateHz").get(source).intValue()).isEqualTo(RATE_HZ);
        assertThat(check.get("lagFrames").get(source).intValue()).isZero();
      }
      // Noise up to 0.5: gains moving along anything but the 8 ms line would be 0.01 off.
      assertThat(check.get("flipError").doubleValue()).isLessThan(1e-4);
    }
  }

  @Test
  void keysAndTheBigButtonSayWhatIsHeard() throws Exception {
    try (var browser = Browser.open(write("Song").toUri().toString(), folder)) {
      browser.until("!document.getElementById('play').disabled");
      assertThat(pressed(browser)).isEqualTo("false");
      browser.ask("document.getElementById('flip').click()");
      assertThat(pressed(browser)).isEqualTo("true");
      press(browser, "x");
      assertThat(pressed(browser)).isEqualTo("false");
      press(browser, "3");
      assertThat(browser.ask("document.getElementById('flip').className").stringValue())
          .isEqualTo("master");
      press(browser, " ");
      browser.until("document.getElementById('player').classList.contains('playing')");
      browser.until("document.getElementById('seek').value > 0.2");
      press(browser, "m");
      assertThat(
              browser
                  .ask("document.getElementById('match').getAttribute('aria-checked')")
                  .stringValue())
          .isEqualTo("false");
    }
  }

  @Test
  void theBlindTestShowsNothingUntilItIsOver() throws Exception {
    try (var browser = Browser.open(write("Song").toUri().toString(), folder)) {
      browser.until("!document.getElementById('play').disabled");
      browser.ask("document.getElementById('prefer').click()");
      for (var round = 0; round < 5; round++) {
        assertThat(browser.ask("document.getElementById('flip').className").stringValue())
            .isEqualTo("hidden");
        assertThat(browser.ask("document.querySelectorAll('.chosen').length").intValue()).isZero();
        browser.ask("document.getElementById('blind-answer').firstChild.click()");
      }
      assertThat(browser.ask("document.getElementById('blind-result').textContent").stringValue())
          .matches("Without seeing, you preferred Word [0-5] times and Word [0-5] times\\.");
    }
  }

  private static String pressed(Browser browser) throws Exception {
    return browser
        .ask("document.getElementById('flip').getAttribute('aria-pressed')")
        .stringValue();
  }

  private static void press(Browser browser, String key) throws Exception {
    browser.ask(
        "document.getElementById('player').dispatchEvent("
            + "new KeyboardEvent('keydown', {key: '"
            + key
            + "', bubbles: true}))");
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
      var spec = WavSpec.plain16(RATE_HZ, Excerpt.CHANNELS);
      var file = Sounds.write(sound, spec, folder.resolve(id + ".wav"));
      sources.add(
          new PageSource(
              id,
              "Word: " + HOSTILE,
              new LevelMatch.Measured(-12, sound.peak()),
              -1.5,
              0.84,
              1,
              Outline.peaks(sound, 1),
              Outline.probe(sound, 1),
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

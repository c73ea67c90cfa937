package org.soundlathe.delivery.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The colours that people must be able to tell apart, by the formula of WCAG 2.2.
class StyleTest {
  private static final Pattern COLOUR = Pattern.compile("--([\\w-]+): #([0-9a-f]{6})");
  private static final List<String> WORDS = List.of("ink", "muted", "link");
  private static final List<String> CURVES = List.of("before", "mix", "master", "target");

  /// Day, night and paper, in the order of the style sheet.
  private static List<Map<String, String>> schemes() {
    var blocks =
        Pattern.compile(":root \\{(.*?)\\}", Pattern.DOTALL).matcher(HtmlPage.styleSheet());
    return blocks.results().map(block -> colours(block.group(1))).toList();
  }

  private static Map<String, String> colours(String block) {
    var colours = new LinkedHashMap<String, String>();
    COLOUR.matcher(block).results().forEach(hit -> colours.put(hit.group(1), hit.group(2)));
    return colours;
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
      sum +=
          weights[i]
              * (part <= 0.04045 ? part / 12.92 : StrictMath.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static double contrast(Map<String, String> scheme, String one, String other) {
    double a = luminance(scheme.getOrDefault(one, "missing"));
    double b = luminance(scheme.getOrDefault(other, "missing"));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  @Test
  void wordsAndCurvesStandOutByDayByNightAndOnPaper() {
    assertThat(schemes()).hasSize(3);
    for (var scheme : schemes()) {
      for (var ground : List.of("paper", "card")) {
        for (var name : WORDS) {
          assertThat(contrast(scheme, name, ground)).as(name).isGreaterThanOrEqualTo(4.5);
        }
        for (var name : CURVES) {
          assertThat(contrast(scheme, name, ground)).as(name).isGreaterThanOrEqualTo(3);
        }
      }
    }
  }

  @Test
  void theWordsOnAButtonCanBeRead() {
    for (var scheme : schemes().subList(0, 2)) {
      assertThat(contrast(scheme, "button", "button-ink")).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void theStyleCannotEndItsElementNorFetchAnything() {
    assertThat(HtmlPage.styleSheet()).doesNotContain("<", "&", "url(", "@import", "http");
  }
}

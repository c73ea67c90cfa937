package org.soundlathe.paperwork.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumberTextTest {
  @Test
  void aLevelIsWrittenWithATrueMinusInEveryCountry() {
    var usual = Locale.getDefault();
    try {
      for (var tag : new String[] {"en-US", "de-DE", "ar-EG-u-nu-arab"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(NumberText.fixed(-14, 1)).isEqualTo("−14.0");
        assertThat(NumberText.plain(44.1)).isEqualTo("44.1");
        assertThat(NumberText.clock(3723)).isEqualTo("1:02:03");
      }
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void aLevelThatDoesNotExistIsADash() {
    assertThat(NumberText.fixed(Double.NEGATIVE_INFINITY, 1)).isEqualTo("–");
    assertThat(NumberText.plain(Double.NaN)).isEqualTo("–");
  }

  @Test
  void whatRoundsToNothingHasNoSign() {
    assertThat(NumberText.fixed(-0.04, 1)).isEqualTo("0.0");
    assertThat(NumberText.coordinate(-0.04)).isEqualTo("0");
  }

  @Test
  void plainFiguresCarryNoIdleDigits() {
    assertThat(NumberText.plain(48_000)).isEqualTo("48000");
    assertThat(NumberText.plain(-0.25)).isEqualTo("−0.25");
    assertThat(NumberText.plain(1.0 / 3)).isEqualTo("0.333");
  }

  @Test
  void coordinatesAreForProgramsWithOneDecimal() {
    assertThat(NumberText.coordinate(-12.34)).isEqualTo("-12.3");
    assertThat(NumberText.coordinate(7)).isEqualTo("7");
  }

  @Test
  void timesAreCutNotRounded() {
    assertThat(NumberText.clock(59.99)).isEqualTo("0:59");
    assertThat(NumberText.clock(204.5)).isEqualTo("3:24");
  }
}

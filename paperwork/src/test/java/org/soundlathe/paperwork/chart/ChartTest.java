package org.soundlathe.paperwork.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.soundlathe.paperwork.chart.Series.Weight;

class ChartTest {
  private static final Axis LOUDNESS = Axis.linear("Loudness", "LUFS", -40, 0);

  private static LineChart history(Source source, double... values) {
    return new LineChart(
        "Loudness",
        Axis.time(values.length - 1),
        LOUDNESS,
        List.of(Series.history("Mix", source, Weight.BOLD, 1, values)));
  }

  @Test
  void everyPictureIsWellFormedWhateverTheSongIsCalled() {
    for (var name : List.of("Mix", "<\"'&>]]>", "100 % #1 漢字 🎸", "a\u0000b", "")) {
      for (var chart : Charts.all(name)) {
        assertThat(new Drawn(chart).elements("svg")).hasSize(1);
        assertThat(chart.svg()).isEqualTo(chart.svg());
      }
    }
  }

  @Test
  void noPictureHoldsAValueThatDoesNotExist() {
    for (var chart : Stream.concat(Charts.all("Mix").stream(), Charts.empty().stream()).toList()) {
      assertThat(chart.svg() + chart.altText()).doesNotContain("NaN", "Infinity", "∞");
      new Drawn(chart);
    }
  }

  @Test
  void everyCurveAndEveryWordStaysInsideThePicture() {
    for (var chart : Charts.all("A name of usual length")) {
      var drawn = new Drawn(chart);
      for (var path : drawn.elements("path")) {
        for (var point : Drawn.points(path)) {
          assertThat(point.x()).as(chart.svg()).isBetween(0.0, 480.0);
          assertThat(point.y()).as(chart.svg()).isBetween(0.0, drawn.height());
        }
      }
      for (var text : drawn.elements("text")) {
        assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(8.0, drawn.height());
      }
    }
  }

  @Test
  void aCurveLiesWhereItsAxesSay() {
    var drawn = new Drawn(history(Source.MIX, 0, -20, -40));
    var points = Drawn.points(drawn.paths("stroke", Source.MIX.paint()).getLast());
    assertThat(points).hasSize(3);
    var field = points.getFirst();
    var end = points.getLast();
    assertThat(points.get(1).x()).isCloseTo((field.x() + end.x()) / 2, within(0.06));
    assertThat(points.get(1).y()).isCloseTo((field.y() + end.y()) / 2, within(0.06));
    assertThat(end.y() - field.y()).isCloseTo(190, within(0.1));
  }

  @Test
  void silenceLeavesAGap() {
    double none = Double.NEGATIVE_INFINITY;
    var drawn = new Drawn(history(Source.MIX, -20, -20, none, -20, -20));
    var line = drawn.paths("stroke", Source.MIX.paint()).getLast().getAttribute("d");
    assertThat(line.chars().filter(letter -> letter == 'M').count()).isEqualTo(2);
  }

  @Test
  void aPeakOfOneValueAmongTenThousandIsStillSeen() {
    var values = new double[10_001];
    Arrays.fill(values, -30);
    values[7003] = -2;
    var drawn = new Drawn(history(Source.MIX, values));
    var points = Drawn.points(drawn.paths("stroke", Source.MIX.paint()).getLast());
    double top = points.stream().mapToDouble(Drawn.Point::y).min().orElseThrow();
    double floor = points.stream().mapToDouble(Drawn.Point::y).max().orElseThrow();
    assertThat(floor - top).isCloseTo(190 * 28 / 40.0, within(0.2));
    assertThat(points.size()).isLessThan(1000);
  }

  @Test
  void everySourceHasItsOwnColourAndItsOwnLine() {
    var paints = new HashSet<String>();
    var lines = new HashSet<String>();
    for (var source : Source.values()) {
      paints.add(source.paint());
      lines.add(source.dashes() + "/" + source.strokeWidth());
    }
    assertThat(paints).hasSize(Source.values().length);
    assertThat(lines).hasSize(Source.values().length);
  }

  @Test
  void theTargetIsDrawnAtItsValueAndNamed() {
    var chart = history(Source.MIX, -40, 0).withLevels(new Level("R 128: −23 LUFS", -23));
    var drawn = new Drawn(chart);
    var line = Drawn.points(drawn.paths("stroke", Source.TARGET.paint()).getFirst());
    var curve = Drawn.points(drawn.paths("stroke", Source.MIX.paint()).getLast());
    double bottom = curve.getFirst().y();
    double top = curve.getLast().y();
    assertThat(line.getFirst().y()).isCloseTo(bottom + (top - bottom) * 17 / 40, within(0.1));
    assertThat(drawn.texts()).contains("R 128: −23 LUFS", "Loudness (LUFS)");
    assertThat(chart.altText()).contains("R 128", "Mix from −40.0 to 0.0 LUFS");
  }

  @Test
  void aThirdOfAnOctaveIsAStepAsWideAsTheBand() {
    var chart =
        new BandChart(
            "Tone",
            Axis.linear("Level", "dB", -40, 0),
            List.of(
                Series.bold("Mix", Source.MIX, new double[] {1000, 2000}, new double[] {-10, -20})),
            Optional.empty());
    var points = Drawn.points(new Drawn(chart).paths("stroke", Source.MIX.paint()).getLast());
    assertThat(points.get(0).y()).isEqualTo(points.get(1).y());
    double third = points.get(1).x() - points.get(0).x();
    double octave = points.get(2).x() - points.get(0).x();
    assertThat(octave / third).isCloseTo(3.01, within(0.03));
  }

  @Test
  void barsBeginAtNothing() {
    var chart =
        new BarChart(
            "Change of level",
            Axis.linear("Change", "dB", -8, 2),
            1,
            List.of(new Bar("Spotify", Source.MASTER, -4), new Bar("Loud", Source.MASTER, 2)));
    var bars = new Drawn(chart).elements("rect");
    double end = number(bars.get(0), "x") + number(bars.get(0), "width");
    assertThat(end).isCloseTo(number(bars.get(1), "x"), within(0.11));
    assertThat(number(bars.get(0), "width"))
        .isCloseTo(2 * number(bars.get(1), "width"), within(0.2));
    assertThat(chart.altText()).isEqualTo("Change of level: Spotify −4.0 dB; Loud 2.0 dB.");
  }

  private static double number(org.w3c.dom.Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  @Test
  void aLoudWaveIsTallerByItsPeak() {
    double loud = tallness(0.9f);
    double soft = tallness(0.45f);
    assertThat((loud - 0.8) / (soft - 0.8)).isCloseTo(2, within(0.02));
  }

  private static double tallness(float peak) {
    var highs = new float[5000];
    var lows = new float[5000];
    highs[1234] = peak;
    lows[4321] = -peak;
    var wave = new Wave("Mix", Source.MIX, lows, highs);
    var drawn = new Drawn(new WaveformChart("Wave", 60, List.of(wave), List.of(), List.of()));
    var ys =
        Drawn.points(drawn.paths("fill", Source.MIX.paint()).getFirst()).stream()
            .mapToDouble(Drawn.Point::y)
            .summaryStatistics();
    return ys.getMax() - ys.getMin();
  }

  @Test
  void theDeepestMomentOfTheLimiterIsTold() {
    var reductionDb = new double[6000];
    reductionDb[630] = 2.5;
    var chart = new GainReductionChart("Limiter", Source.MASTER, 0.1, reductionDb, List.of());
    assertThat(chart.altText()).isEqualTo("Limiter. At most 2.5 dB, at 1:03.");
    var depth =
        Drawn.points(new Drawn(chart).paths("fill", Source.MASTER.paint()).getFirst()).stream()
            .mapToDouble(Drawn.Point::y)
            .summaryStatistics();
    assertThat(depth.getMax() - depth.getMin()).isCloseTo(130 * 2.5 / 3, within(0.2));
  }

  @Test
  void theFullestPlaceOfTheStereoFieldIsTheDarkest() {
    var cloud = new StereoCloud(Source.MIX, 3, new double[] {0, 1, 0, 0, 36, 0, 0, 9, 0});
    var chart = new StereoFieldChart("Field", cloud, List.of(), List.of());
    var shades =
        new Drawn(chart)
            .paths("fill", Source.MIX.paint()).stream()
                .map(path -> path.getAttribute("fill-opacity"))
                .toList();
    assertThat(shades).containsExactly("0.2", "0.5", "1");
  }

  @Test
  void valuesWithoutPlacesAreRefused() {
    assertThatThrownBy(() -> Series.bold("Mix", Source.MIX, new double[2], new double[3]))
        .hasMessageContaining("2 places and 3 values");
  }
}

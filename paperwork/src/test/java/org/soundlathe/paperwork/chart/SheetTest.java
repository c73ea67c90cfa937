package org.soundlathe.paperwork.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class SheetTest {
  private static final Pattern EMBEDDED = Pattern.compile("base64,([^\"]+)");

  @Test
  void loudPlaceOfASpectrogramIsBrightAndTheRestIsDark() throws IOException {
    var image = embedded(tone(30, 20, 12));
    assertThat(image.getWidth()).isEqualTo(40);
    assertThat(image.getHeight()).isEqualTo(30);
    int fromTheTop = 30 - 1 - 20;
    assertThat(lightness(image, 12, fromTheTop)).isGreaterThan(600);
    assertThat(lightness(image, 12, fromTheTop + 1)).isLessThan(100);
    assertThat(lightness(image, 11, fromTheTop)).isLessThan(100);
  }

  @Test
  void silentSpectrogramIsDarkAndSaysSo() throws IOException {
    var levels = new float[8][16];
    for (float[] row : levels) {
      Arrays.fill(row, Float.NEGATIVE_INFINITY);
    }
    var chart = new SpectrogramChart("Pitch", 10, 20, 20_000, 90, levels);
    assertThat(chart.altText()).isEqualTo("Pitch: silence.");
    assertThat(lightness(embedded(chart), 3, 3)).isLessThan(100);
  }

  @Test
  void sheetIsWellFormedAndHoldsEveryPicture() throws Exception {
    var svg = sheet().svg();
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(3);
    assertThat(document.getElementsByTagName("image").getLength()).isEqualTo(2);
  }

  @Test
  void pngShowsTheSpectrogramWhereTheSheetPutsIt() throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(Raster.png(sheet())));
    assertThat(image.getWidth()).isEqualTo(2 * (20 + 480 + 28 + 480 + 20));
    assertThat(lightness(image, 5, 5)).as("the sheet is white").isEqualTo(3 * 255);
    assertThat(lightness(image, 2 * (20 + 60), 2 * (60 + 60))).as("silence").isLessThan(100);
  }

  private static Sheet sheet() {
    return new Sheet("Two <songs>", List.of(tone(30, 20, 12)), List.of(tone(30, 5, 1)));
  }

  private static SpectrogramChart tone(int rows, int row, int column) {
    var levels = new float[rows][40];
    for (float[] each : levels) {
      Arrays.fill(each, -200f);
    }
    levels[row][column] = -10;
    return new SpectrogramChart("Pitch", 10, 20, 20_000, 90, levels);
  }

  private static BufferedImage embedded(Chart chart) throws IOException {
    var found = EMBEDDED.matcher(chart.svg());
    assertThat(found.find()).isTrue();
    return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(found.group(1))));
  }

  private static int lightness(BufferedImage image, int x, int y) {
    int colour = image.getRGB(x, y);
    return (colour >> 16 & 0xFF) + (colour >> 8 & 0xFF) + (colour & 0xFF);
  }
}

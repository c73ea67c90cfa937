package org.soundlathe.paperwork.chart;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// Turns a picture of lines into one of points, for programs that show no SVG.
public final class Raster {
  /// Points to a unit of the drawing: sharp on a screen of twice the usual density.
  private static final double SCALE = 2;

  private static final Pattern VARIABLE = Pattern.compile("var\\(--[a-z]+,([^)]*)\\)");

  private Raster() {}

  /// A PNG file.
  ///
  /// @throws NoFonts if this machine has none to write the words with
  public static byte[] png(Chart chart) {
    System.setProperty("java.awt.headless", "true");
    requireFonts();
    var plain = VARIABLE.matcher(chart.svg()).replaceAll("$1").replace("currentColor", "#14181d");
    var bytes = plain.getBytes(StandardCharsets.UTF_8);
    var drawing =
        new SVGLoader().load(new ByteArrayInputStream(bytes), null, LoaderContext.createDefault());
    if (drawing == null) {
      throw new IllegalStateException("the picture cannot be read as SVG");
    }
    var size = drawing.size();
    var image =
        new BufferedImage(
            (int) Math.ceil(size.width * SCALE),
            (int) Math.ceil(size.height * SCALE),
            BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.scale(SCALE, SCALE);
      drawing.render(null, graphics);
    } finally {
      graphics.dispose();
    }
    return encoded(image);
  }

  /// A JDK on a server without fontconfig fails in one of several ways as soon as fonts are asked
  /// for.
  private static void requireFonts() {
    try {
      var names = GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames();
      if (names.length == 0) {
        throw new NoFonts(null);
      }
    } catch (RuntimeException | LinkageError | InternalError e) {
      throw new NoFonts(e);
    }
  }

  private static byte[] encoded(BufferedImage image) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}

package org.soundlathe.paperwork.chart;

import static org.soundlathe.paperwork.markup.NumberText.coordinate;

import org.soundlathe.paperwork.markup.Markup;

/// Draws onto one picture, in a grid of [#WIDTH] units across.
final class Svg {
  /// Narrow enough that the words can still be read on a phone.
  static final double WIDTH = 480;

  static final double TEXT_SIZE = 13;
  static final double TITLE_HEIGHT = 26;
  static final String INK = "currentColor";
  static final String FAINT = "var(--grid,#d5d9df)";
  static final String MUTED = "var(--muted,#56606c)";

  private static final double TEXT_WIDTH_PER_CHARACTER = 0.54;
  private static final int LEAST_CHARACTERS = 4;

  private final Markup markup = new Markup();

  /// @param title stands above everything else, [#TITLE_HEIGHT] tall
  Svg(String title, double height, String altText) {
    markup.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + coordinate(WIDTH) + " " + coordinate(height),
        "role",
        "img",
        "aria-label",
        altText,
        "font-family",
        "system-ui, sans-serif",
        "font-size",
        coordinate(TEXT_SIZE));
    markup.element("text", title, "x", "0", "y", "14", "fill", INK, "font-weight", "600");
  }

  /// About how wide a text of the usual size is.
  static double textWidth(String text) {
    return text.length() * TEXT_SIZE * TEXT_WIDTH_PER_CHARACTER;
  }

  /// The text, cut so that it is about as wide as given; nothing where only a stump would be left.
  static String fitted(String text, double width) {
    int most = (int) Math.max(1, Math.floor(width / (TEXT_SIZE * TEXT_WIDTH_PER_CHARACTER)));
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    return most < LEAST_CHARACTERS
        ? ""
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }

  /// @param anchor `start`, `middle` or `end`
  void text(double x, double y, String anchor, String paint, String words) {
    markup.element(
        "text",
        words,
        "x",
        coordinate(x),
        "y",
        coordinate(y),
        "text-anchor",
        anchor,
        "fill",
        paint);
  }

  /// Text over curves: with a rim in the colour of the page, so that it can be read.
  void label(double x, double y, String anchor, String words) {
    markup.element(
        "text",
        words,
        "x",
        coordinate(x),
        "y",
        coordinate(y),
        "text-anchor",
        anchor,
        "fill",
        INK,
        "stroke",
        "var(--card,#fff)",
        "stroke-width",
        "4",
        "stroke-linejoin",
        "round",
        "paint-order",
        "stroke");
  }

  void line(double x1, double y1, double x2, double y2, String paint) {
    path("M" + point(x1, y1) + "L" + point(x2, y2), paint, 1, "");
  }

  /// An open line through points that [#point(double, double)] wrote.
  void path(String path, String paint, double width, String dashes) {
    if (path.isEmpty()) {
      return;
    }
    var common =
        new String[] {
          "d", path, "fill", "none", "stroke", paint, "stroke-width", coordinate(width)
        };
    if (dashes.isEmpty()) {
      markup.leaf("path", with(common, "stroke-linejoin", "round"));
    } else {
      markup.leaf("path", with(common, "stroke-dasharray", dashes));
    }
  }

  void area(String path, String paint, String opacity) {
    if (!path.isEmpty()) {
      markup.leaf("path", "d", path, "fill", paint, "fill-opacity", opacity);
    }
  }

  void rectangle(double x, double y, double width, double height, String paint, String opacity) {
    markup.leaf(
        "rect",
        "x",
        coordinate(x),
        "y",
        coordinate(y),
        "width",
        coordinate(Math.max(0, width)),
        "height",
        coordinate(Math.max(0, height)),
        "fill",
        paint,
        "fill-opacity",
        opacity);
  }

  /// A picture of points stretched over a field, without smoothing between them.
  void image(double x, double y, double width, double height, String address) {
    markup.leaf(
        "image",
        "x",
        coordinate(x),
        "y",
        coordinate(y),
        "width",
        coordinate(width),
        "height",
        coordinate(height),
        "preserveAspectRatio",
        "none",
        "image-rendering",
        "pixelated",
        "href",
        address);
  }

  static String point(double x, double y) {
    return coordinate(x) + " " + coordinate(y);
  }

  String finish() {
    return markup.close().toString();
  }

  private static String[] with(String[] attributes, String name, String value) {
    var all = new String[attributes.length + 2];
    System.arraycopy(attributes, 0, all, 0, attributes.length);
    all[attributes.length] = name;
    all[attributes.length + 1] = value;
    return all;
  }
}

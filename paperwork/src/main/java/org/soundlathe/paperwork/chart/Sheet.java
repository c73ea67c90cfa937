package org.soundlathe.paperwork.chart;

import java.util.List;
import java.util.regex.Pattern;
import org.soundlathe.paperwork.markup.Markup;
import org.soundlathe.paperwork.markup.NumberText;

/// Several pictures on one white sheet, in two columns, as a file of its own.
///
/// @param title stands above all of them
/// @param left pictures of the left column, from the top
/// @param right pictures of the right column
public record Sheet(String title, List<Chart> left, List<Chart> right) implements Chart {
  private static final double EDGE = 20;
  private static final double GAP = 28;
  private static final double HEADING = 40;
  private static final Pattern HEIGHT = Pattern.compile("viewBox=\"0 0 \\S+ (\\S+)\"");

  public Sheet {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  @Override
  public String svg() {
    double width = 2 * EDGE + 2 * Svg.WIDTH + GAP;
    double height = HEADING + 2 * EDGE + Math.max(height(left), height(right));
    var w = NumberText.coordinate(width);
    var h = NumberText.coordinate(height);
    var markup = new Markup();
    markup.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "width",
        w,
        "height",
        h,
        "viewBox",
        "0 0 " + w + " " + h,
        "role",
        "img",
        "aria-label",
        altText(),
        "color",
        "#14181d");
    markup.leaf("rect", "width", w, "height", h, "fill", "#fff");
    markup.element(
        "text",
        title,
        "x",
        NumberText.coordinate(EDGE),
        "y",
        NumberText.coordinate(EDGE + 18),
        "font-family",
        "system-ui, sans-serif",
        "font-size",
        "18",
        "font-weight",
        "600",
        "fill",
        Svg.INK);
    column(markup, left, EDGE);
    column(markup, right, EDGE + Svg.WIDTH + GAP);
    return markup.close().toString();
  }

  @Override
  public String altText() {
    var words = new StringBuilder(title).append('.');
    for (var charts : List.of(left, right)) {
      for (var chart : charts) {
        words.append(' ').append(chart.altText());
      }
    }
    return words.toString();
  }

  private static void column(Markup markup, List<Chart> charts, double x) {
    double y = HEADING + EDGE;
    for (var chart : charts) {
      var svg = chart.svg();
      double height = height(svg);
      var place =
          "<svg x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" "
              .formatted(
                  NumberText.coordinate(x),
                  NumberText.coordinate(y),
                  NumberText.coordinate(Svg.WIDTH),
                  NumberText.coordinate(height));
      markup.trusted(place + svg.substring("<svg ".length()));
      y += height + GAP;
    }
  }

  private static double height(List<Chart> charts) {
    double height = 0;
    for (var chart : charts) {
      height += height(chart.svg()) + GAP;
    }
    return height;
  }

  private static double height(String svg) {
    var found = HEIGHT.matcher(svg);
    if (!found.find()) {
      throw new IllegalArgumentException("a chart without a viewBox has no height");
    }
    return Double.parseDouble(found.group(1));
  }
}

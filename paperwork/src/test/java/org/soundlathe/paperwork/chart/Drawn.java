package org.soundlathe.paperwork.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// A chart read back by the JDK's own parser.
final class Drawn {
  /// A place in the picture, from its upper left corner.
  record Point(double x, double y) {}

  private static final Pattern POINT = Pattern.compile("[ML](-?[\\d.]+) (-?[\\d.]+)");

  private final Document document;

  Drawn(Chart chart) {
    try {
      document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(chart.svg())));
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + e.getMessage() + "\n" + chart.svg(), e);
    }
  }

  double height() {
    return Double.parseDouble(
        document.getDocumentElement().getAttribute("viewBox").replaceFirst(".* ", ""));
  }

  List<String> texts() {
    return elements("text").stream().map(Element::getTextContent).toList();
  }

  /// The paths that have a value in an attribute, as `stroke` or `fill`.
  List<Element> paths(String attribute, String value) {
    return elements("path").stream()
        .filter(path -> path.getAttribute(attribute).equals(value))
        .toList();
  }

  List<Element> elements(String tag) {
    var nodes = document.getElementsByTagName(tag);
    var elements = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  static List<Point> points(Element path) {
    return POINT
        .matcher(path.getAttribute("d"))
        .results()
        .map(hit -> new Point(Double.parseDouble(hit.group(1)), Double.parseDouble(hit.group(2))))
        .toList();
  }
}

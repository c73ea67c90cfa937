package org.soundlathe.paperwork.markup;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes well-formed markup: SVG, and HTML that is XML too. Text and attributes are escaped here
/// and nowhere else. One thread at a time.
public final class Markup {
  private static final char UNPRINTABLE = '\uFFFD';

  private final StringBuilder out = new StringBuilder(4096);
  private final Deque<String> openTags = new ArrayDeque<>();

  /// Begins an element.
  ///
  /// @param attributes names and values in turn
  public Markup open(String tag, String... attributes) {
    start(tag, attributes);
    out.append('>');
    openTags.push(tag);
    return this;
  }

  /// Ends the element that was begun last.
  ///
  /// @throws java.util.NoSuchElementException if none is open
  public Markup close() {
    out.append("</").append(openTags.pop()).append('>');
    return this;
  }

  /// A whole element that holds only text.
  public Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /// An element that never holds anything, such as `br` or `path`.
  public Markup leaf(String tag, String... attributes) {
    start(tag, attributes);
    out.append("/>");
    return this;
  }

  public Markup text(String text) {
    escape(text);
    return this;
  }

  /// Markup that another [Markup] has written, as it stands.
  public Markup trusted(String markup) {
    out.append(markup);
    return this;
  }

  public Markup lineEnd() {
    out.append('\n');
    return this;
  }

  /// What was written.
  ///
  /// @throws IllegalStateException if an element is still open
  @Override
  public String toString() {
    if (!openTags.isEmpty()) {
      throw new IllegalStateException("<" + openTags.peek() + "> was never closed");
    }
    return out.toString();
  }

  private void start(String tag, String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException("<" + tag + ">: an attribute without a value");
    }
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      switch (character) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\n', '\t' -> out.append((char) character);
        default -> out.appendCodePoint(isPrintable(character) ? character : UNPRINTABLE);
      }
    }
  }

  /// What may stand in XML 1.0, section 2.2, without the C1 controls, which HTML forbids.
  private static boolean isPrintable(int character) {
    return character >= 0x20
        && !(character >= 0x7F && character <= 0x9F)
        && !(character >= 0xD800 && character <= 0xDFFF)
        && (character & 0xFFFE) != 0xFFFE;
  }
}

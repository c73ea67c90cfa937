package org.soundlathe.cli.console;

/// Colour for a terminal, or none.
public enum Ink {
  PLAIN,
  COLOUR;

  public String strong(String text) {
    return wrap("1", text);
  }

  public String error(String text) {
    return wrap("1;31", text);
  }

  public String warning(String text) {
    return wrap("1;33", text);
  }

  private String wrap(String code, String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}

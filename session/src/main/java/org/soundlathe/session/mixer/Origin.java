package org.soundlathe.session.mixer;

import java.util.Locale;

/// Who set a value: nobody, the plan, or a person. What a person set, the plan leaves alone.
public enum Origin {
  DEFAULT,
  MOVE,
  HAND;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

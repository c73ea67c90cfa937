package org.soundlathe.mastering.violation.left;

import org.soundlathe.mastering.violation.right.Right;

/// Breaks, for the architecture tests: one half of a circle.
public final class Left {
  public Right other() {
    return new Right();
  }
}

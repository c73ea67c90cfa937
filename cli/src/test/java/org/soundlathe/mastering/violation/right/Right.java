package org.soundlathe.mastering.violation.right;

import org.soundlathe.mastering.violation.left.Left;

/// Breaks, for the architecture tests: the other half.
public final class Right {
  public Left other() {
    return new Left();
  }
}

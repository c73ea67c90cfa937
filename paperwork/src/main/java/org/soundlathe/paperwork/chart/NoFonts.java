package org.soundlathe.paperwork.chart;

import org.jspecify.annotations.Nullable;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.message.Refusal;

/// A picture of points needs fonts for its words, and this machine has none.
public final class NoFonts extends Refusal {
  private static final long serialVersionUID = 1L;

  NoFonts(@Nullable Throwable cause) {
    super(
        "SL3014",
        ExitStatus.OUTPUT_UNWRITABLE,
        "a PNG picture needs fonts, and this machine has none",
        "install fontconfig and a font, or ask for an .svg picture, which needs none",
        cause);
  }
}

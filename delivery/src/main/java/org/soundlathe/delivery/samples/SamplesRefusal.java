package org.soundlathe.delivery.samples;

import java.nio.file.Path;
import java.util.Locale;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.message.Refusal;

/// Two files that cannot be held against each other.
public sealed class SamplesRefusal extends Refusal {
  private static final long serialVersionUID = 1L;

  private SamplesRefusal(String code, String what, String fix) {
    super(code, ExitStatus.INPUT_UNUSABLE, what, fix, null);
  }

  static SamplesRefusal channels(Path file, int channels) {
    return new SamplesRefusal(
        "SL3780",
        file + ": has " + channels + " channels, before and after are compared in mono or stereo",
        "export a stereo file");
  }

  static SamplesRefusal tooShort(Path before, Path after, double commonSeconds) {
    return new TooShort(
        String.format(
            Locale.ROOT,
            "%s and %s have only %.2f s in common, at least 1 s is needed",
            before,
            after,
            Math.max(0, commonSeconds)));
  }

  /// Too little of the two sounds at the same time.
  public static final class TooShort extends SamplesRefusal {
    private static final long serialVersionUID = 1L;

    private TooShort(String what) {
      super("SL3781", what, "give two files of the same performance that start together");
    }
  }
}

package org.soundlathe.media;

import java.nio.file.Path;

/// What this house can work on; a file outside is refused before anything is allocated for it.
public final class AudioLimits {
  private static final int MIN_SAMPLE_RATE_HZ = 8_000;
  private static final int MAX_SAMPLE_RATE_HZ = 384_000;
  private static final int MAX_CHANNELS = 400;

  private AudioLimits() {}

  /// @throws MediaException.Unsupported if the rate lies outside 8000..384000 Hz or the channels
  ///   outside 1..400
  public static void check(Path file, long sampleRateHz, long channels) {
    if (sampleRateHz < MIN_SAMPLE_RATE_HZ || sampleRateHz > MAX_SAMPLE_RATE_HZ) {
      throw new MediaException.Unsupported(
          file, "sample rate " + sampleRateHz + " Hz is outside 8000..384000 Hz");
    }
    if (channels < 1 || channels > MAX_CHANNELS) {
      throw new MediaException.Unsupported(file, channels + " channels are outside 1..400");
    }
  }
}

package org.soundlathe.engine.bounce;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of file that a bounce can be written as.
public enum FileFormat {
  /// 32-bit float WAV: every bit of the mix, and nothing is cut above full scale.
  WAV_FLOAT("wav", "wav", 32),
  WAV_24("wav24", "wav", 24),
  WAV_16("wav16", "wav", 16),
  /// 24-bit FLAC.
  FLAC_24("flac", "flac", 24),
  FLAC_16("flac16", "flac", 16);

  private final String word;
  private final String suffix;
  private final int bits;

  FileFormat(String word, String suffix, int bits) {
    this.word = word;
    this.suffix = suffix;
    this.bits = bits;
  }

  /// The word for it on the command line.
  public String word() {
    return word;
  }

  /// How names of such files end, without the dot.
  public String suffix() {
    return suffix;
  }

  /// Bits of a sample.
  public int bits() {
    return bits;
  }

  /// Whether samples are whole numbers, so that rounding to them is hidden by dither.
  public boolean isDithered() {
    return this != WAV_FLOAT;
  }

  /// How large a stereo file may become at most; a FLAC is smaller by what it saves.
  long bytes(long frames) {
    return frames * 2 * bits / 8;
  }

  public static Optional<FileFormat> of(String word) {
    return Stream.of(values())
        .filter(format -> format.word.equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /// What a file of this name is written as where nobody says; most bits win.
  public static FileFormat ofName(Path file) {
    return hasSuffix(file, FLAC_24.suffix) ? FLAC_24 : WAV_FLOAT;
  }

  /// Whether a name promises another kind of file.
  public boolean contradicts(Path file) {
    return Stream.of(values())
        .anyMatch(other -> !other.suffix.equals(suffix) && hasSuffix(file, other.suffix));
  }

  private static boolean hasSuffix(Path file, String suffix) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith("." + suffix);
  }
}

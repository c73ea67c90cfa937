package org.soundlathe.mastering.target;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a master goes; the family is what `--for` names.
public enum Destination {
  RADIO_AIRPLAY(Family.RADIO, "radio-airplay"),
  RADIO_R128(Family.RADIO, "radio-r128"),
  CD(Family.CD, "cd"),
  DOWNLOAD_FLAC(Family.DOWNLOAD, "download-flac"),
  DOWNLOAD_MP3(Family.DOWNLOAD, "download-mp3"),
  DOWNLOAD_M4A(Family.DOWNLOAD, "download-m4a"),
  VINYL(Family.VINYL, "vinyl");

  private final Family family;
  private final String word;

  Destination(Family family, String word) {
    this.family = family;
    this.word = word;
  }

  public Family family() {
    return family;
  }

  /// The name in results, such as `radio-r128`.
  public String word() {
    return word;
  }

  /// What the client asks for in one word.
  public enum Family {
    RADIO,
    CD,
    DOWNLOAD,
    VINYL;

    /// The name on the command line and of the folder.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Family> of(String word) {
      return Stream.of(values()).filter(family -> family.word().equals(word)).findFirst();
    }
  }
}

package org.soundlathe.mastering.release;

/// What ended the search for more loudness.
public enum Bound {
  GAIN_REDUCTION("the limiter takes 3 dB in the loudest second, and more would be heard"),
  PSR("the loudest ten seconds have a peak-to-loudness ratio of 8 dB, and less would sound flat"),
  LOUDNESS("it is as loud as records are, -10 LUFS"),
  DYNAMIC("its loudness range is over 12 LU, so its dynamics were left alone");

  private final String sentence;

  Bound(String sentence) {
    this.sentence = sentence;
  }

  /// The reason, to stand behind "because".
  public String sentence() {
    return sentence;
  }
}

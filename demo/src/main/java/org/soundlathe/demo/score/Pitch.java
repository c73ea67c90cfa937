package org.soundlathe.demo.score;

/// Note names, MIDI numbers and frequencies, in equal temperament over A4 = 440 Hz.
public final class Pitch {
  private static final String NATURALS = "C D EF G A B";

  private Pitch() {}

  /// The MIDI number of a name such as `C#4`; A4 is 69.
  public static int midi(String name) {
    var octaveAt = name.length() - 1;
    return 12 * (name.charAt(octaveAt) - '0' + 1) + pitchClass(name.substring(0, octaveAt));
  }

  /// 0 for C to 11 for B, of a name such as `F#`.
  public static int pitchClass(String name) {
    var natural = NATURALS.indexOf(name.charAt(0));
    if (natural < 0) {
      throw new IllegalArgumentException("not a note: " + name);
    }
    return natural + (name.endsWith("#") ? 1 : 0);
  }

  public static double hz(double midi) {
    return 440.0 * StrictMath.pow(2.0, (midi - 69.0) / 12.0);
  }
}

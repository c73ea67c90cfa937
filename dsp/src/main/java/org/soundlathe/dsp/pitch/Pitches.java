package org.soundlathe.dsp.pitch;

/// The fundamental frequency of a sound, one value every 50 ms; step n looks at about 0.13 s from n
/// · 0.05 s on.
public final class Pitches {
  /// Steps this far below the loudest one count as silence.
  private static final double SOUNDING_DB = -40;

  private final float[] hertz;
  private final float[] confidence;
  private final float[] levelDb;
  private final float thresholdDb;

  Pitches(float[] hertz, float[] confidence, float[] levelDb) {
    this.hertz = hertz;
    this.confidence = confidence;
    this.levelDb = levelDb;
    float loudestDb = Float.NEGATIVE_INFINITY;
    for (float level : levelDb) {
      loudestDb = Math.max(loudestDb, level);
    }
    thresholdDb = (float) (loudestDb + SOUNDING_DB);
  }

  /// How many steps there are.
  public int size() {
    return hertz.length;
  }

  /// Whether a step is within 40 dB of the loudest one.
  public boolean isSounding(int step) {
    return levelDb[step] > Float.NEGATIVE_INFINITY && levelDb[step] >= thresholdDb;
  }

  /// Whether a step sounds and has a pitch.
  public boolean isVoiced(int step) {
    return isSounding(step) && hertz[step] > 0;
  }

  /// The fundamental frequency of a step; 0 where it has no pitch.
  public float hertz(int step) {
    return hertz[step];
  }

  /// How exactly the sound repeats itself, 0..1.
  public float confidence(int step) {
    return confidence[step];
  }

  /// The level of a step in dB, a full-scale sine being -3.01.
  public float levelDb(int step) {
    return levelDb[step];
  }
}

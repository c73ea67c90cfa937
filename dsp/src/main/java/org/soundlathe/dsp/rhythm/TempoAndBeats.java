package org.soundlathe.dsp.rhythm;

import java.util.Arrays;

/// The tempo of a song, where its beats lie, and a guess where its bars of four begin.
///
/// As with people who tap along, slow songs whose bass runs in eighths may be counted twice as
/// fast, and very fast ones at half the tempo.
public final class TempoAndBeats {
  private static final TempoAndBeats NONE = new TempoAndBeats(0, 0, new long[0], 0, 0);
  private static final int BEATS_A_BAR = 4;

  private final double beatsPerMinute;
  private final double confidence;
  private final long[] beatFrames;
  private final int firstDownBeat;
  private final double downBeatConfidence;

  private TempoAndBeats(
      double beatsPerMinute,
      double confidence,
      long[] beatFrames,
      int firstDownBeat,
      double downBeatConfidence) {
    this.beatsPerMinute = beatsPerMinute;
    this.confidence = confidence;
    this.beatFrames = beatFrames;
    this.firstDownBeat = firstDownBeat;
    this.downBeatConfidence = downBeatConfidence;
  }

  /// Finds the beats of what was measured so far; none where nothing repeats.
  public static TempoAndBeats of(OnsetEnvelope envelope) {
    double[] rhythm = Rhythm.of(envelope.fluxes(), envelope.stepsPerSecond());
    BeatPeriod period = BeatPeriod.of(rhythm, envelope.stepsPerSecond());
    if (period.steps() == 0) {
      return NONE;
    }
    int[] beats = sounding(envelope, BeatTracker.beats(rhythm, period.steps()));
    if (Accents.areEveryOtherBeat(envelope, beats)) {
      period = period.doubled(rhythm, envelope.stepsPerSecond());
      beats = sounding(envelope, BeatTracker.beats(rhythm, period.steps()));
    }
    if (beats.length < BEATS_A_BAR) {
      return NONE;
    }
    long[] frames = new long[beats.length];
    for (int i = 0; i < beats.length; i++) {
      frames[i] = envelope.frameOf(beats[i]);
    }
    double[] downBeatScores = downBeatScores(envelope, beats);
    int first = highest(downBeatScores);
    return new TempoAndBeats(
        60 * envelope.stepsPerSecond() / meanStep(beats),
        period.confidence(),
        frames,
        first,
        lead(downBeatScores, first));
  }

  /// Beats per minute, 50..200; 0 where no beat was found.
  public double beatsPerMinute() {
    return beatsPerMinute;
  }

  /// How much of the rhythm repeats from beat to beat, 0..1. Steady drums reach 0.4 and more, noise
  /// stays under 0.1.
  public double confidence() {
    return confidence;
  }

  /// The frames of all beats, in order.
  public long[] beatFrames() {
    return beatFrames.clone();
  }

  /// Which beat opens the first whole bar, 0..3: a guess from where the low notes begin.
  public int firstDownBeat() {
    return firstDownBeat;
  }

  /// How far the guessed down-beat leads the second best, 0..1.
  public double downBeatConfidence() {
    return downBeatConfidence;
  }

  /// The frames at which bars of four begin, by the same guess.
  public long[] barFrames() {
    int bars = Math.max(0, (beatFrames.length - firstDownBeat + BEATS_A_BAR - 1) / BEATS_A_BAR);
    long[] frames = new long[bars];
    Arrays.setAll(frames, bar -> beatFrames[firstDownBeat + bar * BEATS_A_BAR]);
    return frames;
  }

  /// Leaves out the beats before the first and behind the last sound.
  private static int[] sounding(OnsetEnvelope envelope, int[] beats) {
    int from = 0;
    int to = beats.length;
    double loudest = 0;
    for (int step = 0; step < envelope.size(); step++) {
      loudest = Math.max(loudest, envelope.magnitude(step));
    }
    while (from < to && loudestNear(envelope, beats[from]) < loudest / 10) {
      from++;
    }
    while (to > from && loudestNear(envelope, beats[to - 1]) < loudest / 10) {
      to--;
    }
    return Arrays.copyOfRange(beats, from, to);
  }

  private static double loudestNear(OnsetEnvelope envelope, int step) {
    double loudest = 0;
    for (int i = Math.max(0, step - 3); i <= step + 10 && i < envelope.size(); i++) {
      loudest = Math.max(loudest, envelope.magnitude(i));
    }
    return loudest;
  }

  /// The slope of the straight line through all beats, in steps a beat.
  private static double meanStep(int[] beats) {
    double middle = (beats.length - 1) / 2.0;
    double product = 0;
    double square = 0;
    for (int i = 0; i < beats.length; i++) {
      product += (i - middle) * beats[i];
      square += (i - middle) * (i - middle);
    }
    return product / square;
  }

  /// What begins below 200 Hz at every fourth beat, counted from the first, second, third, fourth.
  private static double[] downBeatScores(OnsetEnvelope envelope, int[] beats) {
    double[] scores = new double[BEATS_A_BAR];
    for (int beat = 0; beat < beats.length; beat++) {
      double low = 0;
      for (int step = Math.max(0, beats[beat] - 2); step <= beats[beat] + 2; step++) {
        low = Math.max(low, step < envelope.size() ? envelope.lowFlux(step) : 0);
      }
      scores[beat % BEATS_A_BAR] += low;
    }
    for (int phase = 0; phase < BEATS_A_BAR; phase++) {
      scores[phase] /= Math.max(1, (beats.length - phase + BEATS_A_BAR - 1) / BEATS_A_BAR);
    }
    return scores;
  }

  private static int highest(double[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  private static double lead(double[] scores, int best) {
    double second = 0;
    for (int i = 0; i < scores.length; i++) {
      second = i == best ? second : Math.max(second, scores[i]);
    }
    return scores[best] == 0 ? 0 : (scores[best] - second) / scores[best];
  }
}

package org.soundlathe.dsp.rhythm;

import org.soundlathe.dsp.series.DoubleSeries;

/// Where notes and hits begin.
public final class Onsets {
  /// What begins must be this share of what sounds, over the mean of its neighbourhood.
  private static final double NEWS = 0.12;

  /// Steps softer than this share of the loudest one (about -50 dB) begin nothing.
  private static final double SILENCE = 0.05;

  private static final int PEAK_STEPS = 3;
  private static final int MEAN_STEPS = 10;
  private static final int SHORTEST_GAP_STEPS = 5;

  private final OnsetEnvelope envelope;
  private final double[] steps;

  private Onsets(OnsetEnvelope envelope, double[] steps) {
    this.envelope = envelope;
    this.steps = steps;
  }

  /// Picks the peaks of what was measured so far.
  public static Onsets of(OnsetEnvelope envelope) {
    double[] news = news(envelope);
    DoubleSeries steps = new DoubleSeries();
    int last = -SHORTEST_GAP_STEPS;
    for (int step = 0; step < news.length; step++) {
      boolean isFree = step - last >= SHORTEST_GAP_STEPS;
      if (isFree && isPeak(news, step) && news[step] > NEWS + mean(news, step)) {
        steps.add(step);
        last = step;
      }
    }
    return new Onsets(envelope, steps.toArray());
  }

  public int count() {
    return steps.length;
  }

  /// The frame at which an onset lies, right to about 10 ms.
  public long frame(int index) {
    return envelope.frameOf(steps[index]);
  }

  /// All frames, in order.
  public long[] frames() {
    long[] frames = new long[steps.length];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = frame(i);
    }
    return frames;
  }

  /// How much begins at an onset, on the scale of [OnsetEnvelope#flux].
  public double strength(int index) {
    return envelope.flux((int) steps[index]);
  }

  /// How many onsets there are a second, over the whole sound.
  public double perSecond() {
    return steps.length * envelope.stepsPerSecond() / Math.max(1, envelope.size());
  }

  /// What begins in every step as a share of what sounds there.
  private static double[] news(OnsetEnvelope envelope) {
    double loudest = 0;
    for (int step = 0; step < envelope.size(); step++) {
      loudest = Math.max(loudest, envelope.magnitude(step));
    }
    double[] news = new double[envelope.size()];
    for (int step = 0; step < news.length; step++) {
      double sounding = Math.max(envelope.magnitude(step), loudest * SILENCE);
      news[step] = sounding == 0 ? 0 : envelope.flux(step) / sounding;
    }
    return news;
  }

  private static boolean isPeak(double[] values, int at) {
    for (int i = Math.max(0, at - PEAK_STEPS); i <= at + PEAK_STEPS && i < values.length; i++) {
      if (values[i] > values[at] || (values[i] == values[at] && i < at)) {
        return false;
      }
    }
    return true;
  }

  private static double mean(double[] values, int at) {
    double sum = 0;
    int count = 0;
    for (int i = Math.max(0, at - MEAN_STEPS); i <= at + MEAN_STEPS && i < values.length; i++) {
      sum += values[i];
      count++;
    }
    return sum / count;
  }
}

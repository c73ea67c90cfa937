package org.soundlathe.dsp.align;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.series.DoubleSeries;
import org.soundlathe.dsp.unit.Decibels;

/// Compares two mono signals of one length block by block: are they the same take, two recordings
/// of one sound, or two takes of one part?
///
/// Waveform correlation: 1 for copies, about 0.85 for DI and amplifier of one take, near 0 for two
/// takes. Envelope correlation: high where both play at the same times. One thread at a time.
public final class Similarity {
  private final int stepFrames;
  private final DoubleSeries firstLevels = new DoubleSeries();
  private final DoubleSeries secondLevels = new DoubleSeries();
  private double firstEnergy;
  private double secondEnergy;
  private double product;
  private double differenceEnergy;
  private double firstStep;
  private double secondStep;
  private int framesInStep;

  /// @param stepFrames how many frames one value of the envelopes stands for, such as 20 ms
  public Similarity(int stepFrames) {
    if (stepFrames < 1) {
      throw new IllegalArgumentException("stepFrames " + stepFrames + " is below 1");
    }
    this.stepFrames = stepFrames;
  }

  /// Compares frames offset..offset+frames-1 of both; NaN and infinity count as silence.
  public void compare(float[] first, float[] second, int offset, int frames) {
    for (int i = offset; i < offset + frames; i++) {
      double a = Finite.orSilence(first[i]);
      double b = Finite.orSilence(second[i]);
      firstStep += a * a;
      secondStep += b * b;
      product += a * b;
      differenceEnergy += (a - b) * (a - b);
      if (++framesInStep == stepFrames) {
        finishStep();
      }
    }
  }

  /// -1..1; 1 for one wave at any two gains, -1 for one upside down; NaN where one is silent.
  public double waveformCorrelation() {
    double energies = Math.sqrt(totalFirst()) * Math.sqrt(totalSecond());
    return energies == 0 ? Double.NaN : Math.max(-1, Math.min(1, product / energies));
  }

  /// The gain in dB that brings the second as near to the first as it gets; NaN where one is silent
  /// or they are unrelated or opposite.
  public double bestGainDb() {
    return product > 0 ? Decibels.ofGain(product / totalSecond()) : Double.NaN;
  }

  /// What is left after taking the second, at its best gain and polarity, from the first, in dB re
  /// the first: about -120 and below for copies, 0 for unrelated signals; NaN where one is silent.
  public double residualDb() {
    double correlation = waveformCorrelation();
    return Decibels.ofPower(Math.max(0, 1 - correlation * correlation));
  }

  /// What is left of first - second at the gains they have, in dB re the first: minus infinity for
  /// equal signals; NaN where the first is silent.
  public double nullDb() {
    return totalFirst() == 0 ? Double.NaN : Decibels.ofPower(differenceEnergy / totalFirst());
  }

  /// -1..1: whether both get loud and soft at the same times; NaN where one never changes.
  public double envelopeCorrelation() {
    int steps = firstLevels.size();
    double firstMean = 0;
    double secondMean = 0;
    for (int step = 0; step < steps; step++) {
      firstMean += firstLevels.at(step) / steps;
      secondMean += secondLevels.at(step) / steps;
    }
    double firstSpread = 0;
    double secondSpread = 0;
    double together = 0;
    for (int step = 0; step < steps; step++) {
      double a = firstLevels.at(step) - firstMean;
      double b = secondLevels.at(step) - secondMean;
      firstSpread += a * a;
      secondSpread += b * b;
      together += a * b;
    }
    double spreads = Math.sqrt(firstSpread) * Math.sqrt(secondSpread);
    return spreads == 0 ? Double.NaN : Math.max(-1, Math.min(1, together / spreads));
  }

  private double totalFirst() {
    return firstEnergy + firstStep;
  }

  private double totalSecond() {
    return secondEnergy + secondStep;
  }

  private void finishStep() {
    firstLevels.add(Math.sqrt(firstStep / stepFrames));
    secondLevels.add(Math.sqrt(secondStep / stepFrames));
    firstEnergy += firstStep;
    secondEnergy += secondStep;
    firstStep = 0;
    secondStep = 0;
    framesInStep = 0;
  }
}

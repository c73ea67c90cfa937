package org.soundlathe.dsp.reverb;

import java.util.Arrays;

/// What each trip through a delay line must lose in each octave for the wanted decay.
final class OctaveLoss {
  // One trip that loses more than this has ended the sound anyway.
  private static final double MOST_DB = 60;
  // Nowhere between the octaves does a line ring longer than the longest octave, times this.
  private static final double LONGEST = 2;

  private OctaveLoss() {}

  /// @return for each line its filters; the scale of the mixing matrix is in their gain
  static Section[][] sections(int[] lengthsFrames, DecayCurve decay, int sampleRateHz) {
    return sections(lengthsFrames, decay, sampleRateHz, new Section[0]);
  }

  /// @param more filters in each line that lose nothing but take time, which the loss then covers
  static Section[][] sections(
      int[] lengthsFrames, DecayCurve decay, int sampleRateHz, Section[] more) {
    var fit = new OctaveFit(sampleRateHz);
    int lines = lengthsFrames.length;
    Section[][] sections = new Section[lines][];
    for (int line = 0; line < lines; line++) {
      double frameDb = -60.0 / sampleRateHz;
      double[] wantedDb = new double[DecayCurve.OCTAVES];
      for (int i = 0; i < DecayCurve.OCTAVES; i++) {
        double trip = lengthsFrames[line] + delayFrames(more, DecayCurve.centreHz(i), sampleRateHz);
        wantedDb[i] = Math.max(-MOST_DB, frameDb * trip / decay.at(i));
      }
      double highestDb = frameDb * lengthsFrames[line] / (LONGEST * decay.longest());
      Section[] loss = fit.fit(wantedDb, highestDb);
      loss[0] = loss[0].times(1 / Math.sqrt(lines));
      sections[line] = Arrays.copyOf(loss, loss.length + more.length);
      System.arraycopy(more, 0, sections[line], loss.length, more.length);
    }
    return sections;
  }

  private static double delayFrames(Section[] sections, double hz, int sampleRateHz) {
    double sum = 0;
    for (Section section : sections) {
      sum += section.delayFrames(hz, sampleRateHz);
    }
    return sum;
  }
}

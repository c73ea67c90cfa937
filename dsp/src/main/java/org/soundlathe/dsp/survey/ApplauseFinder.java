package org.soundlathe.dsp.survey;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.filter.SoloFilter;
import org.soundlathe.dsp.meter.Decimator;
import org.soundlathe.dsp.series.FloatSeries;
import org.soundlathe.dsp.spectrum.Stft;
import org.soundlathe.dsp.unit.Decibels;

/// Finds where the applause of a concert is, and where within it the recording is best cut.
///
/// Many hands clapping are noisy (no tone stands out of the spectrum of half a second), even (no
/// syllable and no beat moves the level) and grainy (the energy of 5 ms spreads more than that of
/// steady noise, for it is made of single claps). Music fails the first or the second, speech both,
/// and noise the third. The limits were set on made-up claps, music, speech and noise; see the
/// tests.
///
/// Keeps about 4 kB a second. Channels are folded down to mono.
public final class ApplauseFinder implements Meter {
  private static final int ANALYSIS_RATE_HZ = 16_000;
  private static final double CORNER_HZ = 500;
  private static final double SLOT_SECONDS = 0.005;
  private static final int SLOTS_PER_STEP = 50;

  /// A shorter burst is no applause that a concert could be cut in.
  private static final double SHORTEST_SECONDS = 2;

  /// So much of a stretch may sound otherwise: somebody whistles or speaks.
  private static final double LONGEST_GAP_SECONDS = 1.5;

  /// Below this part of the loudest level (-45 dB) nobody claps for the record.
  private static final double FAINT = 3e-5;

  private static final double LEAST_CONFIDENCE = 0.6;
  private static final double OUTER_PART = 0.15;
  private static final int CUT_SLOTS = 40;

  private final Decimator copy;
  private final SoloFilter highPass;
  private final Stft stft;
  private final float[][] sample = new float[1][1];
  private final float[] slot;
  private final ApplauseSigns signs;
  private final FloatSeries energies = new FloatSeries();
  private final double framesPerSlot;
  private int filled;

  /// @param sampleRateHz 16000..384000
  public ApplauseFinder(int sampleRateHz) {
    copy = new Decimator(sampleRateHz, ANALYSIS_RATE_HZ, this::add);
    int rate = (int) Math.rint(copy.rateHz());
    highPass = SoloFilter.highPass(CORNER_HZ, Math.sqrt(0.5), rate);
    slot = new float[(int) Math.rint(SLOT_SECONDS * rate)];
    framesPerSlot = slot.length * sampleRateHz / copy.rateHz();
    signs = new ApplauseSigns(copy.rateHz());
    stft = new Stft(1, ApplauseSigns.FFT, ApplauseSigns.FFT / 2, signs::spectrum);
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    copy.measure(block, offset, frames);
  }

  /// The applause so far, by time.
  public List<Applause> found() {
    double[] likeness = likeness();
    List<Applause> found = new ArrayList<>();
    int longestGap = steps(LONGEST_GAP_SECONDS);
    int start = -1;
    int last = -1;
    for (int step = 0; step <= likeness.length; step++) {
      boolean isClapping = step < likeness.length && likeness[step] > 0;
      if (start >= 0 && (step == likeness.length || step - last > longestGap)) {
        keep(found, likeness, start, last + 1);
        start = -1;
      }
      if (isClapping) {
        start = start < 0 ? step : start;
        last = step;
      }
    }
    return List.copyOf(found);
  }

  private void add(float value) {
    sample[0][0] = value;
    stft.measure(sample, 0, 1);
    slot[filled++] = value;
    if (filled == slot.length) {
      highPass.process(slot, 0, filled);
      double energy = 0;
      for (float one : slot) {
        energy += (double) one * one;
      }
      energies.add((float) (energy / filled));
      filled = 0;
    }
  }

  /// By the signs, and 0 where it is far softer than the loudest quarter of a second.
  private double[] likeness() {
    double[] likeness = signs.likeness(energies, SLOTS_PER_STEP);
    double[] levels = new double[likeness.length];
    double loudest = 0;
    for (int step = 0; step < levels.length; step++) {
      levels[step] = mean(step * SLOTS_PER_STEP, (step + 1) * SLOTS_PER_STEP);
      loudest = Math.max(loudest, levels[step]);
    }
    for (int step = 0; step < levels.length; step++) {
      likeness[step] = levels[step] < FAINT * loudest ? 0 : likeness[step];
    }
    return likeness;
  }

  private void keep(List<Applause> found, double[] likeness, int from, int to) {
    double confidence = 0;
    for (int step = from; step < to; step++) {
      confidence += likeness[step] / (to - from);
    }
    if (to - from >= steps(SHORTEST_SECONDS) && confidence >= LEAST_CONFIDENCE) {
      int first = from * SLOTS_PER_STEP;
      int end = to * SLOTS_PER_STEP;
      found.add(
          new Applause(
              frame(first),
              frame(end),
              Decibels.ofPower(mean(first, end)),
              confidence,
              frame(softest(first, end))));
    }
  }

  /// The slot around which a fifth of a second is softest; the outer parts, where the applause
  /// swells and dies, do not count.
  private int softest(int from, int to) {
    int margin = (int) (OUTER_PART * (to - from));
    int softest = (from + to) / 2;
    double least = Double.POSITIVE_INFINITY;
    for (int at = from + margin; at <= to - margin; at++) {
      double level = mean(at - CUT_SLOTS / 2, at + CUT_SLOTS / 2);
      if (level < least) {
        least = level;
        softest = at;
      }
    }
    return softest;
  }

  private double mean(int from, int to) {
    double sum = 0;
    int first = Math.max(0, from);
    int end = Math.min(energies.size(), to);
    for (int at = first; at < end; at++) {
      sum += energies.at(at);
    }
    return sum / Math.max(1, end - first);
  }

  private static int steps(double seconds) {
    return (int) Math.rint(seconds / (SLOT_SECONDS * SLOTS_PER_STEP));
  }

  private long frame(int slotIndex) {
    return (long) (slotIndex * framesPerSlot);
  }
}

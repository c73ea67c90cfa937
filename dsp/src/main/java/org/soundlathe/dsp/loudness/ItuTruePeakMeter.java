package org.soundlathe.dsp.loudness;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.unit.Decibels;

/// Reads the true peak as the filter printed in the standard does: four points a sample, 12 taps
/// each, and nothing between them.
///
/// For comparison with other meters only: at 1/8 of the rate it reads up to 0.3 dB beside the wave,
/// near the top of the band up to 0.7 dB below it. [TruePeakMeter] is the one to trust.
public final class ItuTruePeakMeter implements Meter {
  private static final int TAPS = 12;

  // ITU-R BS.1770-5, Annex 2, the table of the order 48, 4-phase FIR: phases 0 and 1. Phases 3 and
  // 2 are the same backwards.
  private static final double[] PHASE_0 = {
    0.0017089843750, 0.0109863281250, -0.0196533203125, 0.0332031250000,
    -0.0594482421875, 0.1373291015625, 0.9721679687500, -0.1022949218750,
    0.0476074218750, -0.0266113281250, 0.0148925781250, -0.0083007812500
  };
  private static final double[] PHASE_1 = {
    -0.0291748046875, 0.0292968750000, -0.0517578125000, 0.0891113281250,
    -0.1665039062500, 0.4650878906250, 0.7797851562500, -0.2003173828125,
    0.1015625000000, -0.0582275390625, 0.0330810546875, -0.0189208984375
  };

  private final double[][] lines;
  private double peak;

  /// @param channels 1..
  public ItuTruePeakMeter(int channels) {
    lines = new double[channels][TAPS - 1 + 512];
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    for (int done = 0; done < frames; done += 512) {
      int count = Math.min(512, frames - done);
      for (int channel = 0; channel < lines.length; channel++) {
        measure(lines[channel], block[channel], offset + done, count);
      }
    }
  }

  /// The highest point of the wave by the printed filter, in dB re full scale; minus infinity in
  /// silence. The last 11 samples are not yet in it.
  public double truePeakDbtp() {
    return Decibels.ofGain(peak);
  }

  private void measure(double[] line, float[] samples, int offset, int count) {
    for (int i = 0; i < count; i++) {
      line[TAPS - 1 + i] = Finite.orSilence(samples[offset + i]);
    }
    double highest = peak;
    for (int i = 0; i < count; i++) {
      double a = 0;
      double b = 0;
      double c = 0;
      double d = 0;
      for (int k = 0; k < TAPS; k++) {
        double early = line[i + k];
        double late = line[i + TAPS - 1 - k];
        a += PHASE_0[k] * early;
        b += PHASE_1[k] * early;
        c += PHASE_1[k] * late;
        d += PHASE_0[k] * late;
      }
      double ab = Math.max(Math.abs(a), Math.abs(b));
      double cd = Math.max(Math.abs(c), Math.abs(d));
      highest = Math.max(highest, Math.max(ab, cd));
    }
    peak = highest;
    System.arraycopy(line, count, line, 0, TAPS - 1);
  }
}

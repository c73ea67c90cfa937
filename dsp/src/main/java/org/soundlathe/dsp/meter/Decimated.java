package org.soundlathe.dsp.meter;

import java.util.Arrays;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.series.FloatSeries;

/// Keeps the small mono copy of a sound that a [Decimator] makes.
public final class Decimated implements Meter {
  private final FloatSeries samples = new FloatSeries();
  private final Decimator decimator;

  /// @param lowestRateHz the copy has at least this rate, and less than twice this where the
  ///   sound's own rate is higher
  public Decimated(int sampleRateHz, int lowestRateHz) {
    decimator = new Decimator(sampleRateHz, lowestRateHz, samples::add);
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    decimator.measure(block, offset, frames);
  }

  /// How many frames of the sound one sample of the copy stands for.
  public int factor() {
    return decimator.factor();
  }

  public double rateHz() {
    return decimator.rateHz();
  }

  /// The copy so far, to the last frame measured; silence is thought behind it.
  public float[] samples() {
    FloatSeries rest = new FloatSeries();
    decimator.tellRest(rest::add);
    float[] all = Arrays.copyOf(samples.toArray(), samples.size() + rest.size());
    System.arraycopy(rest.toArray(), 0, all, samples.size(), rest.size());
    return all;
  }
}

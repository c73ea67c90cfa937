package org.soundlathe.dsp.filter;

import java.util.Collections;
import java.util.List;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.FilterParameters;

/// Splits each of many strips into two to five bands that add up to a flat spectrum again.
///
/// Linkwitz-Riley: at each corner both neighbours are 6 dB down and in phase. Every band also goes
/// through the phase turns of the corners that it does not meet, so that the sum of all bands is
/// the sound through an all-pass. One thread at a time; [#split] and [#reset] allocate nothing.
// S. Linkwitz, "Active Crossover Networks for Noncoincident Drivers", JAES 24 (1976); bands in
// series with all-pass compensation after J. D'Appolito, "Active Realization of Multiway All-Pass
// Crossover Systems", JAES 35 (1987).
public final class Crossover {
  private final int strips;
  private final Corner[] corners;

  /// How steeply the bands fall off.
  public enum Steepness {
    DB_12(1),
    DB_24(2),
    DB_48(4);

    private final int butterworthOrder;

    Steepness(int butterworthOrder) {
      this.butterworthOrder = butterworthOrder;
    }

    public int dbPerOctave() {
      return 12 * butterworthOrder;
    }
  }

  private Crossover(Spec spec, List<List<Double>> cornersHz, Steepness steepness) {
    strips = spec.channels();
    int count = cornersHz.getFirst().size();
    corners = new Corner[count];
    for (int corner = 0; corner < count; corner++) {
      double[] cornerHz = new double[spec.channels()];
      for (int strip = 0; strip < cornerHz.length; strip++) {
        cornerHz[strip] = checked(cornersHz.get(strip), count).get(corner);
      }
      corners[corner] = new Corner(spec, cornerHz, steepness.butterworthOrder, corner);
    }
  }

  /// Corners of its own for each strip.
  ///
  /// @param cornersHz for each strip 1..4 corners, rising, 20..20000 and below 0.45 of the sample
  ///   rate; as many for every strip
  public static Crossover prepareEach(
      Spec spec, List<List<Double>> cornersHz, Steepness steepness) {
    return new Crossover(spec, Strips.each(spec, cornersHz), steepness);
  }

  /// All strips alike.
  public static Crossover prepare(Spec spec, List<Double> cornersHz, Steepness steepness) {
    return prepareEach(spec, Collections.nCopies(spec.channels(), cornersHz), steepness);
  }

  /// How many bands come out: one more than there are corners.
  public int bands() {
    return corners.length + 1;
  }

  /// Splits rows 0..frames-1 `[frame][strip]` into `bands[band][frame][strip]`, the lowest first.
  ///
  /// @param in stays as it is, unless it is also one of the bands
  public void split(double[][] in, double[][][] bands, int frames) {
    double[][] rest = in;
    for (int corner = 0; corner < corners.length; corner++) {
      double[][] high = bands[corner + 1];
      copy(rest, high, frames);
      copy(rest, bands[corner], frames);
      corners[corner].split(bands[corner], high, frames);
      for (int band = 0; band < corner; band++) {
        corners[corner].turn(band, bands[band], frames);
      }
      rest = high;
    }
  }

  /// Lets a corner of a strip become another within the next frames, after which it must be set, or
  /// glide on; allocates nothing.
  ///
  /// @param corner 0 is the lowest
  public void glide(int strip, int corner, double cornerHz, int frames) {
    corners[corner].glide(strip, cornerHz, frames);
  }

  /// Moves a corner of a strip from the next frame on; allocates nothing.
  public void set(int strip, int corner, double cornerHz) {
    corners[corner].set(strip, cornerHz);
  }

  /// Forgets the sound so far.
  public void reset() {
    for (Corner corner : corners) {
      corner.reset();
    }
  }

  private void copy(double[][] from, double[][] to, int frames) {
    for (int i = 0; i < frames; i++) {
      System.arraycopy(from[i], 0, to[i], 0, strips);
    }
  }

  private static List<Double> checked(List<Double> cornersHz, int count) {
    if (cornersHz.size() != count || count < 1 || count > 4) {
      throw new IllegalArgumentException(
          cornersHz.size() + " corners: 1..4, as many for every strip");
    }
    double last = 0;
    for (double cornerHz : cornersHz) {
      FilterParameters.CROSSOVER_CORNER.check(cornerHz);
      if (cornerHz <= last) {
        throw new IllegalArgumentException(
            "corner " + cornerHz + " Hz is not above " + last + " Hz");
      }
      last = cornerHz;
    }
    return cornersHz;
  }
}

package org.soundlathe.dsp.convolution;

/// Turns two neighbouring blocks of real sound into the spectrum of one block's size, and back.
///
/// The "right-angle" form: of 2B real samples the second half becomes the imaginary part, sample j
/// is turned by e^(iπj/2B), and a complex transform of size B follows. Multiplying such spectra
/// convolves with the end that runs over coming back negated instead of as it was; overlap-save
/// throws that half away. There is no pass that parts the halves, no bin is special, and every loop
/// runs over whole rows. H. J. Nussbaumer, "Fast Fourier Transform and Convolution Algorithms",
/// 1981; R. Crandall, C. Pomerance, "Prime Numbers", 2005, algorithm 9.5.17.
///
/// Blocks lie in rows `[row][column]` of time, spectra transposed. Work is cut into units of like
/// size: done in order from 0 to the last they give the result, whenever each is done.
final class BlockTransform {
  private final int rows;
  private final int columns;
  private final double[][] turnRe;
  private final double[][] turnIm;
  private final MatrixFft there;
  private final MatrixFft back;
  private final Plane folded;

  /// @param blockFrames a power of two, 16..2^20
  BlockTransform(int blockFrames) {
    int log2 = Integer.numberOfTrailingZeros(blockFrames);
    rows = 1 << (log2 / 2);
    columns = blockFrames / rows;
    turnRe = new double[rows][columns];
    turnIm = new double[rows][columns];
    Circle circle = new Circle(4 * blockFrames);
    for (int i = 0; i < blockFrames; i++) {
      turnRe[i / columns][i % columns] = circle.cosine(i);
      turnIm[i / columns][i % columns] = circle.sine(i);
    }
    there = new MatrixFft(rows, columns);
    back = there.transposed();
    folded = new Plane(rows, columns);
  }

  /// Silence of a block's size.
  double[][] block() {
    return new double[rows][columns];
  }

  /// The spectrum of silence.
  Plane spectrum() {
    return new Plane(columns, rows);
  }

  int thereUnits() {
    return rows + there.units();
  }

  int backUnits() {
    return back.units() + rows;
  }

  void there(double[][] earlier, double[][] later, Plane spectrum, int from, int to) {
    for (int row = from; row < Math.min(to, rows); row++) {
      fold(earlier[row], later[row], row);
    }
    there.run(
        folded.re, folded.im, spectrum.re, spectrum.im, Math.max(from, rows) - rows, to - rows);
  }

  /// The later block of the two; the spectrum is used up. Blocks come back `blockFrames` times as
  /// loud.
  void back(Plane spectrum, double[][] later, int from, int to) {
    int units = back.units();
    back.run(spectrum.im, spectrum.re, folded.im, folded.re, from, Math.min(to, units));
    for (int unit = Math.max(from, units); unit < to; unit++) {
      unfold(later[unit - units], unit - units);
    }
  }

  private void fold(double[] earlier, double[] later, int row) {
    double[] re = folded.re[row];
    double[] im = folded.im[row];
    double[] wRe = turnRe[row];
    double[] wIm = turnIm[row];
    for (int i = 0; i < re.length; i++) {
      re[i] = earlier[i] * wRe[i] - later[i] * wIm[i];
      im[i] = earlier[i] * wIm[i] + later[i] * wRe[i];
    }
  }

  private void unfold(double[] later, int row) {
    double[] re = folded.re[row];
    double[] im = folded.im[row];
    double[] wRe = turnRe[row];
    double[] wIm = turnIm[row];
    for (int i = 0; i < re.length; i++) {
      later[i] = im[i] * wRe[i] - re[i] * wIm[i];
    }
  }
}

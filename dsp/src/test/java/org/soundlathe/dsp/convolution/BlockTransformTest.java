package org.soundlathe.dsp.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BlockTransformTest {
  /// A bin is the sum over both blocks at its frequency, (4k + 1) / 4B of the sample rate.
  @Test
  void spectrumIsTheDefinitions() {
    for (int blockFrames : new int[] {16, 32, 64, 128, 512, 2_048}) {
      double[][] blocks = noise(blockFrames);
      BlockTransform transform = new BlockTransform(blockFrames);
      Plane spectrum = spectrum(transform, blocks);
      double[] flatRe = flat(spectrum.re);
      double[] flatIm = flat(spectrum.im);
      for (int k = 0; k < blockFrames; k += 1 + blockFrames / 50) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < 2 * blockFrames; i++) {
          // Whole turns are taken off in integers, so that the slow sum is exact to 1e-15.
          long turns = (4L * (blockFrames - k) + 1) * i % (4L * blockFrames);
          double angle = 2 * StrictMath.PI * turns / (4.0 * blockFrames);
          re += blocks[i / blockFrames][i % blockFrames] * StrictMath.cos(angle);
          im += blocks[i / blockFrames][i % blockFrames] * StrictMath.sin(angle);
        }
        assertThat(flatRe[k]).as("%d, bin %d", blockFrames, k).isCloseTo(re, byError(blockFrames));
        assertThat(flatIm[k]).as("%d, bin %d", blockFrames, k).isCloseTo(im, byError(blockFrames));
      }
    }
  }

  @Test
  void wayThereAndBackGivesTheLaterBlock() {
    for (int blockFrames : new int[] {16, 64, 128, 4_096, 32_768}) {
      double[][] blocks = noise(blockFrames);
      BlockTransform transform = new BlockTransform(blockFrames);
      Plane spectrum = spectrum(transform, blocks);
      double[][] back = transform.block();
      transform.back(spectrum, back, 0, transform.backUnits());
      double[] later = flat(back);
      for (int i = 0; i < blockFrames; i++) {
        assertThat(later[i] / blockFrames).isCloseTo(blocks[1][i], byError(1));
      }
    }
  }

  private static org.assertj.core.data.Offset<Double> byError(int blockFrames) {
    return org.assertj.core.data.Offset.offset(1e-14 * (1 + Math.sqrt(blockFrames)));
  }

  private static Plane spectrum(BlockTransform transform, double[][] blocks) {
    Plane spectrum = transform.spectrum();
    transform.there(
        rows(transform, blocks[0]),
        rows(transform, blocks[1]),
        spectrum,
        0,
        transform.thereUnits());
    return spectrum;
  }

  private static double[][] noise(int blockFrames) {
    Random random = new Random(blockFrames);
    double[][] blocks = new double[2][blockFrames];
    for (double[] block : blocks) {
      for (int i = 0; i < blockFrames; i++) {
        block[i] = 2 * random.nextDouble() - 1;
      }
    }
    return blocks;
  }

  private static double[][] rows(BlockTransform transform, double[] signal) {
    double[][] rows = transform.block();
    for (int i = 0; i < signal.length; i++) {
      rows[i / rows[0].length][i % rows[0].length] = signal[i];
    }
    return rows;
  }

  private static double[] flat(double[][] rows) {
    double[] flat = new double[rows.length * rows[0].length];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = rows[i / rows[0].length][i % rows[0].length];
    }
    return flat;
  }
}

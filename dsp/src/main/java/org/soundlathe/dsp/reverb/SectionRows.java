package org.soundlathe.dsp.reverb;

import java.util.Arrays;

/// A chain of second-order filters for each of several signals.
///
/// All filters of all signals stand side by side in one row of double, and each takes what the one
/// before it gave a frame ago: so none waits for another, and the loop fills whole vectors. The
/// frames that this takes are [#latencyFrames].
final class SectionRows implements Attenuation {
  private final int lines;
  private final int lanes;
  private final double[] b0;
  private final double[] b1;
  private final double[] b2;
  private final double[] a1;
  private final double[] a2;
  private final double[] in;
  private final double[] out;
  private final double[] first;
  private final double[] second;

  /// @param sections `[line][section]`, equally many for each
  SectionRows(Section[][] sections) {
    lines = sections.length;
    lanes = lines * sections[0].length;
    b0 = new double[lanes];
    b1 = new double[lanes];
    b2 = new double[lanes];
    a1 = new double[lanes];
    a2 = new double[lanes];
    in = new double[lanes];
    out = new double[lanes];
    first = new double[lanes];
    second = new double[lanes];
    for (int line = 0; line < lines; line++) {
      for (int i = 0; i < sections[line].length; i++) {
        place(i * lines + line, sections[line][i]);
      }
    }
  }

  private void place(int lane, Section section) {
    b0[lane] = section.b0();
    b1[lane] = section.b1();
    b2[lane] = section.b2();
    a1[lane] = section.a1();
    a2[lane] = section.a2();
  }

  @Override
  public int latencyFrames() {
    return lanes / lines - 1;
  }

  @Override
  public void process(float[][] rows, int frames) {
    int last = lanes - lines;
    for (int k = 0; k < frames; k++) {
      System.arraycopy(out, 0, in, lines, last);
      for (int i = 0; i < lines; i++) {
        in[i] = rows[i][k];
      }
      filter(in, out, first, second, b0, b1, b2, a1, a2);
      for (int i = 0; i < lines; i++) {
        rows[i][k] = (float) out[last + i];
      }
    }
  }

  @Override
  public void clear() {
    Arrays.fill(out, 0);
    Arrays.fill(first, 0);
    Arrays.fill(second, 0);
  }

  private static void filter(
      double[] in,
      double[] out,
      double[] first,
      double[] second,
      double[] b0,
      double[] b1,
      double[] b2,
      double[] a1,
      double[] a2) {
    for (int i = 0; i < in.length; i++) {
      double x = in[i];
      double y = b0[i] * x + first[i];
      first[i] = (b1[i] * x - a1[i] * y) + second[i];
      second[i] = b2[i] * x - a2[i] * y;
      out[i] = y;
    }
  }
}

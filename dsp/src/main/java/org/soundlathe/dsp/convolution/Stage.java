package org.soundlathe.dsp.convolution;

import java.util.Arrays;
import java.util.List;

/// A stretch of the responses in partitions of one size: blocks of sound in, blocks of answer out.
///
/// Blocks are handed over whole: [#take] closes the block that was written, [#run] does the work on
/// it in units of like size, [#give] lays the answer out to be read. Between them lies as much time
/// as the owner lets pass.
final class Stage {
  private final int blockFrames;
  private final BlockTransform transform;
  private final Plane spectrum;
  private final SpectrumHistory[] histories;
  private final Partitions[] partitions;
  private final double[][][] written;
  private final double[][][] later;
  private final double[][][] earlier;
  private final double[][][] made;
  private final double[][][] due;
  private final int[] starts;

  /// @param fromFrame where in the responses the stretch begins
  /// @param count how many partitions it has
  Stage(Wiring wiring, int blockFrames, int fromFrame, int count) {
    this.blockFrames = blockFrames;
    transform = new BlockTransform(blockFrames);
    spectrum = transform.spectrum();
    histories = new SpectrumHistory[wiring.inputs()];
    Arrays.setAll(histories, _ -> new SpectrumHistory(transform, count));
    partitions = partitions(wiring, new ResponseSpectra(transform, blockFrames, fromFrame, count));
    written = blocks(wiring.inputs());
    later = blocks(wiring.inputs());
    earlier = blocks(wiring.inputs());
    made = blocks(wiring.outputs());
    due = blocks(wiring.outputs());
    starts = starts();
  }

  int blockFrames() {
    return blockFrames;
  }

  int units() {
    return starts[starts.length - 1];
  }

  /// Puts frames into the block being written.
  void write(int input, double[] from, int at, int frames) {
    double[][] rows = written[input];
    int columns = rows[0].length;
    for (int i = 0; i < frames; ) {
      int column = (at + i) % columns;
      int step = Math.min(columns - column, frames - i);
      System.arraycopy(from, i, rows[(at + i) / columns], column, step);
      i += step;
    }
  }

  /// Adds frames of the block that is due to a sound.
  void addDue(int output, double[] to, int at, int frames) {
    double[][] rows = due[output];
    int columns = rows[0].length;
    for (int i = 0; i < frames; ) {
      int column = (at + i) % columns;
      int step = Math.min(columns - column, frames - i);
      add(rows[(at + i) / columns], column, to, i, step);
      i += step;
    }
  }

  void take() {
    for (int input = 0; input < histories.length; input++) {
      double[][] oldest = earlier[input];
      earlier[input] = later[input];
      later[input] = written[input];
      written[input] = oldest;
      histories[input].advance();
    }
  }

  /// Does units from..to-1 of the work on the block that was taken; in order from 0 to the last.
  void run(int from, int to) {
    int inputs = histories.length;
    for (int task = 0; task < starts.length - 1; task++) {
      int first = Math.max(from, starts[task]) - starts[task];
      int end = Math.min(to, starts[task + 1]) - starts[task];
      if (first >= end) {
        continue;
      }
      int output = (task - inputs) / 2;
      if (task < inputs) {
        there(task, first, end);
      } else if ((task - inputs) % 2 == 0) {
        partitions[output].run(first, end);
      } else {
        transform.back(partitions[output].sum(), made[output], first, end);
      }
    }
  }

  void give() {
    for (int output = 0; output < due.length; output++) {
      double[][] old = due[output];
      due[output] = made[output];
      made[output] = old;
    }
  }

  void reset() {
    for (SpectrumHistory history : histories) {
      history.clear();
    }
    clear(written);
    clear(later);
    clear(earlier);
    clear(made);
    clear(due);
  }

  private Partitions[] partitions(Wiring wiring, ResponseSpectra responses) {
    Partitions[] perOutput = new Partitions[wiring.outputs()];
    for (int output = 0; output < perOutput.length; output++) {
      List<Wiring.Path> paths = wiring.to(output);
      perOutput[output] =
          new Partitions(paths, responses.of(paths), histories, transform.spectrum());
    }
    return perOutput;
  }

  private void there(int input, int from, int to) {
    int units = transform.thereUnits();
    transform.there(earlier[input], later[input], spectrum, from, Math.min(to, units));
    for (int unit = Math.max(from, units); unit < to; unit++) {
      histories[input].before(0).keep(spectrum, unit - units);
    }
  }

  private static void add(double[] from, int fromAt, double[] to, int toAt, int frames) {
    for (int i = 0; i < frames; i++) {
      to[toAt + i] += from[fromAt + i];
    }
  }

  /// Where each task's units begin: the transforms of the inputs, then for each output the products
  /// and the transform back.
  private int[] starts() {
    int inputs = histories.length;
    int[] begin = new int[inputs + 2 * partitions.length + 1];
    for (int task = 0; task < begin.length - 1; task++) {
      int units =
          task < inputs
              ? transform.thereUnits() + spectrum.re.length
              : (task - inputs) % 2 == 0
                  ? partitions[(task - inputs) / 2].units()
                  : transform.backUnits();
      begin[task + 1] = begin[task] + units;
    }
    return begin;
  }

  private static void clear(double[][][] blocks) {
    for (double[][] block : blocks) {
      for (double[] row : block) {
        Arrays.fill(row, 0);
      }
    }
  }

  private double[][][] blocks(int count) {
    double[][][] blocks = new double[count][][];
    Arrays.setAll(blocks, _ -> transform.block());
    return blocks;
  }
}

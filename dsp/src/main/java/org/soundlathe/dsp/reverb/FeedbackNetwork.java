package org.soundlathe.dsp.reverb;

import java.util.Arrays;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.unit.Decibels;

/// The ringing of a space: sixteen delay lines whose ends are mixed and fed back to all.
///
/// The mix is a Hadamard matrix, which neither adds nor takes energy, so only the damping decides
/// how long the space rings. Left feeds and is heard from the even lines, right from the odd.
// After J.-M. Jot and A. Chaigne, "Digital Delay Networks for Designing Artificial Reverberators",
// AES 90th Convention (1991).
final class FeedbackNetwork {
  static final int LINES = 16;

  // Which mixed row feeds which line, and which lines are fed and heard upside down (a bit each).
  // Straight on, a Hadamard matrix undoes itself every second trip, and the tail flutters: its
  // autocorrelation reaches 0.24. Of 80 random choices this one came lowest in both sizes, 0.12.
  private static final int ROTATION = 11;
  private static final int FED_UPSIDE_DOWN = 0xBE85;
  private static final int HEARD_UPSIDE_DOWN = 0x2DB6;

  private final DelayLine[] lines = new DelayLine[LINES];
  private final Attenuation attenuation;
  private final MatrixTurn turn;
  private final float[][] rows;
  private final float outGain;

  /// @param lengthsFrames one for each line; blocks may be as long as the shortest less the latency
  ///   of the attenuation
  /// @param decaySeconds in the middle of the spectrum, for the loudness
  FeedbackNetwork(
      Spec spec,
      int[] lengthsFrames,
      double decaySeconds,
      Attenuation attenuation,
      MatrixTurn turn,
      int maxFrames) {
    this.attenuation = attenuation;
    this.turn = turn;
    rows = new float[LINES][maxFrames];
    double kept = 0;
    for (int i = 0; i < LINES; i++) {
      lines[i] = new DelayLine(lengthsFrames[i] - attenuation.latencyFrames());
      kept +=
          Decibels.toPower(-60.0 * lengthsFrames[i] / (spec.sampleRateHz() * decaySeconds)) / LINES;
    }
    // The energy that rings is a geometric series: as much comes out as went in, whatever the
    // decay.
    outGain = (float) Math.sqrt((1 - kept) / (LINES / 2));
  }

  /// Adds what goes in to the ringing, and overwrites `out` with what is heard of it now.
  void process(float[][] in, float[][] out, int frames) {
    for (int i = 0; i < LINES; i++) {
      lines[i].read(rows[i], frames);
    }
    listen(out[0], 0, frames);
    listen(out[1], 1, frames);
    attenuation.process(rows, frames);
    mix(frames);
    if (!turn.isStill()) {
      turn.turn(rows, frames);
    }
    for (int i = 0; i < LINES; i++) {
      float[] row = rows[(i + ROTATION) % LINES];
      add(in[i % 2], sign(FED_UPSIDE_DOWN, i), row, frames);
      lines[i].write(row, frames);
    }
  }

  void rest(int frames) {
    turn.pass(frames);
  }

  void clear() {
    attenuation.clear();
    for (DelayLine line : lines) {
      line.clear();
    }
  }

  void reset() {
    clear();
    turn.reset();
  }

  /// Every second line.
  private void listen(float[] out, int firstLine, int frames) {
    Arrays.fill(out, 0, frames, 0f);
    for (int i = firstLine; i < LINES; i += 2) {
      float factor = outGain * sign(HEARD_UPSIDE_DOWN, i);
      float[] row = rows[i];
      for (int k = 0; k < frames; k++) {
        out[k] += factor * row[k];
      }
    }
  }

  /// The Hadamard matrix as sums and differences of pairs, two levels at a time; its scale lies in
  /// the attenuation.
  private void mix(int frames) {
    for (int distance = 1; distance < LINES; distance *= 4) {
      for (int i = 0; i < LINES; i++) {
        if ((i & 3 * distance) == 0) {
          mixFour(
              rows[i], rows[i + distance], rows[i + 2 * distance], rows[i + 3 * distance], frames);
        }
      }
    }
  }

  private static void mixFour(float[] a, float[] b, float[] c, float[] d, int frames) {
    for (int k = 0; k < frames; k++) {
      float sum = a[k] + b[k];
      float difference = a[k] - b[k];
      float otherSum = c[k] + d[k];
      float otherDifference = c[k] - d[k];
      a[k] = sum + otherSum;
      b[k] = difference + otherDifference;
      c[k] = sum - otherSum;
      d[k] = difference - otherDifference;
    }
  }

  private static void add(float[] in, float sign, float[] row, int frames) {
    for (int k = 0; k < frames; k++) {
      row[k] = in[k] + sign * row[k];
    }
  }

  private static float sign(int bits, int line) {
    return (bits >> line & 1) == 0 ? 1f : -1f;
  }
}

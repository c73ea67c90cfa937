package org.soundlathe.demo.room;

import org.soundlathe.demo.tone.Decay;
import org.soundlathe.demo.tone.Tape;

/// The room's late sound: eight delay lines that feed each other (a feedback delay network).
public final class Hall {
  private static final int LINES = 8;
  // Primes, so that no two lines ever fall into step.
  private static final int[] LENGTHS = {1009, 1187, 1423, 1637, 1871, 2081, 2341, 2593};
  private static final double LOSS_HZ = 5_200.0;

  private final float[][] lines = new float[LINES][];
  private final int[] at = new int[LINES];
  private final double[] keep = new double[LINES];
  private final double[] low = new double[LINES];
  private final double[] out = new double[LINES];

  private static final double CHAMBER_SECONDS = 1.9;
  private static final int LEFT_SEAT = 0b0101_1010;
  private static final int RIGHT_SEAT = 0b0011_0110;

  /// The late sound of a source in a larger room, without the source.
  ///
  /// @param side `left` or `right`
  public static Tape alone(Tape source, String side) {
    var tape = new Tape(source.lengthFrames());
    var seat = side.equals("left") ? LEFT_SEAT : RIGHT_SEAT;
    new Hall(CHAMBER_SECONDS).ring(source.samples(), tape, seat, 1.0);
    return tape;
  }

  /// @param sixtyDbSeconds how long the room rings
  Hall(double sixtyDbSeconds) {
    for (var l = 0; l < LINES; l++) {
      lines[l] = new float[LENGTHS[l]];
      keep[l] = StrictMath.pow(Decay.perFrame(sixtyDbSeconds), LENGTHS[l]);
    }
  }

  /// Adds the late sound of a source to a tape.
  ///
  /// @param seat 0..127: another seat hears the same room with other phases
  void ring(float[] source, Tape into, int seat, double gain) {
    var pole = Decay.pole(LOSS_HZ);
    var samples = into.samples();
    var factor = gain / LINES;
    for (var i = 0; i < samples.length; i++) {
      var heard = 0.0;
      var sum = 0.0;
      for (var l = 0; l < LINES; l++) {
        var late = lines[l][at[l]];
        low[l] = late + pole * (low[l] - late);
        out[l] = keep[l] * low[l] + 1e-20;
        heard += (seat >> l & 1) == 0 ? out[l] : -out[l];
        sum += out[l];
      }
      var mixed = sum * 2.0 / LINES;
      for (var l = 0; l < LINES; l++) {
        lines[l][at[l]] = (float) (source[i] + out[l] - mixed);
        at[l] = at[l] + 1 == lines[l].length ? 0 : at[l] + 1;
      }
      samples[i] += (float) (factor * heard);
    }
  }
}

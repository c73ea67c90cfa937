package org.soundlathe.demo.string;

import org.soundlathe.demo.score.Pitch;
import org.soundlathe.demo.tone.Decay;
import org.soundlathe.demo.tone.Dice;
import org.soundlathe.demo.tone.Tape;

/// A string that is plucked once and rings in a loop of delay.
///
/// After K. Karplus and A. Strong 1983, extended by D. Jaffe and J. Smith 1983; the fraction of the
/// loop is read by cubic Lagrange interpolation, so that bends glide.
final class PluckedString {
  private static final int SIZE = 4096;
  private static final int MASK = SIZE - 1;
  private static final int STEP = 32;
  private static final double DAMPED_SECONDS = 0.09;
  private static final double TAIL_SECONDS = 0.14;

  private final StringBody body;
  private final Pluck pluck;
  private final float[] sound;
  private final double[] loop = new double[SIZE];
  private final double pole;
  private double lowPassed;

  private PluckedString(StringBody body, Pluck pluck) {
    this.body = body;
    this.pluck = pluck;
    this.sound = new float[Tape.frames(pluck.lengthSeconds() + TAIL_SECONDS)];
    this.pole = pluck.ring() < 0.5 ? Math.min(0.8, body.damping() + 0.3) : body.damping();
  }

  /// The sound of one stroke, as the pickup hears it.
  static float[] sound(StringBody body, Pluck pluck, Dice dice) {
    var string = new PluckedString(body, pluck);
    string.excite(dice);
    string.ring();
    Decay.soften(string.sound, 0.0, 0.03);
    return string.sound;
  }

  /// A stroke of the pick: one turn of noise, dull when soft, without what has a node at the pick.
  private void excite(Dice dice) {
    var turn = (int) Math.rint(Tape.RATE_HZ / Pitch.hz(pluck.midiAt(0.0)));
    var dull = Decay.pole(body.pickHz() * (0.25 + 0.75 * pluck.velocity()));
    var noise = new double[turn];
    var smooth = 0.0;
    for (var i = 0; i < turn; i++) {
      // A displaced string snaps back: a strong first impulse, then the pick's own scratch.
      var push = (i < turn / 8 ? 1.0 : 0.0) + 0.5 * dice.signed();
      smooth = push + dull * (smooth - push);
      noise[i] = smooth;
    }
    var node = Math.max(1, (int) Math.rint(turn * body.pickAt()));
    var mean = 0.0;
    for (var i = 0; i < turn; i++) {
      sound[i] = (float) (noise[i] - noise[(i - node + turn) % turn]);
      mean += sound[i] / turn;
    }
    for (var i = 0; i < turn; i++) {
      sound[i] -= (float) mean;
    }
  }

  private void ring() {
    var delay = delayAt(0.0);
    for (var from = 0; from < sound.length; from += STEP) {
      var frames = Math.min(STEP, sound.length - from);
      var next = delayAt((double) (from + STEP) / Tape.RATE_HZ);
      turn(from, frames, delay, (next - delay) / STEP, lossAt(from, delay));
      delay = next;
    }
  }

  private void turn(int from, int frames, double startDelay, double slope, double loss) {
    var delay = startDelay;
    var low = lowPassed;
    var level = pluck.velocity();
    for (var i = from; i < from + frames; i++) {
      var heard = read(i, delay);
      low = heard + pole * (low - heard);
      var now = loss * low + sound[i];
      loop[i & MASK] = now;
      sound[i] = (float) (level * (now - 0.7 * read(i, delay * body.pickupAt())));
      delay += slope;
    }
    lowPassed = low;
  }

  /// What passed a number of frames ago.
  private double read(int now, double delay) {
    var whole = (int) delay;
    var d = delay - whole;
    var at = now - whole;
    var y0 = loop[(at + 1) & MASK];
    var y1 = loop[at & MASK];
    var y2 = loop[(at - 1) & MASK];
    var y3 = loop[(at - 2) & MASK];
    return y0 * (-d * (d - 1.0) * (d - 2.0) / 6.0)
        + y1 * ((d + 1.0) * (d - 1.0) * (d - 2.0) / 2.0)
        + y2 * (-(d + 1.0) * d * (d - 2.0) / 2.0)
        + y3 * ((d + 1.0) * d * (d - 1.0) / 6.0);
  }

  /// The loop's length in frames without what the low-pass delays the fundamental by.
  private double delayAt(double seconds) {
    var hz = Pitch.hz(pluck.midiAt(seconds));
    var turn = 2.0 * StrictMath.PI * hz / Tape.RATE_HZ;
    var late =
        StrictMath.atan2(pole * StrictMath.sin(turn), 1.0 - pole * StrictMath.cos(turn)) / turn;
    return Tape.RATE_HZ / hz - late;
  }

  private double lossAt(int frame, double delay) {
    var isHeld = frame < Tape.frames(pluck.lengthSeconds());
    var natural = body.ringSeconds() * Math.sqrt(110.0 / Pitch.hz(pluck.midi()));
    var seconds = isHeld ? natural * pluck.ring() : Math.min(DAMPED_SECONDS, natural);
    return StrictMath.pow(Decay.perFrame(seconds), delay);
  }
}

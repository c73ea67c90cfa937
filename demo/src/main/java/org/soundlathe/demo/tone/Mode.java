package org.soundlathe.demo.tone;

/// One way in which a struck body rings: a decaying sine.
///
/// @param hz 1..22000; a mode above the hearing is silent
/// @param sixtyDbSeconds how long it takes to fall by 60 dB
/// @param gain its amplitude at the strike
/// @param cycles its phase at the strike, 0..1
public record Mode(double hz, double sixtyDbSeconds, double gain, double cycles) {
  private static final double HIGHEST_HZ = 22_000.0;

  /// Adds the ringing to a sound until it has fallen by 100 dB.
  public void ring(float[] into) {
    if (hz > HIGHEST_HZ) {
      return;
    }
    var turn = hz / Tape.RATE_HZ;
    var r = Decay.perFrame(sixtyDbSeconds);
    var c1 = 2.0 * r * StrictMath.cos(2.0 * StrictMath.PI * turn);
    var c2 = -r * r;
    var y1 = gain * Sine.of(cycles + 1.0 - turn) / r;
    var y2 = gain * Sine.of(cycles + 2.0 - 2.0 * turn) / (r * r);
    var end = Math.min(into.length, Tape.frames(sixtyDbSeconds * 100.0 / 60.0));
    for (var i = 0; i < end; i++) {
      var y = c1 * y1 + c2 * y2;
      into[i] += (float) y;
      y2 = y1;
      y1 = y;
    }
  }
}

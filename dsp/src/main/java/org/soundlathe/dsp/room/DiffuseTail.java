package org.soundlathe.dsp.room;

import java.util.Arrays;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.ReverbParameters;
import org.soundlathe.dsp.reverb.DecayCurve;
import org.soundlathe.dsp.reverb.Reverb;
import org.soundlathe.dsp.reverb.Wet;
import org.soundlathe.dsp.unit.Decibels;

/// The sound of a room when its echoes have become too many to tell apart.
final class DiffuseTail {
  private static final int STEP_FRAMES = 512;

  private DiffuseTail() {}

  /// A diffuse field of the power that Eyring's room has, as the microphones hear it.
  static float[][] of(
      int sampleRateHz, RoomResponse.Settings settings, DecayCurve decay, int frames) {
    Shoebox room = settings.room();
    double size =
        Math.min(
            ReverbParameters.SIZE.max(),
            Math.max(ReverbParameters.SIZE.min(), room.longestMetres()));
    var spec = new Spec(sampleRateHz, 2, STEP_FRAMES);
    var still = new Reverb.Settings(decay, size, 100, 0, 1, Wet.PLAIN);
    float[][] tail = click(Reverb.prepare(spec, still), frames);
    // With 1 at 1 m, the power of a diffuse field falls from 4πc/V; the reverberation has the
    // energy
    // 1, and so falls from 6 ln 10 / T60.
    double field = 4 * StrictMath.PI * Air.SOUND_METRES_PER_SECOND / room.volumeCubicMetres();
    double perEnergy = decay.seconds().get(4) / (6 * StrictMath.log(10));
    double gain = Math.sqrt(field * perEnergy) * Decibels.toGain(settings.tailDb());
    scale(tail[0], gain * Math.sqrt(settings.left().pattern().diffusePower()));
    scale(tail[1], gain * Math.sqrt(settings.right().pattern().diffusePower()));
    return tail;
  }

  private static float[][] click(Reverb reverb, int frames) {
    float[][] whole = new float[2][frames];
    float[][] part = new float[2][STEP_FRAMES];
    part[0][0] = 1;
    part[1][0] = 1;
    for (int at = 0; at < frames; at += STEP_FRAMES) {
      int now = Math.min(STEP_FRAMES, frames - at);
      reverb.process(part, now);
      for (int channel = 0; channel < 2; channel++) {
        System.arraycopy(part[channel], 0, whole[channel], at, now);
        Arrays.fill(part[channel], 0f);
      }
    }
    return whole;
  }

  private static void scale(float[] signal, double gain) {
    for (int i = 0; i < signal.length; i++) {
      signal[i] = (float) (gain * signal[i]);
    }
  }
}

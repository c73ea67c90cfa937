package org.soundlathe.dsp.room;

import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.convolution.Convolver;
import org.soundlathe.dsp.convolution.Form;
import org.soundlathe.dsp.convolution.ImpulseResponse;
import org.soundlathe.dsp.convolution.Routing;
import org.soundlathe.dsp.reverb.Tank;

/// Rings by convolution: the middle of what is sent, through the responses of left and right.
final class ResponseTank implements Tank {
  private static final int STEP_FRAMES = 64;

  private final Convolver convolver;
  private final float[][] quiet = new float[2][STEP_FRAMES];
  private final int lengthFrames;
  private int restFrames;

  ResponseTank(Spec spec, float[][] response) {
    lengthFrames = response[0].length;
    convolver =
        Convolver.prepare(
            new Spec(spec.sampleRateHz(), 2, STEP_FRAMES),
            new Convolver.Settings(
                ImpulseResponse.of(spec.sampleRateHz(), response),
                Routing.MONO_TO_STEREO,
                Form.LIVE));
  }

  @Override
  public void ring(float[][] in, float[][] out, int frames) {
    catchUp();
    System.arraycopy(in[0], 0, out[0], 0, frames);
    System.arraycopy(in[1], 0, out[1], 0, frames);
    convolver.process(out, frames);
  }

  @Override
  public void rest(int frames) {
    restFrames = (restFrames + frames) % STEP_FRAMES;
  }

  @Override
  public void clear() {
    convolver.reset();
    restFrames = 0;
  }

  @Override
  public int maxStepFrames() {
    return STEP_FRAMES;
  }

  @Override
  public int longestPauseFrames() {
    return lengthFrames + STEP_FRAMES;
  }

  /// The convolver's blocks stay where they would be had it heard the silence, so that the rounding
  /// does not depend on when it was woken.
  private void catchUp() {
    if (restFrames > 0) {
      convolver.process(quiet, restFrames);
      restFrames = 0;
    }
  }
}

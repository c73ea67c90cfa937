package org.soundlathe.dsp.reverb;

import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.delay.Ducker;

/// A feedback network behind diffusers, left and right.
final class NetworkTank implements Tank {
  private final Diffuser[] diffusers;
  private final FeedbackNetwork network;
  private final int maxStep;
  private final int longestPauseFrames;

  /// @param dimensions between the walls and the furniture
  /// @param diffusion feedback of the diffusers, 0..0.8
  /// @param decaySeconds in the middle of the spectrum
  NetworkTank(
      Spec spec,
      Dimensions dimensions,
      double diffusion,
      double decaySeconds,
      Attenuation attenuation,
      MatrixTurn turn) {
    int rateHz = spec.sampleRateHz();
    int[] lengths = dimensions.lineLengthsFrames(FeedbackNetwork.LINES, rateHz);
    int[] left = dimensions.leftDiffuserLengthsFrames(rateHz);
    int[] right = dimensions.rightDiffuserLengthsFrames(rateHz);
    int free = lengths[0] - attenuation.latencyFrames();
    maxStep = Math.min(Math.min(Ducker.GRID_FRAMES, free), Math.min(left[0], right[0]));
    diffusers =
        new Diffuser[] {
          new Diffuser(left, (float) diffusion, maxStep),
          new Diffuser(right, (float) diffusion, maxStep)
        };
    network = new FeedbackNetwork(spec, lengths, decaySeconds, attenuation, turn, maxStep);
    longestPauseFrames = 2 * lengths[lengths.length - 1];
  }

  @Override
  public void ring(float[][] in, float[][] out, int frames) {
    diffusers[0].process(in[0], frames);
    diffusers[1].process(in[1], frames);
    network.process(in, out, frames);
  }

  @Override
  public void rest(int frames) {
    network.rest(frames);
  }

  @Override
  public void clear() {
    diffusers[0].clear();
    diffusers[1].clear();
    network.clear();
  }

  @Override
  public void reset() {
    clear();
    network.reset();
  }

  @Override
  public int maxStepFrames() {
    return maxStep;
  }

  @Override
  public int longestPauseFrames() {
    return longestPauseFrames;
  }
}

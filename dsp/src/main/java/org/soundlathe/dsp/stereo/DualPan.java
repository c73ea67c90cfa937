package org.soundlathe.dsp.stereo;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.StereoParameters;

/// Places the left and the right side of a stereo sound each on its own, such as a piano from the
/// centre to the right.
///
/// Full left and full right leave the sound bit for bit.
public final class DualPan implements Kernel {
  private final boolean isNeutral;
  private final float leftToLeft;
  private final float leftToRight;
  private final float rightToLeft;
  private final float rightToRight;
  private long brokenSamples;

  /// @param leftPosition where the left side stands, left -100 .. right 100, in per cent
  /// @param rightPosition where the right side stands
  public record Settings(double leftPosition, double rightPosition, PanLaw law) {
    public Settings {
      StereoParameters.DUAL_LEFT.check(leftPosition);
      StereoParameters.DUAL_RIGHT.check(rightPosition);
    }
  }

  private DualPan(Settings settings) {
    isNeutral = settings.leftPosition() == -100 && settings.rightPosition() == 100;
    leftToLeft = (float) settings.law().left(settings.leftPosition());
    leftToRight = (float) settings.law().right(settings.leftPosition());
    rightToLeft = (float) settings.law().left(settings.rightPosition());
    rightToRight = (float) settings.law().right(settings.rightPosition());
  }

  /// @param spec two channels
  public static DualPan prepare(Spec spec, Settings settings) {
    Stereo.require(spec, "a dual pan");
    return new DualPan(settings);
  }

  @Override
  public void process(float[][] block, int frames) {
    float[] left = block[0];
    float[] right = block[1];
    brokenSamples += Finite.mend(left, frames) + Finite.mend(right, frames);
    if (isNeutral) {
      return;
    }
    for (int i = 0; i < frames; i++) {
      float l = left[i];
      float r = right[i];
      left[i] = l * leftToLeft + r * rightToLeft;
      right[i] = l * leftToRight + r * rightToRight;
    }
  }

  @Override
  public void reset() {
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }
}

package org.soundlathe.dsp.stereo;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.StripParameters;

/// Places a sound between left and right, and makes a stereo sound narrower or wider.
///
/// A mono sound follows the pan law; by default it keeps its power wherever it stands, -3 dB on
/// both sides in the centre. On a stereo sound the position is a balance (the far side is turned
/// down, the near side stays), and the width scales the difference of the sides, so that the sum in
/// mono never changes. Centre at full width leaves stereo bit for bit.
public final class Panner implements Kernel {
  private final float monoToLeft;
  private final float monoToRight;
  private final boolean isNeutral;
  private final float leftToLeft;
  private final float rightToLeft;
  private final float leftToRight;
  private final float rightToRight;
  private long brokenSamples;

  /// @param position left -100 .. right 100, in per cent
  /// @param widthPercent 0 (mono) .. 200; 100 as it is
  /// @param law of mono sounds
  public record Settings(double position, double widthPercent, PanLaw law) {
    public Settings {
      StripParameters.PAN.check(position);
      StripParameters.WIDTH.check(widthPercent);
    }

    /// With the law of the desk, -3 dB.
    public Settings(double position, double widthPercent) {
      this(position, widthPercent, PanLaw.MINUS_3_DB);
    }
  }

  private Panner(Settings settings) {
    var factors = new double[PanMatrix.FACTORS];
    PanMatrix.mono(settings.position(), settings.law(), factors);
    monoToLeft = (float) factors[0];
    monoToRight = (float) factors[2];
    isNeutral = settings.position() == 0 && settings.widthPercent() == 100;
    PanMatrix.stereo(settings.position(), settings.widthPercent(), factors);
    leftToLeft = (float) factors[0];
    rightToLeft = (float) factors[1];
    leftToRight = (float) factors[2];
    rightToRight = (float) factors[3];
  }

  /// @param out what leaves the panner: two channels
  public static Panner prepare(Spec out, Settings settings) {
    Stereo.require(out, "a panner");
    return new Panner(settings);
  }

  /// Places a mono signal: overwrites frames 0..frames-1 of `stereoOut` (left, right).
  public void pan(float[] monoIn, float[][] stereoOut, int frames) {
    float[] left = stereoOut[0];
    float[] right = stereoOut[1];
    System.arraycopy(monoIn, 0, left, 0, frames);
    brokenSamples += Finite.mend(left, frames);
    for (int i = 0; i < frames; i++) {
      float sample = left[i];
      left[i] = sample * monoToLeft;
      right[i] = sample * monoToRight;
    }
  }

  /// Balances and widens a stereo signal in place.
  public void balance(float[][] stereo, int frames) {
    float[] left = stereo[0];
    float[] right = stereo[1];
    brokenSamples += Finite.mend(left, frames) + Finite.mend(right, frames);
    if (isNeutral) {
      return;
    }
    for (int i = 0; i < frames; i++) {
      float leftIn = left[i];
      float rightIn = right[i];
      left[i] = leftIn * leftToLeft + rightIn * rightToLeft;
      right[i] = leftIn * leftToRight + rightIn * rightToRight;
    }
  }

  /// The same as [#balance].
  @Override
  public void process(float[][] block, int frames) {
    balance(block, frames);
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

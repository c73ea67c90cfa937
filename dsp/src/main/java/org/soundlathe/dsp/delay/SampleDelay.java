package org.soundlathe.dsp.delay;

import java.util.Arrays;
import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.StripParameters;

/// Plays a sound a whole number of frames later; bit for bit the same sound.
///
/// The delay is what was asked for, so it is no latency.
public final class SampleDelay implements Kernel {
  private final float[][] waiting;
  private int position;
  private long brokenSamples;

  /// @param delayFrames 0..96000
  public record Settings(int delayFrames) {
    public Settings {
      StripParameters.DELAY.check(delayFrames);
    }
  }

  private SampleDelay(int channels, int delayFrames) {
    waiting = new float[channels][delayFrames];
  }

  public static SampleDelay prepare(Spec spec, Settings settings) {
    return new SampleDelay(spec.channels(), settings.delayFrames());
  }

  @Override
  public void process(float[][] block, int frames) {
    int length = waiting[0].length;
    for (int channel = 0; channel < waiting.length; channel++) {
      brokenSamples += Finite.mend(block[channel], frames);
      if (length > 0) {
        swap(block[channel], waiting[channel], frames);
      }
    }
    if (length > 0) {
      position = (int) (((long) position + frames) % length);
    }
  }

  @Override
  public void reset() {
    for (float[] line : waiting) {
      Arrays.fill(line, 0f);
    }
    position = 0;
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }

  /// The line is as long as the delay: what lies at the position is due, and the new takes its
  /// place.
  private void swap(float[] signal, float[] line, int frames) {
    int at = position;
    for (int i = 0; i < frames; i++) {
      float due = line[at];
      line[at] = signal[i];
      signal[i] = due;
      at = at + 1 == line.length ? 0 : at + 1;
    }
  }
}

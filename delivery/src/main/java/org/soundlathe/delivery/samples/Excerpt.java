package org.soundlathe.delivery.samples;

import java.util.Arrays;
import org.soundlathe.dsp.resample.Resampler;

/// The extract of one sound, held in memory: a minute at most, however long the song.
final class Excerpt {
  static final int CHANNELS = 2;

  private final float[][] sound;
  private final int sampleRateHz;

  /// @param sound `[channel][frame]`, stereo; kept, not copied
  Excerpt(float[][] sound, int sampleRateHz) {
    this.sound = sound;
    this.sampleRateHz = sampleRateHz;
  }

  /// `[channel][frame]`, to be read only.
  float[][] sound() {
    return sound;
  }

  int sampleRateHz() {
    return sampleRateHz;
  }

  int lengthFrames() {
    return sound[0].length;
  }

  /// The same at another rate.
  Excerpt at(int rateHz) {
    var resampler = Resampler.prepare(sampleRateHz, rateHz, CHANNELS);
    var resampled = new float[CHANNELS][resampler.maxOutputFrames(lengthFrames())];
    var frames = resampler.process(sound, 0, lengthFrames(), resampled, 0);
    for (var left = -1; left != 0; frames += left) {
      left = resampler.drain(resampled, frames);
    }
    for (var channel = 0; channel < CHANNELS; channel++) {
      resampled[channel] = Arrays.copyOf(resampled[channel], frames);
    }
    return new Excerpt(resampled, rateHz);
  }

  /// The largest sample, linear.
  double peak() {
    return peak(0, lengthFrames());
  }

  /// The largest sample of the frames `from` up to, but without, `to`.
  double peak(int from, int to) {
    var peak = 0.0f;
    for (var channel : sound) {
      for (var frame = from; frame < to; frame++) {
        peak = Math.max(peak, Math.abs(channel[frame]));
      }
    }
    return peak;
  }
}

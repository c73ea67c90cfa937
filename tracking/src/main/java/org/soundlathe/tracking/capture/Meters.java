package org.soundlathe.tracking.capture;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;

/// How loud each input is and was. One thread listens, any may look.
public final class Meters {
  /// The largest sample of a converter of 16 bits; those of 24 reach a little further.
  private static final float CLIP = 32_767 / 32_768f;

  // IEC 60268-18: a digital peak meter falls by 20 dB in 1.7 s.
  private static final double FALL_PER_SECOND = StrictMath.log(10) / 1.7;

  private final int sampleRateHz;
  private final AtomicIntegerArray levels;
  private final AtomicIntegerArray holds;
  private final AtomicLongArray clips;
  private final boolean[] isClipping;

  Meters(int channels, int sampleRateHz) {
    this.sampleRateHz = sampleRateHz;
    levels = new AtomicIntegerArray(channels);
    holds = new AtomicIntegerArray(channels);
    clips = new AtomicLongArray(channels);
    isClipping = new boolean[channels];
  }

  public int channels() {
    return isClipping.length;
  }

  /// The peak meter of an input, full scale is 1.
  public float level(int channel) {
    return Float.intBitsToFloat(levels.get(channel));
  }

  /// The highest peak of an input since it was reset.
  public float hold(int channel) {
    return Float.intBitsToFloat(holds.get(channel));
  }

  /// How often an input has reached full scale since it was reset.
  public long clips(int channel) {
    return clips.get(channel);
  }

  /// Forgets peaks and clips.
  public void reset() {
    for (int c = 0; c < isClipping.length; c++) {
      holds.set(c, 0);
      clips.set(c, 0);
    }
  }

  /// Allocates nothing.
  void listen(float[][] block, int frames) {
    float fall = (float) StrictMath.exp(-FALL_PER_SECOND * frames / sampleRateHz);
    for (int c = 0; c < isClipping.length; c++) {
      float peak = peak(block[c], frames);
      levels.set(c, Float.floatToRawIntBits(Math.max(peak, level(c) * fall)));
      if (peak > hold(c)) {
        holds.set(c, Float.floatToRawIntBits(peak));
      }
      if (peak >= CLIP || isClipping[c]) {
        countClips(c, block[c], frames);
      }
    }
  }

  private static float peak(float[] samples, int frames) {
    float peak = 0;
    for (int i = 0; i < frames; i++) {
      peak = Math.max(peak, Math.abs(samples[i]));
    }
    return Float.isNaN(peak) ? 0 : peak;
  }

  private void countClips(int channel, float[] samples, int frames) {
    boolean wasClipping = isClipping[channel];
    int count = 0;
    for (int i = 0; i < frames; i++) {
      boolean clips = Math.abs(samples[i]) >= CLIP;
      count += clips && !wasClipping ? 1 : 0;
      wasClipping = clips;
    }
    isClipping[channel] = wasClipping;
    clips.addAndGet(channel, count);
  }
}

package org.soundlathe.dsp.convolution;

import org.soundlathe.dsp.unit.Decibels;

/// What a room, a plate or a loudspeaker answers to a single click; sound convolved with it seems
/// to be heard there.
///
/// Never changes; every method that treats it gives a new one. At most [#MAX_FRAMES] long.
public final class ImpulseResponse {
  /// 43 s at 48 kHz, 10 s at 192 kHz: longer than any hall, and 100 MB of memory a channel.
  public static final int MAX_FRAMES = 1 << 21;

  private static final double FADE_MS = 10;

  private final int sampleRateHz;
  private final float[][] channels;

  private ImpulseResponse(int sampleRateHz, float[][] channels) {
    this.sampleRateHz = sampleRateHz;
    this.channels = channels;
  }

  /// @param sampleRateHz of the response; resample it first where the sound has another
  /// @param channels planar `[channel][frame]`, copied
  /// @throws IllegalArgumentException if it is empty, too long, uneven or broken
  public static ImpulseResponse of(int sampleRateHz, float[][] channels) {
    if (channels.length == 0 || channels[0].length == 0) {
      throw new IllegalArgumentException("the response is empty");
    }
    int frames = channels[0].length;
    if (frames > MAX_FRAMES) {
      throw new IllegalArgumentException(
          "the response has %d frames, more than %d: cut it".formatted(frames, MAX_FRAMES));
    }
    float[][] copy = new float[channels.length][];
    for (int channel = 0; channel < channels.length; channel++) {
      if (channels[channel].length != frames) {
        throw new IllegalArgumentException("the response's channels differ in length");
      }
      copy[channel] = whole(channels[channel], channel);
    }
    return new ImpulseResponse(sampleRateHz, copy);
  }

  public int sampleRateHz() {
    return sampleRateHz;
  }

  public int channels() {
    return channels.length;
  }

  public int frames() {
    return channels[0].length;
  }

  /// Without the silence before the first sound, the same cut for all channels.
  ///
  /// @param floorDb what counts as silence, dB below the highest peak of all channels, below 0
  public ImpulseResponse startingAtSound(double floorDb) {
    double floor = floor(floorDb);
    int start = 0;
    while (start < frames() - 1 && loudest(start) < floor) {
      start++;
    }
    return cut(start, frames());
  }

  /// Without what follows the last sound above a floor; the last 10 ms are faded out.
  ///
  /// @param floorDb what counts as silence, dB below the highest peak of all channels, below 0
  public ImpulseResponse endingInSilence(double floorDb) {
    double floor = floor(floorDb);
    int end = frames();
    while (end > 1 && loudest(end - 1) < floor) {
      end--;
    }
    return end == frames() ? this : cut(0, end).fadedOut();
  }

  /// As loud a response that pink noise (20 Hz to 20 kHz, each input its own) has the same power
  /// after it as before, on the average of the outputs.
  public ImpulseResponse levelled(Routing routing) {
    double power = 0;
    for (float[] channel : channels) {
      power += PinkPower.of(channel, sampleRateHz);
    }
    double mean = power / routing.outputs(channels.length);
    return mean > 0 ? louder(1 / Math.sqrt(mean)) : this;
  }

  float[][] samples() {
    return channels;
  }

  private double floor(double floorDb) {
    if (!(floorDb < 0)) {
      throw new IllegalArgumentException("floorDb " + floorDb + " is not below 0");
    }
    double peak = 0;
    for (int i = 0; i < frames(); i++) {
      peak = Math.max(peak, loudest(i));
    }
    return peak * Decibels.toGain(floorDb);
  }

  private double loudest(int frame) {
    double loudest = 0;
    for (float[] channel : channels) {
      loudest = Math.max(loudest, Math.abs(channel[frame]));
    }
    return loudest;
  }

  private ImpulseResponse cut(int from, int to) {
    float[][] part = new float[channels.length][to - from];
    for (int channel = 0; channel < channels.length; channel++) {
      System.arraycopy(channels[channel], from, part[channel], 0, to - from);
    }
    return new ImpulseResponse(sampleRateHz, part);
  }

  private ImpulseResponse fadedOut() {
    int fade = Math.min(frames(), (int) (FADE_MS * sampleRateHz / 1000));
    float[][] faded = cut(0, frames()).channels;
    for (int i = 0; i < fade; i++) {
      double gain = 0.5 - 0.5 * StrictMath.cos(StrictMath.PI * (i + 0.5) / fade);
      for (float[] channel : faded) {
        channel[frames() - 1 - i] *= (float) gain;
      }
    }
    return new ImpulseResponse(sampleRateHz, faded);
  }

  private ImpulseResponse louder(double gain) {
    float[][] louder = new float[channels.length][frames()];
    for (int channel = 0; channel < channels.length; channel++) {
      for (int i = 0; i < frames(); i++) {
        louder[channel][i] = (float) (gain * channels[channel][i]);
      }
    }
    return new ImpulseResponse(sampleRateHz, louder);
  }

  private static float[] whole(float[] samples, int channel) {
    for (int i = 0; i < samples.length; i++) {
      if (!(Math.abs(samples[i]) <= 1e6f)) {
        throw new IllegalArgumentException(
            "the response's frame %d on channel %d is %s, no sound"
                .formatted(i, channel + 1, samples[i]));
      }
    }
    return samples.clone();
  }
}

package org.soundlathe.dsp.click;

import org.soundlathe.dsp.unit.Decibels;

/// Puts clicks into a sound, each starting exactly at its frame.
///
/// Rendered once for a sample rate; from then on nothing is allocated and nothing remembered, so
/// that a block may be asked for at any place, in any order and from any thread. Where the beats
/// lie is the caller's knowledge.
public final class Click {
  /// Rises so fast that it is heard as its beginning, and slow enough not to splash.
  private static final double ATTACK_SECONDS = 0.0003;

  /// The last part fades to nothing.
  private static final double RELEASE_SECONDS = 0.002;

  /// Tones above this share of the rate are left out.
  private static final double HIGHEST = 0.45;

  private static final double NEPERS_OF_60_DB = 3 * StrictMath.log(10);

  private final float[] accent;
  private final float[] beat;
  private final float[] subdivision;
  private final int lengthFrames;

  /// @param sampleRateHz 8000..384000
  public Click(ClickSound sound, int sampleRateHz) {
    double longest = sound.rings().stream().mapToDouble(Ring::decaySeconds).max().orElseThrow();
    lengthFrames = (int) Math.ceil(longest * sampleRateHz);
    accent = wave(sound, Stress.ACCENT, sampleRateHz);
    beat = wave(sound, Stress.BEAT, sampleRateHz);
    subdivision = wave(sound, Stress.SUBDIVISION, sampleRateHz);
  }

  /// How long a click is: one that begins so many frames before a block is over by then.
  public int lengthFrames() {
    return lengthFrames;
  }

  /// Adds to frames offset..offset+frames-1 of a signal what sounds there of one click.
  ///
  /// @param startFrame where the first of these frames stands in the song
  /// @param beatFrame where the click starts in the song; it may lie before, in or behind the block
  /// @param gain 1 for a click at the peak of its stress
  public void add(
      float[] signal,
      int offset,
      int frames,
      long startFrame,
      long beatFrame,
      Stress stress,
      float gain) {
    float[] wave = wave(stress);
    long from = Math.max(startFrame, beatFrame);
    long to = Math.min(startFrame + frames, beatFrame + wave.length);
    for (long frame = from; frame < to; frame++) {
      signal[offset + (int) (frame - startFrame)] += gain * wave[(int) (frame - beatFrame)];
    }
  }

  private float[] wave(Stress stress) {
    return switch (stress) {
      case ACCENT -> accent;
      case BEAT -> beat;
      case SUBDIVISION -> subdivision;
    };
  }

  private float[] wave(ClickSound sound, Stress stress, int rateHz) {
    double[] wave = new double[lengthFrames];
    for (Ring ring : sound.rings()) {
      if (ring.hertz() * stress.pitch() < HIGHEST * rateHz) {
        add(wave, ring, stress.pitch(), rateHz);
      }
    }
    double peak = 0;
    for (double sample : wave) {
      peak = Math.max(peak, Math.abs(sample));
    }
    double gain = Decibels.toGain(stress.peakDbfs()) / peak;
    float[] scaled = new float[lengthFrames];
    for (int i = 0; i < lengthFrames; i++) {
      scaled[i] = (float) (gain * wave[i]);
    }
    return scaled;
  }

  /// Time is counted from one frame before the first, which therefore sounds already.
  private static void add(double[] wave, Ring ring, double pitch, int rateHz) {
    for (int i = 0; i < wave.length; i++) {
      double seconds = (i + 1.0) / rateHz;
      double left = (wave.length - i) / (RELEASE_SECONDS * rateHz);
      double edge = Math.min(1, Math.min(seconds / ATTACK_SECONDS, left));
      double fall = StrictMath.exp(-NEPERS_OF_60_DB * seconds / ring.decaySeconds());
      double turns = ring.hertz() * pitch * seconds;
      wave[i] += ring.amplitude() * edge * fall * StrictMath.sin(2 * StrictMath.PI * turns);
    }
  }
}

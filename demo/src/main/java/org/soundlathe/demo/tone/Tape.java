package org.soundlathe.demo.tone;

/// One channel of tape: sounds are laid onto it and sum.
public final class Tape {
  /// Frames a second of everything that the band plays.
  public static final int RATE_HZ = 48_000;

  private final float[] samples;

  private Tape(float[] samples) {
    this.samples = samples;
  }

  /// A blank tape.
  public Tape(int lengthFrames) {
    this(new float[lengthFrames]);
  }

  /// A tape that holds a sound, not a copy of it.
  public static Tape of(float[] sound) {
    return new Tape(sound);
  }

  /// A tape of its own with the same sound.
  public Tape copy() {
    return new Tape(samples.clone());
  }

  /// The nearest frame to a time.
  public static int frames(double seconds) {
    return (int) Math.rint(seconds * RATE_HZ);
  }

  /// The tape itself, not a copy.
  public float[] samples() {
    return samples;
  }

  public int lengthFrames() {
    return samples.length;
  }

  /// Lays a sound onto the tape; what lies outside the tape is lost.
  public void add(float[] sound, int atFrame, double gain) {
    var factor = (float) gain;
    var from = Math.max(0, -atFrame);
    var to = Math.min(sound.length, samples.length - atFrame);
    for (var i = from; i < to; i++) {
      samples[atFrame + i] += factor * sound[i];
    }
  }

  public void add(float[] sound, double atSeconds, double gain) {
    add(sound, frames(atSeconds), gain);
  }

  public void scale(double gain) {
    var factor = (float) gain;
    for (var i = 0; i < samples.length; i++) {
      samples[i] *= factor;
    }
  }

  /// The largest magnitude of any sample.
  public double peak() {
    var peak = 0.0f;
    for (var sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }
}

package org.soundlathe.tracking.monitor;

/// A gain that a hand turns while it sounds: it goes where it is wanted in a straight line, short
/// enough to be at once and long enough not to click. Allocates nothing. The tape's thread.
public final class Ramp {
  /// How long the way takes.
  private static final double SECONDS = 0.01;

  private final float[] line;
  private final int lengthFrames;
  private double now;
  private double wanted;
  private double step;
  private int left;
  private boolean isSilent;

  /// @param gain linear, where it stands
  /// @param maxFrames of a block
  public Ramp(double gain, int sampleRateHz, int maxFrames) {
    lengthFrames = Math.max(1, (int) Math.rint(SECONDS * sampleRateHz));
    line = new float[maxFrames];
    jump(gain);
  }

  /// Sets out from where it is; a wish that it has already changes nothing.
  public void aim(double gain) {
    if (gain != wanted) {
      wanted = gain;
      step = (gain - now) / lengthFrames;
      left = lengthFrames;
    }
  }

  /// Stands there at once, where nothing sounds that could click.
  public void jump(double gain) {
    now = gain;
    wanted = gain;
    left = 0;
  }

  /// Goes on by a block; the gains of its frames are those that the methods below apply.
  public void advance(int frames) {
    isSilent = now == 0 && wanted == 0;
    for (int i = 0; i < frames; i++) {
      if (left > 0) {
        left--;
        now = left == 0 ? wanted : now + step;
      }
      line[i] = (float) now;
    }
  }

  /// Whether nothing of the block is heard.
  public boolean isSilent() {
    return isSilent;
  }

  /// Adds a sound, as loud as the block's gains.
  ///
  /// @param from `[0..frames)`
  /// @param into `[offset..offset+frames)`
  public void add(float[] from, float[] into, int offset, int frames) {
    for (int i = 0; i < frames; i++) {
      into[offset + i] += line[i] * from[i];
    }
  }

  /// Makes a sound as loud as the block's gains.
  public void apply(float[] sound, int offset, int frames) {
    for (int i = 0; i < frames; i++) {
      sound[offset + i] *= line[i];
    }
  }
}

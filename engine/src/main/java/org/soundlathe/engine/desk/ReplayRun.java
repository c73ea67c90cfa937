package org.soundlathe.engine.desk;

import java.util.Arrays;

/// A sum of an earlier rendering that stands in for the strips that made it.
final class ReplayRun implements AutoCloseable {
  private final String key;
  private final int level;
  private final Junction junction;
  private final int lead;
  private final Reuse.Replay replay;
  private final float[][] sound;
  private long endFrame = Long.MAX_VALUE;

  /// The sum does not reach as far as it is needed.
  static final class TooShort extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    TooShort(String key) {
      super(key, null, false, false);
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /// @param lead how many frames before the clock's the session's are
  ReplayRun(
      String key, int level, Junction junction, int lead, Reuse.Replay replay, int chunkFrames) {
    this.key = key;
    this.level = level;
    this.junction = junction;
    this.lead = lead;
    this.replay = replay;
    sound = new float[2][chunkFrames];
  }

  int level() {
    return level;
  }

  void start() {
    junction.reset();
  }

  /// Puts the chunk of the clock's frames from `clock` on into the junction.
  void render(long clock) {
    int frames = sound[0].length;
    int early = (int) Math.max(0, Math.min(frames, -(clock + lead)));
    if (early < frames) {
      int got = replay.read(sound, frames - early);
      if (got < frames - early) {
        endFrame = Math.min(endFrame, clock + lead + early + got);
        Arrays.fill(sound[0], got, frames, 0f);
        Arrays.fill(sound[1], got, frames, 0f);
      }
      junction.write(clock + early, sound, 0, frames - early);
    }
  }

  /// @throws TooShort if it does not reach to where the desk's output is made of it
  void requireUntil(long clock) {
    if (clock + lead > endFrame) {
      throw new TooShort(key);
    }
  }

  @Override
  public void close() {
    replay.close();
  }
}

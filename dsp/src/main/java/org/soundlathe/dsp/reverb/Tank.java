package org.soundlathe.dsp.reverb;

/// What rings inside a reverberation: stereo in, stereo out, never the dry sound.
public interface Tank {
  /// Overwrites `out` with the answer to `in`, both `[2][frame]`; at most [#maxStepFrames].
  void ring(float[][] in, float[][] out, int frames);

  /// Lets time pass in which nothing rings and nothing comes in: only slow movements go on.
  default void rest(int frames) {}

  /// Empties the tank; slow movements go on.
  void clear();

  /// Empties the tank and begins every movement anew.
  default void reset() {
    clear();
  }

  /// The most frames that it can answer at once.
  int maxStepFrames();

  /// How long it can be silent between two echoes.
  int longestPauseFrames();
}

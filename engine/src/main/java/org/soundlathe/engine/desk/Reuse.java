package org.soundlathe.engine.desk;

import java.util.Optional;

/// Sums of strips that were rendered before, found again by what they were made of.
public interface Reuse {
  /// A desk that keeps nothing.
  Reuse NOTHING =
      new Reuse() {
        @Override
        public Optional<Replay> find(String key) {
          return Optional.empty();
        }

        @Override
        public Optional<Recording> record(String key) {
          return Optional.empty();
        }

        @Override
        public void forget(String key) {}
      };

  /// A sum as it was, from session frame 0 on.
  interface Replay extends AutoCloseable {
    /// Reads the next frames, in order.
    ///
    /// @param into two sides
    /// @return how many; fewer where it was not recorded so far, or is damaged from there on
    int read(float[][] into, int frames);

    @Override
    void close();
  }

  /// A sum that is being rendered, from session frame 0 on; kept when the desk is closed.
  interface Recording extends AutoCloseable {
    /// Takes the next frames, in order.
    void write(float[][] sound, int offset, int frames);

    @Override
    void close();
  }

  /// @param key of all that the sum depends on
  Optional<Replay> find(String key);

  /// @return empty where nothing is kept
  Optional<Recording> record(String key);

  /// Takes away what was found to be too short or damaged.
  void forget(String key);
}

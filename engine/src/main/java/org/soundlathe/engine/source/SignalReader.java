package org.soundlathe.engine.source;

/// An endless signal on the time line: silence before, between and after what was recorded.
public interface SignalReader extends AutoCloseable {
  /// Fills `into[channel][0..frames)` with the signal from the session frame given.
  ///
  /// @return whether anything but silence may be in it
  boolean read(long frame, float[][] into, int frames);

  @Override
  void close();
}

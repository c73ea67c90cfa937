package org.soundlathe.dsp.dynamics;

/// How a compressor lets go.
public enum ReleaseMode {
  /// At the release that is set, whatever was there before.
  SET,
  /// After a single hit at the release that is set, after a long loud passage eight times slower.
  PROGRAMME
}

package org.soundlathe.media.wav;

/// How much a WAV's header says.
public enum WavHeader {
  /// The 16-byte `fmt ` that every program reads, and not one chunk more than asked for; up to 4
  /// GiB.
  PLAIN,
  /// WAVE_FORMAT_EXTENSIBLE, with room kept to become RF64 beyond 4 GiB.
  EXTENSIBLE
}

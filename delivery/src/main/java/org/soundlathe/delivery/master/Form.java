package org.soundlathe.delivery.master;

import org.soundlathe.media.codec.CodedSpec;
import org.soundlathe.media.wav.WavSpec;

/// The kind of file that a master becomes.
public sealed interface Form {
  /// @param bits of a sample, which dither is made for
  /// @param frameMultiple the length is padded with digital silence to a multiple of this
  /// @param leastFrames the length is padded with digital silence to at least this
  record Wav(WavSpec spec, int bits, int frameMultiple, long leastFrames) implements Form {
    public Wav(WavSpec spec, int bits) {
      this(spec, bits, 1, 0);
    }
  }

  /// A lossless coded file of the given bits a sample.
  record Lossless(CodedSpec spec, int bits) implements Form {}

  /// A lossy coded file: no dither.
  record Lossy(CodedSpec spec) implements Form {}

  /// The channels are always two.
  int CHANNELS = 2;
}

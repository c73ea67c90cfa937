package org.soundlathe.engine.bounce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soundlathe.engine.source.SignalReader;
import org.soundlathe.media.AudioSink;

/// Signals and sinks that tests use in place of files.
public final class Signals {
  private Signals() {}

  /// Noise that depends on the frame alone, so that it can be read from anywhere; silent behind its
  /// end.
  public static SignalReader noise(long seed, int channels, long lengthFrames) {
    return new Noise(seed, channels, lengthFrames);
  }

  private record Noise(long seed, int channels, long lengthFrames) implements SignalReader {
    @Override
    public boolean read(long frame, float[][] into, int frames) {
      for (int c = 0; c < channels; c++) {
        for (int i = 0; i < frames; i++) {
          into[c][i] = frame + i < lengthFrames ? at(c, frame + i) : 0f;
        }
      }
      return frame < lengthFrames;
    }

    private float at(int channel, long frame) {
      long mixed = (seed * 31 + channel * 7L + frame * 1_000_003) * 0x9E3779B97F4A7C15L;
      mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
      return (mixed >> 40) * 0x1p-24f;
    }

    @Override
    public void close() {}
  }

  /// Keeps what was written.
  static final class Tape implements AudioSink {
    private final List<float[]> left = new ArrayList<>();
    private final List<float[]> right = new ArrayList<>();

    @Override
    public void write(float[][] block, int offset, int frames) {
      left.add(Arrays.copyOfRange(block[0], offset, offset + frames));
      right.add(Arrays.copyOfRange(block[1], offset, offset + frames));
    }

    @Override
    public void commit() {}

    @Override
    public void close() {}

    float[] left() {
      return joined(left);
    }

    float[] right() {
      return joined(right);
    }

    private static float[] joined(List<float[]> blocks) {
      var all = new float[blocks.stream().mapToInt(block -> block.length).sum()];
      int at = 0;
      for (var block : blocks) {
        System.arraycopy(block, 0, all, at, block.length);
        at += block.length;
      }
      return all;
    }
  }
}

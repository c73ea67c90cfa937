package org.soundlathe.engine.bounce;

import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.dither.Dither;
import org.soundlathe.dsp.dither.Shaping;
import org.soundlathe.media.AudioSink;

/// Rounds a sound to the whole numbers of a file, under plain hiss.
final class DitheredSink implements AudioSink {
  private static final int BLOCK_FRAMES = 4096;
  private static final int CHANNELS = 2;

  private final AudioSink file;
  private final Dither dither;
  private final float[][] block = new float[CHANNELS][BLOCK_FRAMES];

  /// @param number of the file in its bounce: the hiss of two files is not the same
  DitheredSink(AudioSink file, int bits, int sampleRateHz, int number) {
    this.file = file;
    var spec = new Spec(sampleRateHz, CHANNELS, BLOCK_FRAMES);
    // Each channel makes its own seed from this one.
    long seed = 1 + (long) number * CHANNELS;
    dither = Dither.prepare(spec, new Dither.Settings(bits, Shaping.PLAIN, seed));
  }

  @Override
  public void write(float[][] sound, int offset, int frames) {
    for (int done = 0; done < frames; done += BLOCK_FRAMES) {
      int count = Math.min(BLOCK_FRAMES, frames - done);
      for (int c = 0; c < CHANNELS; c++) {
        System.arraycopy(sound[c], offset + done, block[c], 0, count);
      }
      dither.process(block, count);
      file.write(block, 0, count);
    }
  }

  @Override
  public void commit() {
    file.commit();
  }

  @Override
  public void close() {
    file.close();
  }
}

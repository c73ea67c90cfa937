package org.soundlathe.engine.bounce;

import org.soundlathe.dsp.resample.Resampler;
import org.soundlathe.media.AudioSink;

/// Writes a sound at another sample rate, aligned with it and exactly as long.
final class ResampledSink implements AudioSink {
  private static final int BLOCK_FRAMES = 4096;
  private static final int CHANNELS = 2;

  private final AudioSink file;
  private final Resampler resampler;
  private final float[][] out;

  ResampledSink(AudioSink file, int fromRateHz, int toRateHz) {
    this.file = file;
    resampler = Resampler.prepare(fromRateHz, toRateHz, CHANNELS);
    out = new float[CHANNELS][resampler.maxOutputFrames(BLOCK_FRAMES)];
  }

  @Override
  public void write(float[][] sound, int offset, int frames) {
    for (int done = 0; done < frames; done += BLOCK_FRAMES) {
      int count = Math.min(BLOCK_FRAMES, frames - done);
      file.write(out, 0, resampler.process(sound, offset + done, count, out, 0));
    }
  }

  @Override
  public void commit() {
    for (int left = resampler.drain(out, 0); left > 0; left = resampler.drain(out, 0)) {
      file.write(out, 0, left);
    }
    file.commit();
  }

  @Override
  public void close() {
    file.close();
  }
}

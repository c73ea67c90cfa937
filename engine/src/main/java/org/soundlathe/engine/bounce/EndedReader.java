package org.soundlathe.engine.bounce;

import java.util.Arrays;
import org.soundlathe.engine.source.SignalReader;

/// A track that falls silent before its end.
record EndedReader(SignalReader track, long endFrame) implements SignalReader {
  @Override
  public boolean read(long frame, float[][] into, int frames) {
    int sounding = (int) Math.max(0, Math.min(frames, endFrame - frame));
    boolean sounds = sounding > 0 && track.read(frame, into, sounding);
    for (float[] signal : into) {
      Arrays.fill(signal, sounding, frames, 0f);
    }
    return sounds;
  }

  @Override
  public void close() {
    track.close();
  }
}

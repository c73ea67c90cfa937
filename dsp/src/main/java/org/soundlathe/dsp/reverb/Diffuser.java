package org.soundlathe.dsp.reverb;

/// Smears a click into many without colouring a steady sound: all-passes in a row.
// After M. R. Schroeder, "Natural Sounding Artificial Reverberation", JAES 10 (1962).
final class Diffuser {

  private final DelayLine[] lines;
  private final float feedback;
  private final float[] delayed;

  /// @param lengthsFrames one all-pass each; blocks may be as long as the shortest
  /// @param feedback 0..0.8; 0 only delays
  Diffuser(int[] lengthsFrames, float feedback, int maxFrames) {
    this.feedback = feedback;
    lines = new DelayLine[lengthsFrames.length];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = new DelayLine(lengthsFrames[i]);
    }
    delayed = new float[maxFrames];
  }

  void process(float[] signal, int frames) {
    for (DelayLine line : lines) {
      line.read(delayed, frames);
      allPass(signal, delayed, frames);
      line.write(delayed, frames);
    }
  }

  void clear() {
    for (DelayLine line : lines) {
      line.clear();
    }
  }

  /// Leaves the output in `signal`, and in `line` what is to be stored.
  private void allPass(float[] signal, float[] line, int frames) {
    for (int i = 0; i < frames; i++) {
      float stored = signal[i] + feedback * line[i];
      signal[i] = line[i] - feedback * stored;
      line[i] = stored;
    }
  }
}

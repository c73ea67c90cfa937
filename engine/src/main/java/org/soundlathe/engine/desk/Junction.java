package org.soundlathe.engine.desk;

/// What goes from some strips to others: a stereo sound that is written chunk by chunk and read a
/// little later, by the latency that the readers make up for.
///
/// Frames are counted by the desk's clock. One writer; readers read what was written before.
final class Junction {
  private final float[][] ring;
  private final int mask;

  /// @param reachFrames how far behind the end of what is being written a reader may begin
  Junction(int reachFrames) {
    int capacity = Integer.highestOneBit(Math.max(2, reachFrames) - 1) * 2;
    ring = new float[2][capacity];
    mask = capacity - 1;
  }

  /// Takes frames 0..frames-1 of a sum for the clock's frames from `clock` on.
  void write(long clock, double[][] sum, int at, int frames) {
    for (int channel = 0; channel < 2; channel++) {
      float[] line = ring[channel];
      double[] signal = sum[channel];
      int done = 0;
      while (done < frames) {
        int place = (int) (clock + done) & mask;
        int run = Math.min(frames - done, line.length - place);
        for (int i = 0; i < run; i++) {
          line[place + i] = (float) signal[at + done + i];
        }
        done += run;
      }
    }
  }

  /// The same with a sound of one or two channels; one stands on both sides.
  void write(long clock, float[][] sound, int at, int frames) {
    for (int channel = 0; channel < 2; channel++) {
      float[] line = ring[channel];
      float[] signal = sound[Math.min(channel, sound.length - 1)];
      int place = (int) clock & mask;
      int run = Math.min(frames, line.length - place);
      System.arraycopy(signal, at, line, place, run);
      System.arraycopy(signal, at + run, line, 0, frames - run);
    }
  }

  /// Adds the frames from `clock` on to frames at..at+frames-1 of a sum.
  void addTo(double[][] sum, long clock, int at, int frames) {
    for (int channel = 0; channel < 2; channel++) {
      float[] line = ring[channel];
      double[] signal = sum[channel];
      int done = 0;
      while (done < frames) {
        int place = (int) (clock + done) & mask;
        int run = Math.min(frames - done, line.length - place);
        for (int i = 0; i < run; i++) {
          signal[at + done + i] += line[place + i];
        }
        done += run;
      }
    }
  }

  /// Copies the frames from `clock` on to frames at..at+frames-1 of a stereo sound.
  void copyTo(float[][] sound, long clock, int at, int frames) {
    for (int channel = 0; channel < 2; channel++) {
      float[] line = ring[channel];
      int place = (int) clock & mask;
      int run = Math.min(frames, line.length - place);
      System.arraycopy(line, place, sound[channel], at, run);
      System.arraycopy(line, 0, sound[channel], at + run, frames - run);
    }
  }

  /// Silence, as at the beginning.
  void reset() {
    java.util.Arrays.fill(ring[0], 0f);
    java.util.Arrays.fill(ring[1], 0f);
  }

  long bytes() {
    return 2L * Float.BYTES * ring[0].length;
  }
}

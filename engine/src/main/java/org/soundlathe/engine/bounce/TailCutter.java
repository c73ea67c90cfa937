package org.soundlathe.engine.bounce;

import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.engine.desk.DeskRun;

/// Hands a rendered song on to its files, from the first frame that is wanted to where nothing is
/// heard any more.
///
/// Behind the end of the tracks, what is quieter than -100 dBFS in every file is held back until it
/// is known whether anything louder comes after it; so all files end together, with the last frame
/// that is heard in any of them. A song is at least half a second long: less has no loudness.
final class TailCutter {
  /// A tail that stays below this is over.
  static final double END_DBFS = -100;

  /// The longest tail that is written; what rings for longer never ends.
  static final int LONGEST_SECONDS = 60;

  private static final double END = Decibels.toGain(END_DBFS);

  private final FileSet files;
  private final long fromFrame;
  private final long endFrame;
  private final long lastFrame;
  private final boolean isRingingOut;
  private final float[][][] held;
  private final int gapFrames;
  private int heldFrames;
  private long position;
  private boolean isCut;

  /// @param endFrame where the tracks end
  /// @param gapFrames for how long a tail can be silent and sound again, as between two echoes
  TailCutter(FileSet files, Stretch stretch, long endFrame, int sampleRateHz, int gapFrames) {
    this.files = files;
    this.gapFrames = gapFrames;
    fromFrame = stretch.fromFrame();
    isRingingOut = stretch.tail() instanceof Tail.RingOut;
    long shortest = fromFrame + (isRingingOut ? sampleRateHz / 2 : 0);
    this.endFrame = Math.max(endFrame, shortest);
    double seconds =
        switch (stretch.tail()) {
          case Tail.RingOut _ -> LONGEST_SECONDS;
          case Tail.Fixed(double fixed) -> fixed;
        };
    lastFrame = this.endFrame + (long) Math.rint(seconds * sampleRateHz);
    held = new float[files.size()][2][isRingingOut ? gapFrames + DeskRun.CHUNK_FRAMES : 0];
  }

  /// Takes the next chunk of all outputs.
  void take(float[][][] sounds, int frames) {
    int from = (int) Math.max(0, Math.min(frames, fromFrame - position));
    int end = within(isRingingOut ? endFrame : lastFrame, frames);
    if (end > from) {
      files.write(sounds, from, end - from);
    }
    int last = within(lastFrame, frames);
    if (isRingingOut && last > Math.max(from, end)) {
      ring(sounds, Math.max(from, end), last);
    }
    position += frames;
  }

  /// Whether all is written that is wanted.
  boolean isOver() {
    if (position >= lastFrame) {
      isCut = isRingingOut && heldFrames < DeskRun.CHUNK_FRAMES;
      return true;
    }
    return isRingingOut && position >= endFrame && heldFrames >= gapFrames;
  }

  /// Whether something still rang when the tail was cut.
  boolean isCut() {
    return isCut;
  }

  /// How far the job is, 0..1, by the song without its tail.
  double progress() {
    return Math.min(1, (double) position / Math.max(1, endFrame));
  }

  private int within(long frame, int frames) {
    return (int) Math.max(0, Math.min(frames, frame - position));
  }

  private void ring(float[][][] sounds, int from, int to) {
    int heard = afterLastHeard(sounds, from, to);
    if (heard > from) {
      files.write(held, 0, heldFrames);
      heldFrames = 0;
      files.write(sounds, from, heard - from);
    }
    int count = Math.min(to - heard, held[0][0].length - heldFrames);
    for (int i = 0; i < sounds.length; i++) {
      for (int side = 0; side < 2; side++) {
        System.arraycopy(sounds[i][side], heard, held[i][side], heldFrames, count);
      }
    }
    heldFrames += count;
  }

  private static int afterLastHeard(float[][][] sounds, int from, int to) {
    int after = from;
    for (float[][] sound : sounds) {
      for (float[] side : sound) {
        int i = to;
        while (i > after && !(Math.abs(side[i - 1]) >= END)) {
          i--;
        }
        after = Math.max(after, i);
      }
    }
    return after;
  }
}

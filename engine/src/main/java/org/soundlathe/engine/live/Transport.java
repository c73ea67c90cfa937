package org.soundlathe.engine.live;

import java.util.Arrays;
import org.soundlathe.dsp.unit.Decibels;

/// The buttons of the tape machine: play, stop, locate, loop. Turns a source into one endless
/// signal, silence where it stands, without a click at any press.
///
/// One thread. The same presses between the same frames give the same bits.
public final class Transport {
  /// Long enough that a cut tone is not heard as a click, too short to be heard as a fade.
  private static final double FADE_MS = 5;

  /// At the seam of a loop the next beat must keep its attack.
  private static final int SEAM_FRAMES = LiveSource.GRID_FRAMES;

  /// A song is over where this is no longer passed…
  private static final double SILENCE_DBFS = -100;

  /// …for so long, or at the latest after so much more than its length.
  private static final double SILENCE_SECONDS = 0.5;

  private static final long LONGEST_TAIL_SECONDS = 20;
  private static final long NEVER = Long.MAX_VALUE;

  private final LiveSource source;
  private final Playhead playhead;
  private final Blend blend;
  private final float[][] leaving;
  private final int fadeFrames;
  private final long silenceFrames;
  private final long lastFrame;
  private final double silence = Decibels.toGain(SILENCE_DBFS);
  private boolean isPlaying;
  private long standing;
  private long loopFrom = NEVER;
  private long loopTo = NEVER;
  private long endFrame = NEVER;
  private long quietFrames;

  public Transport(LiveSource source, int sampleRateHz) {
    this.source = source;
    playhead = new Playhead(source);
    fadeFrames = (int) Math.rint(FADE_MS * sampleRateHz / 1000);
    silenceFrames = (long) (SILENCE_SECONDS * sampleRateHz);
    lastFrame = source.lengthFrames() + LONGEST_TAIL_SECONDS * sampleRateHz;
    int longest = Math.max(fadeFrames, SEAM_FRAMES);
    blend = new Blend(source.channels(), longest);
    leaving = new float[source.channels()][longest];
  }

  /// From where it stands. Nothing fades in at the very beginning of the song.
  public void play() {
    if (!isPlaying) {
      playhead.locate(standing);
      if (standing != 0) {
        blend.fadeIn(fadeFrames);
      }
      quietFrames = 0;
      isPlaying = true;
    }
  }

  /// Stands where it is.
  public void stop() {
    if (isPlaying) {
      standing = playhead.position();
      leave(fadeFrames);
      isPlaying = false;
    }
  }

  /// Goes to a frame, playing or standing.
  public void locate(long frame) {
    if (isPlaying) {
      jump(frame, fadeFrames);
    } else {
      standing = frame;
      if (loopTo == NEVER) {
        source.cue(frame);
      }
    }
  }

  /// From the next time that it gets to `to`, it goes back to `from`.
  public void loop(long from, long to) {
    requireLoop(from, to);
    loopFrom = from;
    loopTo = to;
    source.cue(from);
  }

  public static void requireLoop(long from, long to) {
    if (from < 0 || to - from < 2L * SEAM_FRAMES) {
      throw new IllegalArgumentException("a loop from " + from + " to " + to + " frames");
    }
  }

  public void endLoop() {
    loopFrom = NEVER;
    loopTo = NEVER;
  }

  /// Stops when it gets there.
  public void stopAt(long frame) {
    endFrame = frame;
  }

  public boolean isPlaying() {
    return isPlaying;
  }

  /// Whether the next block is more than silence by itself.
  public boolean isSounding() {
    return isPlaying || blend.isSounding();
  }

  /// The next frame of the song.
  public long position() {
    return isPlaying ? playhead.position() : standing;
  }

  /// Renders the next block.
  ///
  /// @param into `[channel][frames]` at least, a signal for each of the source's channels
  public void next(float[][] into, int frames) {
    int done = 0;
    while (done < frames) {
      int count = isPlaying ? (int) Math.min(frames - done, leftToBoundary()) : frames - done;
      if (isPlaying) {
        playhead.read(into, done, count);
      } else {
        for (int c = 0; c < leaving.length; c++) {
          Arrays.fill(into[c], done, frames, 0f);
        }
      }
      blend.over(into, done, count);
      done += count;
      if (isPlaying) {
        arrive();
      }
    }
    listenForTheEnd(into, frames);
  }

  private long leftToBoundary() {
    long position = playhead.position();
    return Math.min(left(position, loopTo), left(position, endFrame));
  }

  /// Who starts behind a boundary never gets there.
  private static long left(long position, long boundary) {
    return boundary > position ? boundary - position : NEVER;
  }

  private void arrive() {
    if (playhead.position() == endFrame) {
      stop();
    } else if (playhead.position() == loopTo) {
      jump(loopFrom, SEAM_FRAMES);
    }
  }

  private void jump(long frame, int fade) {
    leave(fade);
    playhead.locate(frame);
    blend.fadeIn(fade);
    quietFrames = 0;
  }

  /// What would have come fades out, with what was fading out or in already.
  private void leave(int fade) {
    playhead.read(leaving, 0, fade);
    blend.over(leaving, 0, fade);
    blend.reset();
    blend.fadeOut(leaving, fade);
  }

  private void listenForTheEnd(float[][] block, int frames) {
    if (!isPlaying || playhead.position() < source.lengthFrames() || loopTo != NEVER) {
      return;
    }
    quietFrames = isQuiet(block, frames) ? quietFrames + frames : 0;
    if (quietFrames >= silenceFrames || playhead.position() >= lastFrame) {
      stop();
    }
  }

  private boolean isQuiet(float[][] block, int frames) {
    float peak = 0f;
    for (int c = 0; c < leaving.length; c++) {
      for (int i = 0; i < frames; i++) {
        peak = Math.max(peak, Math.abs(block[c][i]));
      }
    }
    return peak < silence;
  }
}

package org.soundlathe.engine.source;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.soundlathe.dsp.Finite;
import org.soundlathe.session.track.Clip;
import org.soundlathe.session.track.Fade;

/// Plays the clips of one track from the session's own files, no copy of the song: bit for bit
/// where none fades, and added up in double precision where two go over into each other.
///
/// NaN and infinity become silence and are counted. One thread at a time.
public final class ClipReader implements SignalReader {
  private final List<Clip> clips;
  private final int channels;
  private final OpenFiles open;
  private float[][] scratch = new float[0][0];
  private double[][] sum = new double[0][0];
  private long mendedSamples;

  /// @param files from a clip's file to its place on the disk
  public ClipReader(List<Clip> clips, int channels, Function<String, Path> files) {
    this.clips = List.copyOf(clips);
    this.channels = channels;
    this.open = new OpenFiles(files);
  }

  @Override
  public boolean read(long frame, float[][] into, int frames) {
    for (var clip : clips) {
      if (isPlain(clip, frame, frames)) {
        readPlain(clip, frame, into, frames);
        return true;
      }
    }
    return readJoined(frame, into, frames);
  }

  /// Whether a clip sounds alone and unfaded: clips overlap nowhere but in their fades.
  private static boolean isPlain(Clip clip, long frame, int frames) {
    return clip.startFrame() + clip.fadeIn().frames() <= frame
        && frame + frames <= clip.endFrame() - clip.fadeOut().frames();
  }

  private void readPlain(Clip clip, long frame, float[][] into, int frames) {
    int got = open.read(clip.file(), inFile(clip, frame), into, 0, frames);
    mend(into, 0, got);
    clear(into, got, frames);
  }

  private void clear(float[][] into, int from, int to) {
    for (int c = 0; c < channels; c++) {
      Arrays.fill(into[c], from, to, 0f);
    }
  }

  private boolean readJoined(long frame, float[][] into, int frames) {
    clear(into, 0, frames);
    boolean sounds = false;
    boolean isFading = false;
    for (var clip : clips) {
      if (clip.startFrame() < frame + frames && clip.endFrame() > frame) {
        sounds = true;
        isFading |= fades(clip, frame, frames);
      }
    }
    if (isFading) {
      clearSum(frames);
    }
    for (var clip : clips) {
      if (clip.startFrame() < frame + frames && clip.endFrame() > frame) {
        play(clip, frame, into, frames);
      }
    }
    return sounds;
  }

  /// How many samples were no numbers, or beyond all reason, and were played as silence.
  public long mendedSamples() {
    return mendedSamples;
  }

  @Override
  public void close() {
    open.close();
  }

  private static boolean fades(Clip clip, long frame, int frames) {
    boolean isIn = frame < clip.startFrame() + clip.fadeIn().frames();
    boolean isOut = frame + frames > clip.endFrame() - clip.fadeOut().frames();
    return (isIn && !clip.fadeIn().isNone()) || (isOut && !clip.fadeOut().isNone());
  }

  /// The frames of the block that are in the fade in, in between and in the fade out.
  private void play(Clip clip, long frame, float[][] into, int frames) {
    long whole = clip.startFrame() + clip.fadeIn().frames();
    long out = clip.endFrame() - clip.fadeOut().frames();
    fade(clip, frame, into, clip.startFrame(), Math.min(whole, frame + frames));
    long from = Math.max(frame, whole);
    long to = Math.min(frame + frames, out);
    if (from < to) {
      int offset = (int) (from - frame);
      int got = open.read(clip.file(), inFile(clip, from), into, offset, (int) (to - from));
      mend(into, offset, offset + got);
    }
    fade(clip, frame, into, out, Math.min(clip.endFrame(), frame + frames));
  }

  /// @param first of the fade
  /// @param end of what is wanted of it
  private void fade(Clip clip, long frame, float[][] into, long first, long end) {
    long from = Math.max(frame, first);
    if (from >= end) {
      return;
    }
    int frames = (int) (end - from);
    int offset = (int) (from - frame);
    int got = open.read(clip.file(), inFile(clip, from), scratch, 0, frames);
    mend(scratch, 0, got);
    boolean isIn = first == clip.startFrame() && !clip.fadeIn().isNone();
    var fade = isIn ? clip.fadeIn() : clip.fadeOut();
    for (int i = 0; i < got; i++) {
      double gain = gain(fade, isIn, from - first + i);
      for (int c = 0; c < channels; c++) {
        sum[c][offset + i] += gain * scratch[c][i];
        into[c][offset + i] = (float) sum[c][offset + i];
      }
    }
  }

  private static double gain(Fade fade, boolean isIn, long frame) {
    return isIn
        ? FadeCurve.in(fade.shape(), frame, fade.frames())
        : FadeCurve.out(fade.shape(), frame, fade.frames());
  }

  private void mend(float[][] block, int from, int to) {
    for (int c = 0; c < channels; c++) {
      mendedSamples += Finite.mend(block[c], from, to);
    }
  }

  private static long inFile(Clip clip, long frame) {
    return clip.offsetFrames() + frame - clip.startFrame();
  }

  private void clearSum(int frames) {
    if (sum.length == 0 || sum[0].length < frames) {
      sum = new double[channels][frames];
      scratch = new float[channels][frames];
      return;
    }
    for (var row : sum) {
      Arrays.fill(row, 0, frames, 0);
    }
  }
}

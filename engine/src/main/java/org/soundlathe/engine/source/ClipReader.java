package org.soundlathe.engine.source;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.soundlathe.dsp.Finite;
import org.soundlathe.media.SeekableSource;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.session.track.Clip;

/// Plays the clips of one track from the session's own files; one open file each, no copy of the
/// song.
///
/// NaN and infinity become silence and are counted. One thread at a time.
public final class ClipReader implements SignalReader {
  private final List<Clip> clips;
  private final Function<String, Path> files;
  private final int channels;
  private final Map<String, SeekableSource> open = new LinkedHashMap<>();
  private final Map<String, Long> positions = new LinkedHashMap<>();
  private long mendedSamples;

  /// @param files from a clip's file to its place on the disk
  public ClipReader(List<Clip> clips, int channels, Function<String, Path> files) {
    this.clips = List.copyOf(clips);
    this.channels = channels;
    this.files = files;
  }

  @Override
  public boolean read(long frame, float[][] into, int frames) {
    for (int c = 0; c < channels; c++) {
      Arrays.fill(into[c], 0, frames, 0f);
    }
    boolean sounds = false;
    for (var clip : clips) {
      long from = Math.max(frame, clip.startFrame());
      long to = Math.min(frame + frames, clip.endFrame());
      if (from < to) {
        readClip(clip, from, into, (int) (from - frame), (int) (to - from));
        sounds = true;
      }
    }
    return sounds;
  }

  /// How many samples were no numbers, or beyond all reason, and were played as silence.
  public long mendedSamples() {
    return mendedSamples;
  }

  private void readClip(Clip clip, long from, float[][] into, int offset, int frames) {
    var source = open.computeIfAbsent(clip.file(), file -> WavSource.open(files.apply(file)));
    long wanted = clip.offsetFrames() + from - clip.startFrame();
    if (positions.getOrDefault(clip.file(), 0L) != wanted) {
      source.seek(wanted);
    }
    int done = 0;
    while (done < frames) {
      int got = source.read(into, offset + done, frames - done);
      if (got < 0) {
        break;
      }
      done += got;
    }
    positions.put(clip.file(), wanted + done);
    for (int c = 0; c < channels; c++) {
      mendedSamples += Finite.mend(into[c], offset, offset + done);
    }
  }

  @Override
  public void close() {
    open.values().forEach(SeekableSource::close);
    open.clear();
  }
}

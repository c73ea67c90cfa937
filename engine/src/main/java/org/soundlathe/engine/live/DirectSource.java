package org.soundlathe.engine.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.soundlathe.engine.source.ClipReader;
import org.soundlathe.engine.source.ReadAhead;
import org.soundlathe.engine.source.SignalReader;
import org.soundlathe.session.Session;

/// The recordings of a session as they came in, each channel on the output that has the number of
/// the input that it came from, and no desk in between: a concert is played back into the stage
/// box, and the hall's desk is set up without a band (virtual sound-check).
public final class DirectSource implements LiveSource {
  private final ReadAhead ahead;
  private final List<SignalReader> readers;
  private final List<float[][]> blocks = new ArrayList<>();
  private final DirectPatch patch;
  private final int chunkFrames;
  private final long lengthFrames;
  private long position;

  /// Outputs that no track is played on are silent.
  ///
  /// @param files from a clip's file to its place on the disk
  /// @param chunkFrames a multiple of 64
  public DirectSource(Session session, Function<String, Path> files, int chunkFrames) {
    this.chunkFrames = chunkFrames;
    var tracks = new ArrayList<ReadAhead.Track>();
    for (var track : session.tracks()) {
      var clips = new ClipReader(track.clips(), track.channels(), files);
      tracks.add(new ReadAhead.Track(clips, track.channels()));
      blocks.add(new float[track.channels()][]);
    }
    patch = DirectPatch.of(session.tracks());
    lengthFrames = session.lengthFrames();
    ahead = new ReadAhead(tracks, ReadAhead.Settings.USUAL);
    readers = ahead.readers();
  }

  @Override
  public int chunkFrames() {
    return chunkFrames;
  }

  @Override
  public int channels() {
    return patch.width();
  }

  @Override
  public long lengthFrames() {
    return lengthFrames;
  }

  @Override
  public void locate(long frame) {
    position = frame;
    ahead.locate(frame);
  }

  @Override
  public void render(float[][] into) {
    for (float[] output : into) {
      Arrays.fill(output, 0, chunkFrames, 0);
    }
    for (int i = 0; i < readers.size(); i++) {
      var block = blocks.get(i);
      for (int c = 0; c < block.length; c++) {
        block[c] = into[patch.outputs().get(i).get(c)];
      }
      readers.get(i).read(position, block, chunkFrames);
    }
    position += chunkFrames;
  }

  @Override
  public void cue(long frame) {
    ahead.cue(frame);
  }

  @Override
  public long starvedFrames() {
    return ahead.starvedFrames();
  }

  @Override
  public void close() {
    ahead.close();
  }
}

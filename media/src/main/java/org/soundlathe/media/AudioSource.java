package org.soundlathe.media;

import java.util.List;
import java.util.OptionalLong;
import org.soundlathe.paperwork.finding.Finding;

/// Audio being read from start to end, as planar float blocks; full scale is 1.0. One thread at a
/// time.
public interface AudioSource extends AutoCloseable {
  AudioFormat format();

  /// How many frames there are, where that is known before the end has been read.
  OptionalLong lengthFrames();

  /// Reads up to `frames` frames into `into[channel][offset..]`.
  ///
  /// @return how many frames were read, 1..frames, or -1 at the end
  /// @throws MediaException if the file is damaged beyond going on
  int read(float[][] into, int offset, int frames);

  /// What was odd about the file and was mended or tolerated; complete once the end has been read.
  List<Finding> findings();

  Tags tags();

  List<Marker> markers();

  @Override
  void close();
}

package org.soundlathe.engine.bounce;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.soundlathe.engine.version.Stem;
import org.soundlathe.engine.version.Version;

/// What is written in one bounce, and where it goes.
///
/// @param mix the file of the mix
/// @param versions the file of each version
/// @param stems the file of each stem
/// @param sampleRateHz of all files
public record BounceOrder(
    Path mix,
    SequencedMap<Version, Path> versions,
    SequencedMap<Stem, Path> stems,
    Stretch stretch,
    FileFormat format,
    int sampleRateHz) {
  private static final double USUAL_TAIL_SECONDS = 10;

  public BounceOrder {
    versions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(versions));
    stems = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(stems));
  }

  /// The whole mix and nothing else, every bit of it.
  public static BounceOrder ofMix(Path mix, int sampleRateHz) {
    return new BounceOrder(
        mix,
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        Stretch.WHOLE,
        FileFormat.WAV_FLOAT,
        sampleRateHz);
  }

  /// How much all files need at most on the disk.
  ///
  /// @param lengthFrames of the song without its tail
  /// @param songRateHz of the session
  public long bytes(long lengthFrames, int songRateHz) {
    double tailSeconds =
        switch (stretch.tail()) {
          case Tail.RingOut _ -> USUAL_TAIL_SECONDS;
          case Tail.Fixed(double seconds) -> seconds;
        };
    double songFrames = stretch.endFrame(lengthFrames) - stretch.fromFrame();
    double frames = (songFrames / songRateHz + tailSeconds) * sampleRateHz;
    return files().size() * format.bytes((long) Math.ceil(frames));
  }

  /// All files, in the order of what leaves the desk: the mix, versions, stems.
  public List<Path> files() {
    var files = new ArrayList<Path>();
    files.add(mix);
    files.addAll(versions.values());
    files.addAll(stems.values());
    return files;
  }
}

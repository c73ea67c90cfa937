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

  /// All files, in the order of what leaves the desk: the mix, versions, stems.
  public List<Path> files() {
    var files = new ArrayList<Path>();
    files.add(mix);
    files.addAll(versions.values());
    files.addAll(stems.values());
    return files;
  }
}

package org.soundlathe.production.bounce;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.soundlathe.engine.bounce.FileFormat;
import org.soundlathe.engine.bounce.Stretch;
import org.soundlathe.engine.version.MutedRange;
import org.soundlathe.engine.version.SongVersion;

/// What somebody wishes to have of a session.
///
/// @param mix the file of the mix; versions stand beside it, and are called after it
/// @param stems the folder of the stems, if they are wanted
/// @param versions wanted beside the mix
/// @param muted where the clean version has no voice, beside what the session's markers say
/// @param sampleRateHz of the files; empty for that of the session
public record BounceWish(
    Path mix,
    Optional<Path> stems,
    List<SongVersion> versions,
    List<MutedRange> muted,
    Stretch stretch,
    FileFormat format,
    OptionalInt sampleRateHz) {
  public BounceWish {
    versions = List.copyOf(versions);
    muted = List.copyOf(muted);
  }
}

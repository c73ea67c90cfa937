package org.soundlathe.production.master;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.soundlathe.delivery.master.Song;
import org.soundlathe.mastering.target.Destination;
import org.soundlathe.paperwork.file.Disk;

/// What to master, and for whom.
///
/// @param mix a WAV of one or two channels
/// @param families the destinations that are wanted
/// @param folders where each family's files go
/// @param listen where the MP3 for everyday players goes, where one is wanted
/// @param threads how many files are made at once, 1..256; no effect on them
public record MasterRequest(
    Path mix,
    Song song,
    Set<Destination.Family> families,
    Function<Destination.Family, Path> folders,
    Optional<Path> listen,
    Disk disk,
    Disk.Overwrite overwrite,
    int threads) {
  public MasterRequest {
    families = Set.copyOf(families);
  }
}

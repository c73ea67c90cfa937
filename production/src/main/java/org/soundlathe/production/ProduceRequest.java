package org.soundlathe.production;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.soundlathe.mastering.target.Destination;
import org.soundlathe.paperwork.file.Disk;

/// A whole production: what comes in, what goes out, and the client's few wishes.
///
/// @param tracks a folder, a zip or one file
/// @param out the folder of all results
/// @param title of the song; found in tags or the folder's name where nobody says it
/// @param artist empty where nobody says it
/// @param genre empty where nobody says it
/// @param lead the name or id of the track that sings the lead, where the client says it
/// @param families the destinations that are wanted
/// @param amount 0..100: how much of the matters of taste
/// @param overwrite what to do where results of an earlier production stand
/// @param threads 1..256; no effect on any file
/// @param blockFrames 1..65536; no effect on any file
public record ProduceRequest(
    Path tracks,
    Path out,
    Optional<String> title,
    String artist,
    String genre,
    Optional<String> lead,
    Set<Destination.Family> families,
    double amount,
    Disk.Overwrite overwrite,
    int threads,
    int blockFrames) {
  public ProduceRequest {
    families = Set.copyOf(families);
  }
}

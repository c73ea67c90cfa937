package org.soundlathe.session.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What a client says about the song whose files come in.
///
/// @param title where somebody said it
/// @param artist empty where nobody said it
/// @param genre empty where nobody said it
/// @param lead the name of the file or track that sings the lead, where somebody said it
/// @param reserved ids that no track may get, because buses have them
/// @param threads how many files are converted at once, 1..256; no effect on the session
public record ImportOptions(
    Optional<String> title,
    String artist,
    String genre,
    Optional<String> lead,
    Collection<String> reserved,
    int threads) {
  public ImportOptions {
    reserved = List.copyOf(reserved);
  }
}

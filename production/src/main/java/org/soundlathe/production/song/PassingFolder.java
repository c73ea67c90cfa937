package org.soundlathe.production.song;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.soundlathe.paperwork.file.WriteRefusal;

/// A folder where the system keeps what passes, for one piece of work.
public final class PassingFolder {
  private PassingFolder() {}

  /// Hands an empty folder to the work and takes it away when the work is done.
  ///
  /// @throws WriteRefusal if it cannot be made
  public static <T> T with(Function<Path, T> work) {
    Path place;
    try {
      place = Files.createTempDirectory("soundlathe");
    } catch (IOException e) {
      throw WriteRefusal.of(Path.of(System.getProperty("java.io.tmpdir")), e);
    }
    try {
      return work.apply(place);
    } finally {
      OutFolder.remove(place);
    }
  }
}

package org.soundlathe.engine.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.soundlathe.engine.desk.Reuse;

/// Keeps sums of strips in a folder that may be deleted at any time, up to a size; what was not
/// used for longest goes first.
///
/// A sum that is not whole has another name until it is. Disk trouble is no trouble: then less is
/// kept. One thread at a time opens and trims; each sum is read or written by one thread.
public final class SumCache implements Reuse {
  private static final String ENDING = ".sum";

  private final Path folder;
  private final long capBytes;

  /// @param capBytes what all sums together may take after [#trim]
  public SumCache(Path folder, long capBytes) {
    this.folder = folder;
    this.capBytes = capBytes;
  }

  @Override
  public Optional<Replay> find(String key) {
    var file = file(key);
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      return Optional.of(new SumReplay(file));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Recording> record(String key) {
    try {
      Files.createDirectories(folder);
      return Optional.of(new SumRecording(folder.resolve(key + ".part"), file(key)));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  @Override
  public void forget(String key) {
    delete(file(key));
  }

  /// Deletes what was not used for longest until the rest is within the size, and what was never
  /// finished.
  public void trim() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    long bytes = 0;
    for (var file : newestFirst()) {
      bytes += size(file);
      if (bytes > capBytes || !file.toString().endsWith(ENDING)) {
        delete(file);
      }
    }
  }

  private List<Path> newestFirst() {
    try (var files = Files.list(folder)) {
      var all = new ArrayList<>(files.filter(Files::isRegularFile).toList());
      all.sort(Comparator.comparing(SumCache::used).reversed().thenComparing(Path::toString));
      return all;
    } catch (IOException | UncheckedIOException _) {
      return List.of();
    }
  }

  private Path file(String key) {
    return folder.resolve(key + ENDING);
  }

  private static FileTime used(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException _) {
      return FileTime.fromMillis(0);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException _) {
      return 0;
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException _) {
      // It stays, and is overwritten or trimmed another time.
      return;
    }
  }
}

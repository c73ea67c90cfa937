package org.soundlathe.production.song;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.soundlathe.paperwork.file.WriteRefusal;

/// The folder of all results of one production, as the contract of the command names its places.
///
/// @param root of everything
/// @param fileTitle the title as a file name
public record OutFolder(Path root, String fileTitle) {
  public Path session() {
    return root.resolve("session");
  }

  public Path mix(int revision) {
    return root.resolve("mix").resolve(fileTitle + " - mix r" + revision + ".wav");
  }

  public Path stems() {
    return root.resolve("mix").resolve("stems");
  }

  /// @param family `radio`, `cd`, `download`, `vinyl`
  public Path masters(String family) {
    return root.resolve("masters").resolve(family);
  }

  public Path listen() {
    return root.resolve(fileTitle + " - listen.mp3");
  }

  public Path samples() {
    return root.resolve("samples");
  }

  public Path report() {
    return root.resolve("report");
  }

  /// For files that only the production itself needs; gone when it is over.
  public Path scratch() {
    return root.resolve(".work");
  }

  /// Makes a folder and those above it.
  ///
  /// @throws WriteRefusal if the disk refuses
  public static Path make(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw WriteRefusal.of(folder, e);
    }
  }

  /// Deletes a folder of our own making and all in it; one that is not there is fine.
  public static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try {
      Files.walkFileTree(folder, new Remover());
    } catch (IOException e) {
      throw WriteRefusal.of(folder, e);
    }
  }

  private static final class Remover extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}

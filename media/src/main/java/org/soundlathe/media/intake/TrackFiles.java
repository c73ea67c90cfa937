package org.soundlathe.media.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.media.MediaException;
import org.soundlathe.paperwork.finding.Finding;

/// The tracks that a client sent, as a folder or a zip.
///
/// @param name what the client called it: the folder's or archive's name
/// @param files in natural order
/// @param findings what was left alone, and why
public record TrackFiles(String name, List<Path> files, List<Finding> findings) {
  private static final Set<String> GENERIC_NAMES =
      Set.of(
          "tracks", "stems", "audio", "wav", "wavs", "files", "multitrack", "multitracks", "raw");

  public TrackFiles {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /// @param folderOrZip a folder (looked into two folders deep), a zip, or a single audio file
  /// @param scratchFolder where a zip is unpacked; it must exist and stays as long as the files are
  ///   needed
  /// @throws MediaException if there is no track, or an archive is unsafe
  public static TrackFiles open(Path folderOrZip, Path scratchFolder) {
    if (Files.isDirectory(folderOrZip)) {
      return ofFolder(folderOrZip);
    }
    if (!Files.exists(folderOrZip)) {
      throw new MediaException.Unreadable(folderOrZip, "there is no such file or folder", null);
    }
    if (TrackZip.looksLikeZip(folderOrZip)) {
      return new TrackZip(folderOrZip, scratchFolder).unpack();
    }
    if (AudioFiles.looksLikeAudio(folderOrZip)) {
      return new TrackFiles(plainName(folderOrZip), List.of(folderOrZip), List.of());
    }
    throw new MediaException.Unsupported(folderOrZip, "neither a folder nor a zip of tracks");
  }

  private static TrackFiles ofFolder(Path folder) {
    var sorting = new Sorting(folder);
    try {
      Files.walkFileTree(folder, new Visitor(folder, sorting));
    } catch (IOException e) {
      throw MediaException.Unreadable.of(folder, e);
    }
    var files = sorting.tracks().stream().map(folder::resolve).toList();
    return new TrackFiles(songName(folder), files, sorting.findings());
  }

  /// The folder's name; where it only says what is in it (`tracks`), that of the folder around it.
  private static String songName(Path folder) {
    var whole = folder.toAbsolutePath().normalize();
    var parent = whole.getParent();
    boolean saysNothing = GENERIC_NAMES.contains(plainName(whole).toLowerCase(Locale.ROOT));
    return saysNothing && parent != null && parent.getFileName() != null
        ? plainName(parent)
        : plainName(whole);
  }

  /// The file's name without its ending.
  static String plainName(Path path) {
    var last = path.toAbsolutePath().normalize().getFileName();
    var name = last == null ? "" : last.toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 && Files.isRegularFile(path) ? name.substring(0, dot) : name;
  }

  /// Walks a folder without following links out of it.
  private static final class Visitor extends SimpleFileVisitor<Path> {
    /// What stands in a folder that this program made: a session, or all results of a production.
    private static final List<String> RESULTS =
        List.of("session.json", "session/session.json", "START-HERE.html");

    private final Path folder;
    private final Path realFolder;
    private final Sorting sorting;

    Visitor(Path folder, Sorting sorting) throws IOException {
      this.folder = folder;
      this.realFolder = folder.toRealPath();
      this.sorting = sorting;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      if (directory.equals(folder)) {
        return FileVisitResult.CONTINUE;
      }
      boolean isOurs = RESULTS.stream().anyMatch(file -> Files.exists(directory.resolve(file)));
      if (isOurs) {
        sorting.resultsLeftAlone(relative(directory));
      }
      return isOurs || Sorting.isHidden(relative(directory))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isSymbolicLink()) {
        visitLink(file);
      } else if (attributes.isRegularFile()) {
        sorting.take(relative(file), attributes.size());
      }
      return FileVisitResult.CONTINUE;
    }

    private void visitLink(Path link) {
      try {
        var real = link.toRealPath();
        if (real.startsWith(realFolder) && Files.isRegularFile(real)) {
          sorting.take(relative(link), Files.size(real));
          return;
        }
      } catch (IOException _) {
        // A link to nothing is no better than one that leads away.
      }
      sorting.linkLeftAlone(relative(link));
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(folder)) {
        throw e;
      }
      sorting.closedFolder(relative(file));
      return FileVisitResult.CONTINUE;
    }

    private String relative(Path file) {
      return folder.relativize(file).toString().replace(folder.getFileSystem().getSeparator(), "/");
    }
  }
}

package org.soundlathe.media.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/// FFmpeg's programs inside the jar on the class path, and how they get onto the disk: once, whole,
/// and safely where several runs do it at the same time.
final class FfmpegJar {
  private static final String ROOT = "org/bytedeco/ffmpeg/";

  private final Platform platform;
  private final URL program;

  private FfmpegJar(Platform platform, URL program) {
    this.platform = platform;
    this.program = program;
  }

  static Optional<FfmpegJar> find(Platform platform) {
    var name = ROOT + platform.name() + "/ffmpeg" + platform.suffix();
    return Optional.ofNullable(FfmpegJar.class.getClassLoader().getResource(name))
        .filter(url -> url.getProtocol().equals("jar"))
        .map(url -> new FfmpegJar(platform, url));
  }

  /// The folder of programs and libraries below the cache; unpacked if it is not there yet.
  Path unpackedIn(Path cache) throws IOException {
    var connection = (JarURLConnection) program.openConnection();
    connection.setUseCaches(false);
    try (var jar = connection.getJarFile()) {
      var entries = entries(jar);
      var folder = cache.resolve("ffmpeg-" + fingerprint(entries));
      if (!isComplete(folder, entries)) {
        unpack(jar, entries, folder);
      }
      return folder;
    }
  }

  /// Programs and the libraries that they load; not the Java bindings beside them.
  private List<JarEntry> entries(JarFile jar) {
    var folder = ROOT + platform.name() + "/";
    return jar.stream()
        .filter(entry -> entry.getName().startsWith(folder) && !entry.isDirectory())
        .filter(entry -> !entry.getName().contains("jni") && fileName(entry).indexOf('/') < 0)
        .sorted(Comparator.comparing(JarEntry::getName))
        .toList();
  }

  private String fileName(JarEntry entry) {
    return entry.getName().substring(ROOT.length() + platform.name().length() + 1);
  }

  private List<String> standIns(List<JarEntry> entries) {
    var brought = entries.stream().map(this::fileName).toList();
    return platform.standIns().stream().filter(name -> !brought.contains(name)).toList();
  }

  private String fingerprint(List<JarEntry> entries) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var entry : entries) {
        var line = entry.getName() + " " + entry.getSize() + " " + entry.getCrc() + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
      for (var standIn : standIns(entries)) {
        digest.update(EmptyLibrary.named(standIn, platform.machine()));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isComplete(Path folder, List<JarEntry> entries) throws IOException {
    for (var entry : entries) {
      var file = folder.resolve(fileName(entry));
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || Files.size(file) != entry.getSize()) {
        return false;
      }
    }
    return platform.standIns().stream().allMatch(name -> Files.exists(folder.resolve(name)));
  }

  private void unpack(JarFile jar, List<JarEntry> entries, Path folder) throws IOException {
    var cache = Files.createDirectories(folder.toAbsolutePath().getParent());
    var fresh = Files.createTempDirectory(cache, ".unpacking");
    try {
      for (var entry : entries) {
        var file = fresh.resolve(fileName(entry));
        try (var bytes = jar.getInputStream(entry)) {
          Files.copy(bytes, file);
        }
        if (!file.toFile().setExecutable(true)) {
          throw new IOException(file + " cannot be made executable");
        }
      }
      for (var standIn : standIns(entries)) {
        Files.write(fresh.resolve(standIn), EmptyLibrary.named(standIn, platform.machine()));
      }
      moveInto(fresh, folder, entries);
    } finally {
      delete(fresh);
    }
  }

  /// Another run may have been faster; its folder is as good. A broken one is moved out of the way.
  private void moveInto(Path fresh, Path folder, List<JarEntry> entries) throws IOException {
    if (Files.exists(folder) && !isComplete(folder, entries)) {
      var broken = Files.createTempDirectory(folder.getParent(), ".broken");
      Files.move(folder, broken.resolve("ffmpeg"), StandardCopyOption.ATOMIC_MOVE);
      delete(broken);
    }
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileSystemException e) {
      if (!isComplete(folder, entries)) {
        throw e;
      }
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.soundlathe.session.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.soundlathe.media.wav.TakeProof;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.Disk.Overwrite;
import org.soundlathe.paperwork.file.SafeFile;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.SessionRefusal.Damaged;
import org.soundlathe.session.SessionRefusal.Unreadable;

/// The recordings of a session, written once, and the list of their checksums `SHA256SUMS` in the
/// form of the command `sha256sum`, which can check it, too.
public final class AudioFolder {
  private static final String LIST = "SHA256SUMS";
  private static final int BLOCK_BYTES = 1 << 20;

  private final Disk disk;
  private final Path folder;

  AudioFolder(Disk disk, Path folder) {
    this.disk = disk;
    this.folder = folder;
  }

  public Path path() {
    return folder;
  }

  /// Lists every file that is not listed yet; a file that is listed keeps the checksum it had.
  public void seal(Progress progress) {
    var sums = list();
    var files = files();
    files.removeAll(sums.keySet());
    int count = 0;
    for (var file : files) {
      sums.put(file, sum(folder.resolve(file)));
      progress.at("securing the audio", (double) ++count / files.size());
    }
    write(sums);
  }

  /// Brings finished takes onto the disk, reads them back and lists them; may run beside a
  /// recording, at the speed of the disk.
  ///
  /// @param samplesSha256 by file in this folder, as it was while writing; empty where nobody knows
  /// @return takes whose samples are not what was written; they are not listed
  public List<Finding> sealTakes(SortedMap<String, String> samplesSha256, Progress progress) {
    var findings = new ArrayList<Finding>();
    for (var take : samplesSha256.entrySet()) {
      var file = take.getKey();
      var proof = TakeProof.of(disk, folder.resolve(file), progress);
      if (!take.getValue().isEmpty() && !proof.samplesSha256().equals(take.getValue())) {
        findings.add(readsOtherwise(file));
      } else {
        var sums = list();
        sums.putIfAbsent(file, proof.fileSha256());
        write(sums);
      }
    }
    return findings;
  }

  private void write(SortedMap<String, String> sums) {
    var text = new StringBuilder();
    sums.forEach((file, sum) -> text.append(line(file, sum)));
    SafeFile.write(
        disk,
        folder.resolve(LIST),
        text.toString().getBytes(StandardCharsets.UTF_8),
        Overwrite.REPLACE);
  }

  /// Reads every recording and says what is missing, changed or not listed.
  public List<Finding> verify(Progress progress) {
    return verify(_ -> true, progress);
  }

  /// The same, but reads only what was written to after the list was: quick however long the song
  /// is, and deaf to a disk that forgets.
  public List<Finding> verifyNewer(Progress progress) {
    var listed = modified(folder.resolve(LIST));
    return verify(file -> modified(file).compareTo(listed) > 0, progress);
  }

  private List<Finding> verify(Predicate<Path> isRead, Progress progress) {
    var sums = list();
    var files = files();
    var findings = new ArrayList<Finding>();
    int count = 0;
    for (var entry : sums.entrySet()) {
      var file = entry.getKey();
      var path = folder.resolve(file);
      if (!files.remove(file)) {
        findings.add(missing(file));
      } else if (isRead.test(path) && !sum(path).equals(entry.getValue())) {
        findings.add(changed(file));
      }
      progress.at("checking the audio", (double) ++count / sums.size());
    }
    files.forEach(file -> findings.add(unlisted(file)));
    return findings;
  }

  private static FileTime modified(Path file) {
    try {
      return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
    } catch (IOException e) {
      throw new Unreadable(file, e);
    }
  }

  private static Finding missing(String file) {
    return Finding.onTrack(
        "SL3320",
        file,
        "The recording " + file + " is gone from the session's audio folder.",
        "take it from a backup, or make the session again from the tracks");
  }

  private static Finding changed(String file) {
    return Finding.onTrack(
        "SL3321",
        file,
        "The recording " + file + " is not as it was when the session was made.",
        "take it from a backup, or make the session again from the tracks");
  }

  private static Finding readsOtherwise(String file) {
    return Finding.onTrack(
        "SL3322",
        file,
        "The take " + file + " does not read back as it was written: the disk cannot be trusted.",
        "listen to it, record on another disk, and have this one checked");
  }

  private static Finding unlisted(String file) {
    return Finding.onTrack(
        "SL2301",
        file,
        "The file " + file + " lies in the session's audio folder and is not in " + LIST + ".",
        "nothing has to be done; the session does not use it");
  }

  private SortedSet<String> files() {
    try (var paths = Files.list(folder)) {
      return paths
          .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> Objects.requireNonNull(path.getFileName()).toString())
          .filter(name -> !name.equals(LIST) && !name.startsWith("."))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new Unreadable(folder, e);
    }
  }

  /// From each listed recording to its SHA-256, by name.
  public SortedMap<String, String> list() {
    var sums = new TreeMap<String, String>();
    var list = folder.resolve(LIST);
    if (!Files.exists(list)) {
      return sums;
    }
    try (BufferedReader reader = Files.newBufferedReader(list)) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.matches("\\\\?[0-9a-f]{64} [ *].+")) {
          throw new Damaged(list, "not a line of checksums: " + line, Document.FIX, null);
        }
        var isEscaped = line.startsWith("\\");
        var start = isEscaped ? 1 : 0;
        var name = line.substring(start + 66);
        sums.put(isEscaped ? unescape(name) : name, line.substring(start, start + 64));
      }
    } catch (IOException e) {
      throw new Unreadable(list, e);
    }
    return sums;
  }

  /// A name with a backslash or a line end is escaped, and a backslash stands before the sum.
  private static String line(String file, String sum) {
    var escaped = file.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    return (escaped.equals(file) ? "" : "\\") + sum + "  " + escaped + "\n";
  }

  private static String unescape(String name) {
    var text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      var isEscape = name.charAt(i) == '\\' && i + 1 < name.length();
      var next = isEscape ? name.charAt(++i) : name.charAt(i);
      text.append(!isEscape ? next : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
    }
    return text.toString();
  }

  private static String sum(Path file) {
    try (var channel = FileChannel.open(file)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var block = ByteBuffer.allocate(BLOCK_BYTES);
      while (channel.read(block) >= 0) {
        digest.update(block.flip());
        block.clear();
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new Unreadable(file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.soundlathe.delivery.report;

import java.nio.file.Path;
import java.util.List;
import org.soundlathe.paperwork.finding.Finding;

/// One file that leaves the house, with what was measured after it was written.
///
/// @param destination as in the command's contract: `radio-r128`, `cd`, `download-flac` …
/// @param path from the folder of all results
/// @param companions files that go with it, such as a cue sheet; from the same folder
/// @param purpose one plain sentence: what it is for
/// @param sha256 of the whole file, in lower case hexadecimal digits
/// @param verified true where the file was read back and keeps the rules of its destination
/// @param findings about this file
public record Deliverable(
    String destination,
    Path path,
    List<Path> companions,
    String purpose,
    ReadBack readBack,
    String sha256,
    boolean verified,
    List<Finding> findings) {
  public Deliverable {
    companions = List.copyOf(companions);
    findings = List.copyOf(findings);
    if (path.isAbsolute() || companions.stream().anyMatch(Path::isAbsolute)) {
      throw new IllegalArgumentException(
          "deliverable " + path + ": paths begin at the folder of the results");
    }
  }

  /// Where it goes, in plain words.
  public String destinationName() {
    return Destination.of(destination).name();
  }

  /// The family of its destination: `radio`, `cd`, `download`, `vinyl` …
  public String family() {
    return Destination.of(destination).family();
  }

  /// The name of the file itself.
  public String fileName() {
    return String.valueOf(path.getFileName());
  }
}

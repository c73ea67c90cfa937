package org.soundlathe.delivery.master;

import java.nio.file.Path;
import java.util.List;
import org.soundlathe.mastering.target.Destination;
import org.soundlathe.media.measure.FileMeasurement;
import org.soundlathe.paperwork.finding.Finding;

/// A master that was written and read back.
///
/// @param companions files that belong to it, such as a cue sheet
/// @param measured what the meters say of the file as it lies on the disk
/// @param verified whether it keeps every rule of its destination
/// @param findings what a person should know about it
public record MasterFile(
    Destination destination,
    Path path,
    List<Path> companions,
    FileMeasurement measured,
    boolean verified,
    List<Finding> findings) {
  public MasterFile {
    companions = List.copyOf(companions);
    findings = List.copyOf(findings);
  }

  public MasterFile withCompanion(Path companion) {
    return new MasterFile(destination, path, List.of(companion), measured, verified, findings);
  }
}

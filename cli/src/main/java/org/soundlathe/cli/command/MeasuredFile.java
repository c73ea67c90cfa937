package org.soundlathe.cli.command;

import java.nio.file.Path;
import org.soundlathe.media.measure.FileMeasurement;
import org.soundlathe.paperwork.message.Refusal;

/// What came of measuring one file.
sealed interface MeasuredFile {
  Path path();

  /// The file's own name, without its folder.
  default String name() {
    var name = path().getFileName();
    return name == null ? path().toString() : name.toString();
  }

  record Read(Path path, FileMeasurement measurement) implements MeasuredFile {}

  record Refused(Path path, Refusal refusal) implements MeasuredFile {}
}

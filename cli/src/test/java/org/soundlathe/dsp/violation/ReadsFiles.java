package org.soundlathe.dsp.violation;

import java.nio.file.Files;
import java.nio.file.Path;

/// Breaks, for the architecture tests: a kernel that looks at the disk.
final class ReadsFiles {
  boolean isThere(Path file) {
    return Files.exists(file);
  }
}

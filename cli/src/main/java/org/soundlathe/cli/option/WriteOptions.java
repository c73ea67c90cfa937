package org.soundlathe.cli.option;

import org.soundlathe.paperwork.file.Disk;
import picocli.CommandLine.Option;

/// What may happen to files; on every command that writes.
public final class WriteOptions {
  @Option(
      names = {"-f", "--force"},
      description = "Replace what stands under the names that this command writes.")
  private boolean isForced;

  @Option(
      names = {"-n", "--dry-run"},
      description = "Say what would be done, and write nothing.")
  private boolean isDryRun;

  public Disk.Overwrite overwrite() {
    return isForced ? Disk.Overwrite.REPLACE : Disk.Overwrite.REFUSE;
  }

  public boolean isDryRun() {
    return isDryRun;
  }
}

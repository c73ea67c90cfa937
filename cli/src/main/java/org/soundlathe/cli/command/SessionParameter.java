package org.soundlathe.cli.command;

import java.nio.file.Path;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.result.FindingText;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;
import picocli.CommandLine.Parameters;

/// The session that a command works on, as its first argument.
final class SessionParameter {
  @Parameters(index = "0", paramLabel = "SESSION", description = "The session's folder.")
  private Path folder;

  Path folder() {
    return folder;
  }

  /// Opens it, and says what was odd about it.
  ///
  /// @throws org.soundlathe.session.SessionRefusal if there is none or it cannot be had
  SessionFolder open(Access access, Console console) {
    var session = SessionFolder.open(Disk.real(), folder, access);
    session
        .openingFindings()
        .forEach(finding -> console.message(FindingText.of(finding, console.errInk())));
    return session;
  }
}

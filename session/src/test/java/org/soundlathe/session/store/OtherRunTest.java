package org.soundlathe.session.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.session.SessionRefusal.Locked;

/// Two runs and one session, and a run that is killed.
class OtherRunTest {
  @TempDir Path folder;

  @Test
  void twoEditorsInOneProgramAreOneTooMany() {
    var root = folder.resolve("song");
    try (var first = SessionFolder.create(Disk.real(), root, Songs.song())) {
      assertLocked(root);
      first.edit("one", Songs.fader("kick", 1));
      SessionFolder.open(Disk.real(), root, Access.READ).close();
      assertLocked(root);
    }
    SessionFolder.open(Disk.real(), root, Access.EDIT).close();
  }

  @Test
  void twoDraftsOfOneSessionAreOneTooMany() {
    var root = folder.resolve("song");
    try (var first = SessionDraft.begin(Disk.real(), root)) {
      assertThatThrownBy(() -> SessionDraft.begin(Disk.real(), root)).isInstanceOf(Locked.class);
      assertThat(first.audioFolder()).isDirectory();
    }
  }

  @Test
  void aKilledRunKeepsEveryStepThatItReportedAndFreesTheLock() throws Exception {
    for (int steps : new int[] {1, 9, 230}) {
      var root = folder.resolve("song " + steps);
      SessionFolder.create(Disk.real(), root, Songs.song()).close();
      long reported = runAndKill(root, steps);
      try (var opened = SessionFolder.open(Disk.real(), root, Access.EDIT)) {
        assertThat((long) opened.log().size()).isBetween(reported, reported + 1);
        assertThat(opened.undo()).isPresent();
      }
    }
  }

  private static void assertLocked(Path root) {
    assertThatThrownBy(() -> SessionFolder.open(Disk.real(), root, Access.EDIT))
        .isInstanceOfSatisfying(
            Locked.class,
            refusal -> assertThat(refusal.status()).isEqualTo(ExitStatus.SESSION_LOCKED));
  }

  /// Lets another Java edit the session, sees that it is locked, and kills it after some steps.
  ///
  /// @return the last step that it reported as done
  private static long runAndKill(Path root, int steps) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Editor.class.getName(),
                root.toString())
            .redirectError(Redirect.INHERIT)
            .start();
    long reported = 0;
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      while (reported < steps) {
        reported = Long.parseLong(lines.readLine());
      }
      assertLocked(root);
      // The handle leaves the pipe open, so that what was reported before the kill is read.
      process.toHandle().destroyForcibly();
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        reported = line.isEmpty() ? reported : Long.parseLong(line);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return reported;
  }

  /// A program that edits without end and says which step it has done.
  static final class Editor {
    private Editor() {}

    public static void main(String[] arguments) {
      try (var editing = SessionFolder.open(Disk.real(), Path.of(arguments[0]), Access.EDIT)) {
        for (int i = 0; ; i++) {
          var edit = editing.edit("step", Songs.fader("kick", i % 2 == 0 ? 1 : 2));
          System.out.println(edit.number().orElseThrow());
          System.out.flush();
        }
      }
    }
  }
}

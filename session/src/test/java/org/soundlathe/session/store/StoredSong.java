package org.soundlathe.session.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.session.SessionRefusal;

/// A song that lies on the disk before each test.
abstract class StoredSong {
  // Without syncs, so that the tests are quick; CrashTest looks at what syncs are for.
  static final Disk DISK = new MortalDisk(Long.MAX_VALUE, MortalDisk.Fate.QUICK);
  @TempDir Path folder;
  Path song;

  @BeforeEach
  void makeTheSong() {
    song = folder.resolve("My Söng");
    SessionFolder.create(DISK, song, Songs.song()).close();
  }

  SessionFolder edit() {
    return SessionFolder.open(DISK, song, Access.EDIT);
  }

  static String json(Path session) throws IOException {
    return Files.readString(session.resolve("session.json"));
  }

  /// The document without the number of its last step.
  static String content(SessionFolder folder) {
    return new String(folder.bytes(), UTF_8).replaceFirst("\"journalEntry\" : \\d+", "");
  }

  void rewrite(String from, String to) throws IOException {
    assertThat(json(song)).contains(from);
    Files.writeString(song.resolve("session.json"), json(song).replace(from, to));
  }

  static void assertRefused(Path root, ExitStatus status, String words) {
    assertThatThrownBy(() -> SessionFolder.open(DISK, root, Access.EDIT))
        .isInstanceOfSatisfying(
            SessionRefusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(status);
              assertThat(refusal.what() + refusal.fix()).contains(words);
            });
  }
}

package org.soundlathe.media.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.media.MediaException;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.message.ExitStatus;

class TrackFilesTest {
  @TempDir Path temp;
  private Path song = Path.of("");
  private Path scratch = Path.of("");

  @BeforeEach
  void makeFolders() throws IOException {
    song = Files.createDirectory(temp.resolve("My Song"));
    scratch = Files.createDirectory(temp.resolve("scratch"));
  }

  private void put(String name) throws IOException {
    var file = song.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "not looked into here");
  }

  private List<String> names(TrackFiles tracks, Path root) {
    return tracks.files().stream().map(file -> root.relativize(file).toString()).toList();
  }

  private static List<String> codes(TrackFiles tracks) {
    return tracks.findings().stream().map(Finding::code).toList();
  }

  @Test
  void tracksComeInTheOrderThatAPersonWouldPutThem() throws IOException {
    for (var name :
        List.of("10 Vox.wav", "2 Snare.WAV", "1 Kick.flac", "Drums/OH_L.aif", "a.mp3")) {
      put(name);
    }
    var tracks = TrackFiles.open(song, scratch);
    assertThat(tracks.name()).isEqualTo("My Song");
    assertThat(names(tracks, song))
        .containsExactly("1 Kick.flac", "2 Snare.WAV", "10 Vox.wav", "a.mp3", "Drums/OH_L.aif");
    assertThat(tracks.findings()).isEmpty();
  }

  @Test
  void whatIsNoTrackIsLeftAloneAndSaid() throws IOException {
    for (var name : List.of("kick.wav", ".kick.wav", "__MACOSX/._kick.wav", "notes.txt")) {
      put(name);
    }
    put("a/b/deep enough.wav");
    put("a/b/c/too deep.wav");
    Files.createFile(song.resolve("empty.wav"));
    var tracks = TrackFiles.open(song, scratch);
    assertThat(names(tracks, song)).containsExactly("a/b/deep enough.wav", "kick.wav");
    assertThat(codes(tracks)).containsExactlyInAnyOrder("SL2231", "SL2230", "SL1234", "SL1235");
  }

  @Test
  void linksAreFollowedInsideTheFolderOnly() throws IOException {
    put("real.wav");
    var outside = Files.writeString(temp.resolve("private.wav"), "x");
    Files.createSymbolicLink(song.resolve("inside.wav"), Path.of("real.wav"));
    Files.createSymbolicLink(song.resolve("outside.wav"), outside);
    Files.createSymbolicLink(song.resolve("up"), temp);
    Files.createSymbolicLink(song.resolve("dangling.wav"), Path.of("nothing"));
    var tracks = TrackFiles.open(song, scratch);
    assertThat(names(tracks, song)).containsExactly("inside.wav", "real.wav");
    assertThat(codes(tracks)).containsOnly("SL2232").hasSize(3);
  }

  @Test
  void anEmptyFolderAndAMissingOneAreRefused() {
    assertThatThrownBy(() -> TrackFiles.open(song, scratch))
        .isInstanceOf(MediaException.NoTracks.class)
        .hasFieldOrPropertyWithValue("status", ExitStatus.INPUT_UNUSABLE);
    assertThatThrownBy(() -> TrackFiles.open(song.resolve("x"), scratch))
        .isInstanceOf(MediaException.Unreadable.class);
  }

  private Path zip(Charset names, String... entries) throws IOException {
    var path = temp.resolve("Band - Song.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(path), names)) {
      for (var entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        if (!entry.endsWith("/")) {
          zip.write(entry.getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
      }
    }
    return path;
  }

  @Test
  void aZipIsUnpackedWithItsNames() throws IOException {
    var path =
        zip(
            StandardCharsets.UTF_8,
            "Song/",
            "Song/2 Flöte.wav",
            "Song/1 Kick.wav",
            "__MACOSX/Song/._1 Kick.wav",
            "Song/readme.txt");
    var tracks = TrackFiles.open(path, scratch);
    assertThat(tracks.name()).isEqualTo("Band - Song");
    assertThat(names(tracks, scratch)).containsExactly("Song/1 Kick.wav", "Song/2 Flöte.wav");
    assertThat(tracks.files().getLast()).hasContent("Song/2 Flöte.wav");
    assertThat(codes(tracks)).containsExactly("SL1234", "SL1235");
    assertThat(scratch.resolve("Song/readme.txt")).doesNotExist();
  }

  @Test
  void aZipWithNamesOfOldSystemsIsUnpacked() throws IOException {
    var tracks = TrackFiles.open(zip(Charset.forName("IBM437"), "Flöte.wav"), scratch);
    assertThat(names(tracks, scratch)).containsExactly("Flöte.wav");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../evil.wav", "a/../../evil.wav", "/evil.wav", "..\\evil.wav", "C:\\evil.wav"})
  void aZipThatLeavesItsFolderIsRefusedAsAWhole(String evil) throws IOException {
    var path = zip(StandardCharsets.UTF_8, "good.wav", evil);
    assertThatThrownBy(() -> TrackFiles.open(path, scratch))
        .isInstanceOf(MediaException.UnsafeArchive.class);
    assertThat(scratch).isEmptyDirectory();
    assertThat(temp.resolve("evil.wav")).doesNotExist();
  }

  @Test
  void aZipOfThousandsOfTracksIsRefused() throws IOException {
    var names = new String[2_001];
    for (int i = 0; i < names.length; i++) {
      names[i] = i + ".wav";
    }
    var path = zip(StandardCharsets.UTF_8, names);
    assertThatThrownBy(() -> TrackFiles.open(path, scratch))
        .isInstanceOf(MediaException.LimitExceeded.class);
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  void aZipBombIsRefusedBeforeItIsUnpacked() throws IOException {
    var path = temp.resolve("bomb.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
      zip.putNextEntry(new ZipEntry("silence.wav"));
      var zeros = new byte[1 << 20];
      for (int i = 0; i < 11; i++) {
        zip.write(zeros);
      }
    }
    assertThat(TrackFiles.open(path, scratch.resolve("small enough")).files()).hasSize(1);
    assertThatThrownBy(() -> new TrackZip(path, scratch.resolve("bomb"), 10 << 20).unpack())
        .isInstanceOf(MediaException.UnsafeArchive.class)
        .hasMessageContaining("11534336 bytes");
    assertThat(scratch.resolve("bomb")).doesNotExist();
  }

  @Test
  void aBrokenZipIsRefused() throws IOException {
    var whole = Files.readAllBytes(zip(StandardCharsets.UTF_8, "kick.wav"));
    var path = Files.write(temp.resolve("broken.zip"), java.util.Arrays.copyOf(whole, 40));
    assertThatThrownBy(() -> TrackFiles.open(path, scratch))
        .isInstanceOf(MediaException.Malformed.class);
  }

  @Test
  void aSingleTrackIsATrack() throws IOException {
    put("kick.wav");
    var tracks = TrackFiles.open(song.resolve("kick.wav"), scratch);
    assertThat(tracks.name()).isEqualTo("kick");
    assertThat(tracks.files()).hasSize(1);
  }
}

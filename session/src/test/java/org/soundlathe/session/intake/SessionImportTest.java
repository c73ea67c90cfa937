package org.soundlathe.session.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.intake.TrackFiles;
import org.soundlathe.media.wav.Bext;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.Session;
import org.soundlathe.session.store.SessionDraft;
import org.soundlathe.session.track.AsideFile;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Track;

class SessionImportTest {
  private static final int FRAMES = 9_000;

  @TempDir Path place;
  private Path song = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    song = Files.createDirectories(place.resolve("Blue Hour"));
  }

  @Test
  void theSessionHasTheRateOfMostTracksAndConvertsTheOther() {
    write("Kick.wav", WavSpec.pcm24(44_100, 1), FRAMES);
    write("Snare.wav", WavSpec.pcm24(44_100, 1), FRAMES);
    write("Bass.wav", WavSpec.pcm24(48_000, 1), 48_000);
    var session = taken();
    assertThat(session.sampleRateHz()).isEqualTo(44_100);
    assertThat(said(session)).containsExactly("SL2342 Bass");
    assertThat(session.findings().getFirst().message()).contains("48 kHz").contains("44.1 kHz");
    assertThat(track(session, "bass").endFrame()).isEqualTo(44_100);
  }

  @Test
  void aWavAtTheSessionsRateIsCopiedByteForByte() {
    write("Kick.wav", WavSpec.pcm24(48_000, 1), FRAMES);
    write("Keys.wav", WavSpec.float32(48_000, 2), FRAMES);
    taken();
    assertThat(place.resolve("session/audio/kick.wav"))
        .hasSameBinaryContentAs(song.resolve("Kick.wav"));
    assertThat(place.resolve("session/audio/keys.wav"))
        .hasSameBinaryContentAs(song.resolve("Keys.wav"));
  }

  @Test
  void leftAndRightBecomeOneStereoTrackAndTheShorterSideEndsInSilence() {
    write("OH_L.wav", WavSpec.pcm24(48_000, 1), FRAMES);
    write("OH_R.wav", WavSpec.pcm24(48_000, 1), FRAMES - 500);
    var session = taken();
    assertThat(session.tracks()).hasSize(1);
    var track = session.tracks().getFirst();
    assertThat(track.channels()).isEqualTo(2);
    assertThat(track.sourceFiles()).containsExactly("OH_L.wav", "OH_R.wav");
    assertThat(track.endFrame()).isEqualTo(FRAMES);
    var stereo = read(place.resolve("session").resolve(track.clips().getFirst().file()), 2);
    assertThat(stereo[0]).containsExactly(read(song.resolve("OH_L.wav"), 1)[0]);
    var right = read(song.resolve("OH_R.wav"), 1)[0];
    assertThat(stereo[1]).startsWith(Arrays.copyOf(right, FRAMES - 500));
    assertThat(Arrays.copyOfRange(stereo[1], FRAMES - 500, FRAMES)).containsOnly(0f);
  }

  @Test
  void sidesOfVeryDifferentLengthStayApartAndAreNamed() {
    write("OH_L.wav", WavSpec.pcm24(48_000, 1), 20_000);
    write("OH_R.wav", WavSpec.pcm24(48_000, 1), FRAMES);
    var session = taken();
    assertThat(session.tracks()).extracting(Track::channels).containsExactly(1, 1);
    assertThat(said(session)).containsExactly("SL1341 OH_L.wav", "SL1341 OH_R.wav");
  }

  @Test
  void aRoughMixIsKeptAside() {
    write("Kick.wav", WavSpec.pcm24(48_000, 1), FRAMES);
    write("Bass.wav", WavSpec.pcm24(48_000, 1), FRAMES);
    write("Rough Mix.wav", WavSpec.pcm24(48_000, 2), FRAMES);
    var session = taken();
    assertThat(session.tracks()).extracting(Track::id).containsExactlyInAnyOrder("kick", "bass");
    assertThat(session.aside()).hasSize(1);
    assertThat(session.aside().getFirst().kind()).isEqualTo(AsideFile.Kind.ROUGH_MIX);
    assertThat(place.resolve("session").resolve(session.aside().getFirst().file())).exists();
    assertThat(said(session)).containsExactly("SL1345 Rough Mix.wav");
  }

  @Test
  void aTimeStampPlacesALateTrackToTheFrame() {
    stamped("Kick.wav", 48_000, 48_000L * 3_600);
    stamped("Bass.wav", 48_000, 48_000L * 3_600);
    stamped("Vox.wav", 48_000, 48_000L * 3_600 + 12_345);
    var session = taken();
    assertThat(start(session, "kick")).isZero();
    assertThat(start(session, "vox")).isEqualTo(12_345);
    assertThat(session.lengthFrames()).isEqualTo(12_345 + FRAMES);
    assertThat(said(session)).containsExactly("SL1344 Vox");
  }

  @Test
  void aTimeStampAtAnotherRatePlacesItsTrackToTheFrameOfTheSession() {
    // 1 s and 7 frames of 48 kHz after the first: no whole number of frames at 44.1 kHz.
    stamped("Kick.wav", 48_000, 3);
    stamped("Bass.wav", 48_000, 3);
    stamped("Vox.wav", 44_100, 44_110);
    assertThat(start(taken(), "vox")).isEqualTo(Math.round(44_110 * 48_000 / 44_100.0 - 3));
  }

  @Test
  void stampsThatNotEveryTrackHasPlaceNothing() {
    write("Kick.wav", WavSpec.pcm24(48_000, 1), FRAMES);
    stamped("Vox.wav", 48_000, 12_345);
    assertThat(start(taken(), "vox")).isZero();
  }

  @Test
  void anUnreadableFileAmongGoodOnesIsLeftOutAndNamed() throws IOException {
    write("Kick.wav", WavSpec.pcm24(48_000, 1), FRAMES);
    Files.writeString(song.resolve("Snare.wav"), "This is no sound at all, but it is long enough.");
    var session = taken();
    assertThat(session.tracks()).extracting(Track::id).containsExactly("kick");
    assertThat(said(session)).containsExactly("SL2340 Snare.wav");
    assertThat(session.findings().getFirst().message()).doesNotContain(place.toString());
  }

  @Test
  void anUnreadableFileAloneIsRefused() throws IOException {
    Files.writeString(song.resolve("Snare.wav"), "This is no sound at all, but it is long enough.");
    assertThatThrownBy(this::taken).isInstanceOf(MediaException.class);
    assertThat(place.resolve("session")).doesNotExist();
  }

  @Test
  void noTrackGetsAnIdThatTheConsoleKeepsForItself() {
    for (var name : List.of("mix-bus", "Drum Bus", "Room", "Hall", "Mix Bus Kick")) {
      write(name + ".wav", WavSpec.pcm24(48_000, 1), FRAMES);
    }
    var session = taken(List.of("drum-bus", "mix-bus"), Optional.empty());
    assertThat(session.tracks())
        .extracting(Track::id)
        .doesNotHaveDuplicates()
        .doesNotContain("mix", "room", "hall", "drum-bus", "mix-bus");
  }

  @Test
  void aTitleThatAllFilesBeginWithIsNoPartOfATracksName() {
    for (var name : List.of("Piano Man - Kick", "Piano Man - Bass", "Piano Man - Lead Vox")) {
      write(name + ".wav", WavSpec.pcm24(48_000, 1), FRAMES);
    }
    var session = taken();
    assertThat(session.tracks())
        .extracting(Track::role)
        .containsExactlyInAnyOrder(Role.KICK, Role.BASS, Role.LEAD_VOICE);
    assertThat(session.tracks())
        .extracting(Track::id)
        .containsExactlyInAnyOrder("kick", "bass", "lead-vox");
  }

  @Test
  void theFolderNamesTheSongUnlessSomebodyDoes() {
    write("Kick.wav", WavSpec.pcm24(48_000, 1), FRAMES);
    assertThat(taken().title()).isEqualTo("Blue Hour");
  }

  @Test
  void whomThePersonCallsTheLeadSingsIt() {
    write("Kick.wav", WavSpec.pcm24(48_000, 1), FRAMES);
    write("Anna.wav", WavSpec.pcm24(48_000, 1), FRAMES);
    var session = taken(List.of(), Optional.of("Anna.wav"));
    assertThat(track(session, "anna").role()).isEqualTo(Role.LEAD_VOICE);
  }

  private Session taken() {
    return taken(List.of(), Optional.empty());
  }

  private Session taken(List<String> reserved, Optional<String> lead) {
    var options = new ImportOptions(Optional.empty(), "", "", lead, reserved, 2);
    try (var draft = SessionDraft.begin(Disk.real(), place.resolve("session"))) {
      var files = TrackFiles.open(song, place);
      var session = SessionImport.run(files, draft, Disk.real(), options, Progress.none());
      draft.commit(session).close();
      return session;
    }
  }

  private static List<String> said(Session session) {
    return session.findings().stream()
        .map((Finding f) -> f.code() + " " + f.track().orElse(""))
        .toList();
  }

  private static Track track(Session session, String id) {
    return session.track(id).orElseThrow();
  }

  private static long start(Session session, String id) {
    return track(session, id).clips().getFirst().startFrame();
  }

  private void stamped(String name, int rateHz, long frames) {
    var bext = Bext.of("", "", "").withTimeReferenceFrames(frames);
    write(name, WavSpec.pcm24(rateHz, 1).withBext(bext), FRAMES);
  }

  private void write(String name, WavSpec spec, int frames) {
    var random = new Random(name.hashCode());
    var block = new float[spec.channels()][frames];
    for (var channel : block) {
      for (int i = 0; i < frames; i++) {
        channel[i] = (random.nextFloat() - 0.5f) / 2;
      }
    }
    try (var sink = WavSink.create(Disk.real(), song.resolve(name), spec, Disk.Overwrite.REFUSE)) {
      sink.write(block, 0, frames);
      sink.commit();
    }
  }

  private static float[][] read(Path file, int channels) {
    try (var source = WavSource.open(file)) {
      var out = new float[channels][(int) source.lengthFrames().orElse(0)];
      int done = 0;
      for (int got = 0; got >= 0 && done < out[0].length; done += Math.max(0, got)) {
        got = source.read(out, done, out[0].length - done);
      }
      return out;
    }
  }
}

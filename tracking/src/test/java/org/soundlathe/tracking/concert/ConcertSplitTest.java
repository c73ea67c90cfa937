package org.soundlathe.tracking.concert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.engine.source.AudioCheck;
import org.soundlathe.engine.source.ClipReader;
import org.soundlathe.media.Marker;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.media.wav.Bext;
import org.soundlathe.media.wav.WavHeader;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal.NothingToCut;
import org.soundlathe.session.automation.Point;
import org.soundlathe.session.automation.Segment;
import org.soundlathe.session.mixer.Lane;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionDraft;
import org.soundlathe.session.store.SessionFolder;
import org.soundlathe.session.tempo.Meter;
import org.soundlathe.session.tempo.TempoChange;
import org.soundlathe.session.tempo.TempoMap;
import org.soundlathe.session.track.Clip;
import org.soundlathe.session.track.CompRange;
import org.soundlathe.session.track.Equipment;
import org.soundlathe.session.track.FadeShape;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.TakeGap;
import org.soundlathe.session.track.Track;

class ConcertSplitTest {
  private static final int RATE = 48_000;
  private static final int LENGTH = 60_000;

  @TempDir Path folder;

  @Test
  void theSongsJoinedAreTheConcertSampleForSample() {
    for (long seed = 1; seed <= 4; seed++) {
      var random = new Random(seed);
      var root = folder.resolve("concert " + seed);
      var out = folder.resolve("songs " + seed);
      try (var concert = concert(root, random)) {
        var songs = Cuts.atMarkers(concert.session());
        var made = new ConcertSplit(concert, songs, Disk.real()).split(out, Progress.none());
        assertThat(made).hasSameSizeAs(songs);
        assertJoined(concert, songs, made, "seed " + seed);
      }
    }
  }

  private static void assertJoined(
      SessionFolder concert, List<Song> songs, List<Path> made, String seed) {
    for (var track : concert.session().tracks()) {
      var whole = play(concert, track, LENGTH);
      var joined = new float[track.channels()][LENGTH];
      int at = (int) songs.getFirst().fromFrame();
      assertThat(songs.getLast().toFrame()).isEqualTo(LENGTH);
      for (int c = 0; c < track.channels(); c++) {
        System.arraycopy(whole[c], 0, joined[c], 0, at);
      }
      for (int i = 0; i < songs.size(); i++) {
        assertThat(songs.get(i).fromFrame()).as(seed).isEqualTo(at);
        try (var song = SessionFolder.open(Disk.real(), made.get(i), Access.READ)) {
          var session = song.session();
          assertThat(AudioCheck.of(session, song::audio)).as(seed).isEmpty();
          assertThat(song.audio().verify(Progress.none())).as(seed).isEmpty();
          int length = (int) session.lengthFrames();
          var part = play(song, session.track(track.id()).orElseThrow(), length);
          for (int c = 0; c < track.channels(); c++) {
            System.arraycopy(part[c], 0, joined[c], at, length);
          }
          at += length;
        }
      }
      for (int c = 0; c < track.channels(); c++) {
        assertThat(Arrays.mismatch(joined[c], whole[c]))
            .as(seed + ", " + track.id() + ", first frame that differs")
            .isEqualTo(-1);
      }
    }
  }

  private static float[][] play(SessionFolder session, Track track, int frames) {
    var sound = new float[track.channels()][frames];
    try (var reader = new ClipReader(track.clips(), track.channels(), session::audio)) {
      reader.read(0, sound, frames);
    }
    return sound;
  }

  @Test
  void everySongHasTheConcertsDeskAndWhatMovesOnItGoesOn() {
    try (var concert = concert(folder.resolve("concert"), new Random(1))) {
      var before = concert.session();
      var made =
          new ConcertSplit(
                  concert,
                  List.of(new Song("a", 0, 20_000), new Song("b", 20_000, LENGTH)),
                  Disk.real())
              .split(folder.resolve("songs"), Progress.none());
      try (var song = SessionFolder.open(Disk.real(), made.getLast(), Access.READ)) {
        var after = song.session();
        assertThat(after.mixer().settings()).isEqualTo(before.mixer().settings());
        assertThat(after.mixer().buses()).isEqualTo(before.mixer().buses());
        assertThat(after.tracks())
            .extracting("name", "role", "channels")
            .isEqualTo(
                before.tracks().stream()
                    .map(t -> tuple(t.name(), t.role(), t.channels()))
                    .toList());
        var fader = StripParameters.FADER;
        var old = before.mixer().lane("t0", fader.name()).orElseThrow().ride(fader);
        var now = after.mixer().lane("t0", fader.name()).orElseThrow().ride(fader);
        for (int frame = 0; frame < 40_000; frame += 64) {
          assertThat(now.at(frame))
              .as("frame " + frame)
              .isCloseTo(old.at(frame + 20_000), within(1e-9));
        }
        // From the first bar line of the song on.
        var beat = after.tempo().orElseThrow().nextBeat(after.tempo().orElseThrow().frameOf(2, 1));
        while (beat.frame() < 40_000) {
          long there = before.tempo().orElseThrow().nextBeat(beat.frame() + 19_999).frame();
          assertThat(beat.frame() + 20_000).as("beat " + beat).isCloseTo(there, within(1L));
          beat = after.tempo().orElseThrow().nextBeat(beat.frame() + 1);
        }
      }
    }
  }

  @Test
  void aSongKeepsItsTakesWithEquipmentGapsAndTimeOfDay() throws IOException {
    try (var concert = concert(folder.resolve("concert"), new Random(1))) {
      var song = new Song("b", 20_000, 40_000);
      var made =
          new ConcertSplit(concert, List.of(song), Disk.real())
              .split(folder.resolve("songs"), Progress.none());
      try (var opened = SessionFolder.open(Disk.real(), made.getFirst(), Access.READ)) {
        var take = opened.session().track("t1").orElseThrow().take("t01").orElseThrow();
        assertThat(take.equipment().microphone()).isEqualTo("U 47");
        assertThat(take.startFrame()).isZero();
        assertThat(take.lengthFrames()).isEqualTo(20_000);
        assertThat(take.gaps()).containsExactly(new TakeGap(5_000, 64, TakeGap.Kind.DEVICE));
        assertThat(opened.session().track("t1").orElseThrow().comp()).isNotEmpty();
        assertThat(Files.readString(opened.audio(take.file()), StandardCharsets.ISO_8859_1))
            .contains("<MICROPHONE>U 47</MICROPHONE>", "<NAME>The t1</NAME>");
        try (var file = WavSource.open(opened.audio(take.file()))) {
          assertThat(file.lengthFrames()).hasValue(20_000);
          assertThat(file.format().encoding()).isEqualTo(SampleEncoding.PCM_24);
          assertThat(file.bext().orElseThrow().timeReferenceFrames()).isEqualTo(1_020_000);
        }
      }
    }
  }

  @Test
  void markersNameTheSongsAndLeaveOutWhatIsNone() {
    var session = session(List.of(), 1_000);
    var markers =
        List.of(
            new Marker(100, "Opening"),
            new Marker(400, "-"),
            new Marker(500, ""),
            new Marker(2_000, "late"));
    assertThat(Cuts.atMarkers(session.withMarkers(markers)))
        .containsExactly(new Song("Opening", 100, 400), new Song("Song 2", 500, 1_000));
    assertThatThrownBy(() -> Cuts.atMarkers(session)).isInstanceOf(NothingToCut.class);
  }

  @Test
  void applauseCutsSongsButNoSnippets() {
    long half = 30L * RATE;
    var concert = session(List.of(), 10 * half).withMarkers(List.of(new Marker(3 * half, "Hit")));
    assertThat(Cuts.atApplause(concert, List.of(half / 2, 2 * half, 5 * half / 2, 19 * half / 2)))
        .containsExactly(new Song("Song 1", 0, 2 * half), new Song("Hit", 2 * half, 10 * half));
    assertThatThrownBy(() -> Cuts.atApplause(concert, List.of(5L)))
        .isInstanceOf(NothingToCut.class);
  }

  @Test
  void whatStandsThereAlreadyIsNotTouched() throws IOException {
    try (var concert = concert(folder.resolve("concert"), new Random(1))) {
      var song = new Song("AC/DC: \"live\"", 0, LENGTH);
      var split = new ConcertSplit(concert, List.of(song), Disk.real());
      var there = split.folders(folder).getFirst();
      assertThat(there.getFileName()).hasToString("01 AC DC live");
      Files.createDirectory(there);
      assertThatThrownBy(() -> split.split(folder, Progress.none()))
          .isInstanceOf(WriteRefusal.class);
      assertThat(there).isEmptyDirectory();
      assertThat(split.bytes()).isGreaterThan(LENGTH * 3);
    }
  }

  /// Three tracks: a file, a take, and a comp with cross-fades and a pause.
  private static SessionFolder concert(Path root, Random random) {
    try (var draft = SessionDraft.begin(Disk.real(), root)) {
      var tracks = new ArrayList<Track>();
      var audio = draft.audioFolder();
      record(audio.resolve("t0.wav"), random, 1, LENGTH - 700, SampleEncoding.FLOAT_32);
      tracks.add(track("t0", 1, List.of(new Clip("audio/t0.wav", 700, 0, LENGTH - 700))));
      record(audio.resolve("t1.wav"), random, 2, LENGTH, SampleEncoding.PCM_24);
      var whole =
          new Take("t01", "audio/t1.wav", 0, LENGTH, 1)
              .withEquipment(Equipment.UNKNOWN.withMicrophone("U 47"))
              .withGaps(List.of(new TakeGap(25_000, 64, TakeGap.Kind.DEVICE)));
      tracks.add(
          track("t1", 2, List.of())
              .withTakes(List.of(whole), List.of(new CompRange("t01", 0, LENGTH))));
      tracks.add(comp(audio, random));
      var session =
          session(tracks, LENGTH)
              .withMarkers(markers(random))
              .withTempo(
                  Optional.of(
                      TempoMap.of(RATE, new Meter(277, 3, 4))
                          .with(new TempoChange.AtBar(3, new Meter(203, 4, 4)))));
      return draft.commit(session);
    }
  }

  private static Track comp(Path audio, Random random) {
    var takes = new ArrayList<Take>();
    for (int i = 1; i <= 4; i++) {
      record(audio.resolve("c" + i + ".wav"), random, 1, LENGTH + 100, SampleEncoding.FLOAT_32);
      takes.add(new Take(Take.idOf(i), "audio/c" + i + ".wav", -50, LENGTH + 100, i));
    }
    var comp = new ArrayList<CompRange>();
    long from = random.nextInt(3_000);
    while (from < LENGTH - 5_000) {
      long to = from + 2_000 + random.nextInt(6_000);
      long end = Math.min(to, LENGTH);
      comp.add(
          new CompRange(
              Take.idOf(1 + random.nextInt(4)),
              from,
              end,
              random.nextInt(1_500),
              random.nextBoolean() ? FadeShape.EQUAL_GAIN : FadeShape.EQUAL_POWER));
      from = random.nextInt(3) == 0 ? end + random.nextInt(3_000) : end;
    }
    return track("t2", 1, List.of()).withTakes(takes, comp);
  }

  private static List<Marker> markers(Random random) {
    var markers = new ArrayList<Marker>();
    for (long at = random.nextInt(2_000); at < LENGTH; at += 5_000 + random.nextInt(30_000)) {
      markers.add(new Marker(at, "Song at " + at));
    }
    return markers;
  }

  private static Track track(String id, int channels, List<Clip> clips) {
    return new Track(id, "The " + id, Role.BASS, 1, Origin.HAND, channels, List.of(), clips);
  }

  private static Session session(List<Track> tracks, long length) {
    var fader =
        new Lane(
            List.of(
                Point.of(5_000, Value.of(-12), Segment.LINEAR),
                Point.of(45_000, Value.of(0), Segment.STEP),
                Point.of(50_000, Value.of(-3), Segment.LINEAR)),
            true,
            Origin.HAND,
            false);
    var mixer =
        tracks.isEmpty()
            ? Mixer.empty()
            : Mixer.empty()
                .with("t1", "pan.position", new Setting(Value.of(20), Origin.HAND, false))
                .with("t0", "fader.gainDb", fader);
    return new Session(
        "Live", "Band", "rock", RATE, length, tracks, List.of(), mixer, List.of(), List.of(),
        List.of());
  }

  private static void record(
      Path file, Random random, int channels, int frames, SampleEncoding encoding) {
    var block = new float[channels][frames];
    for (var row : block) {
      for (int i = 0; i < frames; i++) {
        row[i] = random.nextInt(-8_388_608, 8_388_608) / 8_388_608f;
      }
    }
    var bext = Bext.of("", "", "").withTimeReferenceFrames(1_000_000);
    var spec =
        new WavSpec(RATE, channels, encoding, WavHeader.EXTENSIBLE, Optional.of(bext), List.of());
    try (var sink = WavSink.create(Disk.real(), file, spec, Disk.Overwrite.REFUSE)) {
      sink.write(block, 0, frames);
      sink.commit();
    }
  }
}

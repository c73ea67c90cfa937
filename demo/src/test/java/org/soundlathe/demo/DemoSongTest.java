package org.soundlathe.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.demo.score.Form;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.progress.Interrupted;
import org.soundlathe.paperwork.progress.Progress;

class DemoSongTest {
  /// Every microphone and amplifier, but none of the doubles.
  private static final DemoSize EXCERPT = new DemoSize(23, Form.EXCERPT);

  private static final float FULL_SCALE = 1.0f - 0x1p-22f;

  @TempDir static Path shared;
  private static List<PlantedFault> planted = List.of();

  @BeforeAll
  static void record() {
    planted = DemoSong.write(Disk.real(), shared.resolve("tracks"), EXCERPT, 2, Progress.none());
  }

  @Test
  void theSameSizeGivesTheSameBytesOnAnyNumberOfThreads(@TempDir Path other) {
    var again = DemoSong.write(Disk.real(), other, EXCERPT, 1, Progress.none());

    assertThat(again).isEqualTo(planted);
    assertThat(bytesOf(other)).isEqualTo(bytesOf(shared.resolve("tracks")));
  }

  @Test
  void aSmallBandPlaysWhatALargeOnePlays(@TempDir Path other) throws IOException {
    DemoSong.write(Disk.real(), other, DemoSize.small(), 1, Progress.none());

    assertThat(names(other)).hasSize(16);
    assertThat(other.resolve("01_Kick In.wav"))
        .hasSameBinaryContentAs(shared.resolve("tracks/01_Kick In.wav"));
  }

  @Test
  void everyTrackSoundsButTheOneThatNobodyPlayed() throws IOException {
    for (var name : names(shared.resolve("tracks"))) {
      var rms = Listening.rms(track(name)[0]);
      if (name.contains("Cowbell")) {
        assertThat(rms).as(name).isZero();
      } else {
        assertThat(rms).as(name).isGreaterThan(0.001);
      }
    }
  }

  @Test
  void everyKindOfFaultIsPlantedInEverySize() {
    assertThat(planted).extracting(PlantedFault::fault).contains(Fault.values());
    var rows = TrackRow.of(DemoSize.small().tracks());
    assertThat(rows).flatExtracting(TrackRow::faults).contains(Fault.values());
  }

  @Test
  void plantedFaultsNameFilesThatAreThere() throws IOException {
    assertThat(names(shared.resolve("tracks")))
        .containsAll(planted.stream().map(PlantedFault::file).toList());
  }

  @Test
  void snareBottomMovesAgainstSnareTop() {
    var top = excerpt("03_Snare Top.wav");
    var bottom = excerpt("04_Snare Btm.wav");
    var lag = Listening.lag(top, bottom, 48);

    assertThat(Listening.correlation(top, bottom, lag)).isLessThan(-0.25);
  }

  @Test
  void kickMicrophonesMoveTogether() {
    var in = excerpt("01_Kick In.wav");
    var out = excerpt("02_Kick Out.wav");

    assertThat(Listening.correlation(in, out, Listening.lag(in, out, 120))).isGreaterThan(0.8);
  }

  @Test
  void anOverloadedChordStaysAtFullScale() {
    var guitar = track("13_Gtr Rhythm 1.wav")[0];
    var at = (int) Math.round(secondsOf(Fault.CLIPPED_RUN) * 48_000.0);
    var atTheTop = 0;
    for (var i = at; i < at + 2_400; i++) {
      atTheTop += Math.abs(guitar[i]) >= FULL_SCALE ? 1 : 0;
    }

    assertThat(Math.abs(guitar[at])).isGreaterThanOrEqualTo(FULL_SCALE);
    assertThat(Math.abs(guitar[at + 2])).isGreaterThanOrEqualTo(FULL_SCALE);
    assertThat(atTheTop).isGreaterThan(100);
  }

  @Test
  void onlyTheOverloadedTrackReachesFullScale() throws IOException {
    for (var name : names(shared.resolve("tracks"))) {
      if (!name.contains("Gtr Rhythm 1")) {
        for (var sample : track(name)[0]) {
          assertThat(Math.abs(sample)).as(name).isLessThan(0.9f);
        }
      }
    }
  }

  @Test
  void theSecondTakeIsSungAnewInTheSamePlaces() {
    var first = track("17_Lead Vox take 1.wav")[0];
    var second = track("18_Lead Vox take 2.wav")[0];
    var lag = Listening.lag(first, second, 100);

    assertThat(Math.abs(Listening.correlation(first, second, lag))).isLessThan(0.5);
    var places = Listening.correlation(Listening.envelope(first), Listening.envelope(second), 0);
    assertThat(places).isGreaterThan(0.9);
    assertThat(second.length).isLessThan(first.length);
  }

  @Test
  void thePianoIsEqualLeftAndRight() {
    var piano = track("16_Piano.wav");

    assertThat(piano).hasDimensions(2, piano[0].length);
    assertThat(piano[0]).isEqualTo(piano[1]);
  }

  @Test
  void onlyTheLeadGuitarStandsOffZero() throws IOException {
    for (var name : names(shared.resolve("tracks"))) {
      var expected = name.contains("Gtr Lead") ? 0.012 : 0.0;
      assertThat(Listening.mean(track(name)[0])).as(name).isEqualTo(expected, within(3e-4));
    }
  }

  @Test
  void bassAmplifierIsHeardAfterTheDirectSound() {
    var lag = Listening.lag(excerpt("11_Bass DI.wav"), excerpt("12_Bass Amp.wav"), 400);

    assertThat(lag / 48.0).isEqualTo(3.5, within(0.3));
  }

  @Test
  void roomHearsTheSnareLaterByItsWay() {
    var snare = excerpt("03_Snare Top.wav");
    var room = excerpt("10_Room.wav");

    // 2.9 m less the 0.1 m to the close microphone.
    assertThat(Listening.lag(snare, room, 600) / 48.0).isEqualTo(8.0, within(0.5));
  }

  @Test
  void theNamelessFileHasAnotherRateButTheSameLength() {
    try (var claps = WavSource.open(shared.resolve("tracks/Audio 14.wav"));
        var kick = WavSource.open(shared.resolve("tracks/01_Kick In.wav"))) {
      assertThat(claps.format().sampleRateHz()).isEqualTo(44_100);
      assertThat(claps.lengthFrames().orElseThrow() / 44_100.0)
          .isEqualTo(kick.lengthFrames().orElseThrow() / 48_000.0, within(1e-3));
    }
  }

  @Test
  void theLateTrackSaysWhereItBelongs() {
    try (var voices = WavSource.open(shared.resolve("tracks/19_BGVOX_1.wav"));
        var kick = WavSource.open(shared.resolve("tracks/01_Kick In.wav"))) {
      var late =
          voices.bext().orElseThrow().timeReferenceFrames()
              - kick.bext().orElseThrow().timeReferenceFrames();
      assertThat(late).isGreaterThan(48_000);
      assertThat(late + voices.lengthFrames().orElseThrow())
          .isEqualTo(kick.lengthFrames().orElseThrow());
    }
  }

  @Test
  void nothingIsOverwritten() {
    assertThatThrownBy(() ->
            DemoSong.write(Disk.real(), shared.resolve("tracks"), EXCERPT, 2, Progress.none()))
        .isInstanceOf(WriteRefusal.class)
        .hasMessageContaining("exists already");
  }

  @Test
  void aStopLeavesNoHalfFile(@TempDir Path other) throws IOException {
    Progress impatient =
        (_, fraction) -> {
          if (fraction > 0.2) {
            throw new Interrupted();
          }
        };

    assertThatThrownBy(() -> DemoSong.write(Disk.real(), other, DemoSize.small(), 1, impatient))
        .isInstanceOf(Interrupted.class);
    assertThat(names(other)).isNotEmpty().allMatch(name -> name.endsWith(".wav"));
  }

  private static double secondsOf(Fault fault) {
    return planted.stream().filter(p -> p.fault() == fault).findFirst().orElseThrow().atSeconds();
  }

  /// Six seconds of a track's left channel: enough to compare two microphones.
  private static float[] excerpt(String name) {
    return Listening.cut(track(name)[0], 3.0, 9.0);
  }

  private static float[][] track(String name) {
    return Listening.file(shared.resolve("tracks").resolve(name));
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Map<String, Integer> bytesOf(Path folder) {
    try {
      var bytes = new TreeMap<String, Integer>();
      for (var name : names(folder)) {
        bytes.put(name, Arrays.hashCode(Files.readAllBytes(folder.resolve(name))));
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.soundlathe.delivery.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.media.Marker;
import org.soundlathe.media.Tags;
import org.soundlathe.media.codec.Ffmpeg;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.progress.Progress;

final class BeforeAfterTest {
  private static final int RATE_HZ = 44_100;
  private static final int FRAMES = 16 * RATE_HZ;

  @TempDir Path folder;

  @BeforeAll
  static void needsCodecs() {
    Assumptions.assumeTrue(Ffmpeg.find().isPresent(), "no FFmpeg here: nothing was coded");
  }

  @Test
  void everyFrameOfTheFlickIsTheFrameOfItsSourceAtTheStatedGain() {
    var before = Sounds.noise(FRAMES, RATE_HZ, 1);
    var after = Sounds.scaled(Sounds.noise(FRAMES, RATE_HZ, 2), 0.4);
    var result = make(request(write("before", before), write("after", after)));
    assertThat(result.matchGainDbBefore()).isCloseTo(Decibels.ofGain(0.4), within(0.1));
    assertThat(result.matchGainDbAfter()).isZero();
    var flick = read(folder.resolve("out/flick.flac"));
    var extract = new Extract(result.startFrame(), result.endFrame(), List.of(), List.of());
    var montage = FlickPlan.montage(extract, RATE_HZ, "", "");
    var gain = Decibels.toGain(result.matchGainDbBefore());
    var worst = 0.0;
    for (var passage : montage.passages()) {
      var isBefore = passage.side() == Side.BEFORE;
      for (var frame = passage.fadeInFrames();
          frame < passage.lengthFrames() - passage.fadeOutFrames();
          frame++) {
        var source = (int) (result.startFrame() + passage.fromFrame() + frame);
        var expected = isBefore ? before.sound()[1][source] * gain : after.sound()[1][source];
        var heard = flick.sound()[1][(int) (passage.atFrame() + frame)];
        worst = Math.max(worst, Math.abs(heard - expected));
      }
    }
    // Half a step of 24 bits, and the rounding to float before it.
    assertThat(worst).isLessThan(1.25 / (1 << 24));
  }

  @Test
  void theFilesCarryTheSwitchesAsChapters() {
    var path = write("song", Sounds.noise(FRAMES, RATE_HZ, 1));
    make(request(path, path));
    try (var flick = AudioFiles.open(folder.resolve("out/flick.flac"));
        var sections = AudioFiles.open(folder.resolve("out/sections.flac"))) {
      assertThat(flick.markers())
          .extracting(Marker::label)
          .containsExactly("Before: rough", "After: mix", "Before: rough", "After: mix");
      assertThat(sections.markers())
          .extracting(Marker::label)
          .containsExactly("Before: rough (Verse)", "After: mix (Verse)");
      assertThat(sections.format().bitDepth()).isEqualTo(24);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1, 777, -20_011, 3 * RATE_HZ})
  void aBeforeThatStartsAtAnotherTimeIsMovedToTheFrame(int lagFrames) {
    var after = Sounds.noise(FRAMES, RATE_HZ, 11);
    var before = Sounds.shifted(after, lagFrames);
    var result = make(request(write("before", before), write("after", after)));
    assertThat(result.findings()).extracting(Finding::code).contains("SL2780");
    var flick = read(folder.resolve("out/flick.flac"));
    var edge = RATE_HZ / 100;
    var gain = Decibels.toGain(result.matchGainDbAfter());
    var worst = 0.0;
    for (var frame = edge; frame < flick.lengthFrames() - edge; frame++) {
      var expected = after.sound()[0][(int) result.startFrame() + frame] * gain;
      worst = Math.max(worst, Math.abs(flick.sound()[0][frame] - expected));
    }
    // Both sides carry the same music; their gains may differ by what fell off one end.
    assertThat(worst).isLessThan(0.01);
  }

  @Test
  void twoSoundsThatShareNothingAreNotMoved() {
    var before = write("before", Sounds.noise(FRAMES, RATE_HZ, 12));
    var after = write("after", Sounds.noise(FRAMES, RATE_HZ, 13));
    assertThat(make(request(before, after)).findings())
        .extracting(Finding::code)
        .contains("SL1781")
        .doesNotContain("SL2780");
  }

  @Test
  void aLoopThatRepeatsItselfIsNotMovedByABar() {
    var bar = Sounds.noise(2 * RATE_HZ, RATE_HZ, 14);
    var loop = new float[2][FRAMES];
    var mixed = new float[2][FRAMES];
    var extra = Sounds.noise(FRAMES, RATE_HZ, 15).sound();
    for (var channel = 0; channel < 2; channel++) {
      for (var frame = 0; frame < FRAMES; frame++) {
        loop[channel][frame] = bar.sound()[channel][frame % bar.lengthFrames()];
        mixed[channel][frame] = 0.5f * loop[channel][frame] + 0.2f * extra[channel][frame];
      }
    }
    var before = write("before", new Excerpt(mixed, RATE_HZ));
    var after = write("after", new Excerpt(loop, RATE_HZ));
    assertThat(make(request(before, after)).findings())
        .extracting(Finding::code)
        .containsExactly("SL1780");
  }

  @Test
  void silenceBeforeAndAfterTheSongIsLeftOut() {
    var song = new float[2][FRAMES];
    var noise = Sounds.noise(FRAMES, RATE_HZ, 3).sound();
    for (var channel = 0; channel < 2; channel++) {
      System.arraycopy(noise[channel], 0, song[channel], 3 * RATE_HZ, FRAMES - 5 * RATE_HZ);
    }
    var path = write("song", new Excerpt(song, RATE_HZ));
    var result = make(request(path, path));
    assertThat(result.startFrame()).isBetween(2L * RATE_HZ, 3L * RATE_HZ);
    assertThat(result.endFrame()).isBetween(FRAMES - 2L * RATE_HZ, FRAMES - 1L * RATE_HZ);
  }

  @Test
  void aMixThatPassesFullScaleIsTurnedDownUntilItFits() {
    var loud = Sounds.scaled(Sounds.noise(FRAMES, RATE_HZ, 4), 5);
    var path = write("loud", loud);
    var result = make(request(path, path));
    assertThat(result.matchGainDbBefore()).isEqualTo(result.matchGainDbAfter()).isNegative();
    assertThat(read(folder.resolve("out/flick.flac")).peak()).isBetween(0.9, 0.99);
  }

  @Test
  void equalInputGivesEqualBytesAndLeavesNothingElseBehind() throws IOException {
    var before = write("before", Sounds.noise(5 * RATE_HZ, RATE_HZ, 5));
    var after = write("after", Sounds.noise(5 * RATE_HZ, RATE_HZ, 6));
    make(request(before, after), "one");
    make(request(before, after), "two");
    var names = new ArrayList<String>();
    try (var files = Files.walk(folder.resolve("one"))) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        var name = folder.resolve("one").relativize(file);
        names.add(name.toString());
        assertThat(file).hasSameBinaryContentAs(folder.resolve("two").resolve(name));
      }
    }
    assertThat(names).containsExactly("flick.flac", "page/index.html", "sections.flac");
  }

  @Test
  void aBeforeAtAnotherRateStaysInTimeWithAfter() {
    var before = write("before", Sounds.tones(16, 48_000));
    var after = Sounds.tones(16, RATE_HZ);
    var result = make(request(before, write("after", after)));
    assertThat(result.findings()).extracting(Finding::code).containsExactly("SL1780");
    var flick = read(folder.resolve("out/flick.flac"));
    assertThat(flick.sampleRateHz()).isEqualTo(RATE_HZ);
    var worst = 0.0;
    for (var frame = RATE_HZ / 10; frame < flick.lengthFrames() - RATE_HZ / 10; frame++) {
      var expected = after.sound()[0][(int) result.startFrame() + frame];
      worst = Math.max(worst, Math.abs(flick.sound()[0][frame] - expected));
    }
    // One frame beside its place, the 3 kHz tone would be 0.04 off.
    assertThat(worst).isLessThan(1e-4);
  }

  @Test
  void aMonoBeforeIsHeardOnBothSides() {
    var mono = Sounds.noise(5 * RATE_HZ, RATE_HZ, 16);
    var path = folder.resolve("mono.wav");
    Sounds.write(mono, WavSpec.float32(RATE_HZ, 1), path);
    make(request(path, write("after", Sounds.noise(5 * RATE_HZ, RATE_HZ, 17))));
    var flick = read(folder.resolve("out/flick.flac"));
    var beforeFrames = 2 * RATE_HZ;
    assertThat(Arrays.equals(flick.sound()[0], 0, beforeFrames, flick.sound()[1], 0, beforeFrames))
        .isTrue();
  }

  @Test
  void thePageOfAHighRateSessionHoldsEverySoundInPlaceAt48Kilohertz() throws Exception {
    var path = write("song", Sounds.tones(3, 96_000));
    make(request(path, path));
    var url = folder.resolve("out/page/index.html").toUri() + "#selfcheck";
    try (var browser = Browser.open(url, folder)) {
      browser.until("document.getElementById('selfcheck').textContent");
      var check =
          Json.parse(browser.ask("document.getElementById('selfcheck').textContent").stringValue());
      for (var sound = 0; sound < 3; sound++) {
        assertThat(check.get("rateHz").get(sound).intValue()).isEqualTo(48_000);
        assertThat(check.get("lagFrames").get(sound).intValue()).isZero();
        assertThat(check.get("frames").get(sound)).isEqualTo(check.get("frames").get(0));
      }
      assertThat(check.get("flipError").doubleValue()).isLessThan(1e-4);
    }
  }

  @Test
  void nothingIsReplacedUnasked() {
    var path = write("song", Sounds.noise(3 * RATE_HZ, RATE_HZ, 7));
    make(request(path, path));
    assertThatThrownBy(() -> make(request(path, path))).isInstanceOf(WriteRefusal.class);
  }

  @Test
  void lessThanASecondInCommonIsRefused() {
    var path = write("song", Sounds.noise(3 * RATE_HZ, RATE_HZ, 8));
    var blip = write("blip", Sounds.noise(RATE_HZ / 2, RATE_HZ, 9));
    assertThatThrownBy(() -> make(request(blip, path)))
        .isInstanceOf(SamplesRefusal.class)
        .hasMessageContaining("0.50 s in common");
  }

  private SampleResult make(SampleRequest request) {
    return make(request, "out");
  }

  private SampleResult make(SampleRequest request, String out) {
    return BeforeAfter.make(request, Disk.real(), folder.resolve(out), Progress.none());
  }

  private static SampleRequest request(Path before, Path after) {
    return new SampleRequest(
        before,
        "Before: rough",
        after,
        "After: mix",
        Optional.of(after),
        "Master",
        "Song",
        List.of(new Section(0, 40L * RATE_HZ, "Verse")),
        Optional.empty(),
        Tags.none());
  }

  private Path write(String name, Excerpt sound) {
    var spec = WavSpec.float32(sound.sampleRateHz(), Excerpt.CHANNELS);
    return Sounds.write(sound, spec, folder.resolve(name + ".wav"));
  }

  private static Excerpt read(Path path) {
    try (var reader = StereoReader.open(path)) {
      return reader.excerpt(0, (int) reader.statedLengthFrames());
    }
  }
}

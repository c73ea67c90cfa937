package org.soundlathe.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.track.Clip;
import org.soundlathe.session.track.CompRange;
import org.soundlathe.session.track.FadeShape;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.Track;

class ClipReaderTest {
  private static final int RATE = 48_000;
  private static final int FRAMES = 6_000;
  private static final int FADE = 960;

  @TempDir Path folder;

  @Test
  void twoEqualTakesGoOverIntoEachOtherWithoutAnyChange() {
    var sound = noise(1, FRAMES);
    record("a.wav", sound);
    record("b.wav", sound);
    var track = CrossFades.shaped(comp("a.wav", "b.wav"), folder::resolve);
    assertThat(track.comp().getFirst().fade()).isEqualTo(FadeShape.EQUAL_GAIN);
    assertThat(play(track.clips(), 512)).isEqualTo(sound);
  }

  @Test
  void takesThatHaveNothingToDoWithEachOtherKeepTheirPower() {
    record("a.wav", noise(1, FRAMES));
    record("b.wav", noise(2, FRAMES));
    var track = CrossFades.shaped(comp("a.wav", "b.wav"), folder::resolve);
    assertThat(track.comp().getFirst().fade()).isEqualTo(FadeShape.EQUAL_POWER);
    for (int frame = 0; frame < FADE; frame++) {
      double in = FadeCurve.in(FadeShape.EQUAL_POWER, frame, FADE);
      double out = FadeCurve.out(FadeShape.EQUAL_POWER, frame, FADE);
      assertThat(in * in + out * out).isCloseTo(1, within(1e-12));
      assertThat(FadeCurve.in(FadeShape.EQUAL_POWER, FADE - 1 - frame, FADE))
          .isCloseTo(out, within(1e-12));
    }
    // Where they go over, noise of 0.25 mean power keeps it; so few samples scatter by a decibel.
    assertThat(power(play(track.clips(), 64), 3_000 - FADE / 2, 3_000 + FADE / 2))
        .isCloseTo(power(noise(1, FRAMES), 0, 3_000), within(0.06));
  }

  @Test
  void outsideOfAFadeEveryBitIsThatOfTheTake() {
    var first = noise(1, FRAMES);
    var second = noise(2, FRAMES);
    record("a.wav", first);
    record("b.wav", second);
    var played = play(comp("a.wav", "b.wav").clips(), 4_096);
    for (int i = 0; i < FRAMES; i++) {
      if (i < 3_000 - FADE / 2) {
        assertThat(played[i]).as("frame " + i).isEqualTo(first[i]);
      } else if (i >= 3_000 + FADE / 2) {
        assertThat(played[i]).as("frame " + i).isEqualTo(second[i]);
      }
    }
  }

  @Test
  void theBlockSizeChangesNothing() {
    record("a.wav", noise(1, FRAMES));
    record("b.wav", noise(2, FRAMES));
    var clips = comp("a.wav", "b.wav").clips();
    var expected = play(clips, FRAMES);
    for (int block : List.of(1, 7, 64, 512)) {
      assertThat(play(clips, block)).as("block " + block).isEqualTo(expected);
    }
    var random = new Random(5);
    assertThat(play(clips, _ -> 1 + random.nextInt(700))).as("seed 5").isEqualTo(expected);
  }

  @Test
  void aRangeThatNothingFollowsFadesIntoSilence() {
    var ones = new float[FRAMES];
    java.util.Arrays.fill(ones, 1f);
    record("a.wav", ones);
    var range = new CompRange("t01", 0, 3_000, FADE, FadeShape.EQUAL_GAIN);
    var track = track().withTakes(List.of(take("t01", "a.wav")), List.of(range));
    var played = play(track.clips(), 64);
    assertThat(played[3_000 - FADE - 1]).isEqualTo(1f);
    for (int i = 3_000 - FADE + 1; i < 3_000; i++) {
      assertThat(played[i]).as("frame " + i).isLessThan(played[i - 1]);
    }
    assertThat(played[2_999]).isBetween(0f, 1e-5f);
    assertThat(played[3_000]).isZero();
  }

  @Test
  void aBrokenSampleInAFadeIsSilence() {
    var broken = noise(1, FRAMES);
    broken[3_010] = Float.NaN;
    record("a.wav", broken);
    record("b.wav", noise(2, FRAMES));
    try (var reader = reader(comp("a.wav", "b.wav").clips())) {
      var block = new float[1][FRAMES];
      reader.read(0, block, FRAMES);
      assertThat(reader.mendedSamples()).isEqualTo(1);
      assertThat(block[0][3_010]).isFinite();
    }
  }

  @Test
  void aTrackOfTwoHundredTakesKeepsAFewFilesOpen() {
    var takes = new ArrayList<Take>();
    var comp = new ArrayList<CompRange>();
    var expected = new float[200 * 100];
    for (int i = 0; i < 200; i++) {
      var sound = noise(i, 100);
      record("take" + i + ".wav", sound);
      System.arraycopy(sound, 0, expected, i * 100, 100);
      takes.add(new Take(Take.idOf(i + 1), "take" + i + ".wav", i * 100L, 100, i));
      comp.add(new CompRange(Take.idOf(i + 1), i * 100L, i * 100L + 100));
    }
    var clips = track().withTakes(takes, comp).clips();
    try (var files = new OpenFiles(folder::resolve);
        var reader = reader(clips)) {
      var block = new float[1][100];
      for (var clip : clips) {
        files.read(clip.file(), 0, block, 0, 100);
        assertThat(files.count()).isLessThanOrEqualTo(OpenFiles.MOST);
      }
      var played = new float[1][expected.length];
      reader.read(0, played, expected.length);
      assertThat(played[0]).isEqualTo(expected);
    }
  }

  @Test
  void aRecordingThatEndsBeforeItsClipEndsInSilence() {
    var sound = noise(1, 100);
    record("short.wav", sound);
    try (var reader = reader(List.of(new Clip("short.wav", 0, 0, 1_000)))) {
      var block = new float[1][64];
      for (int at = 0; at < 960; at += 64) {
        reader.read(at, block, 64);
        for (int i = 0; i < 64; i++) {
          assertThat(block[0][i]).isEqualTo(at + i < 100 ? sound[at + i] : 0f);
        }
      }
    }
  }

  private Track comp(String first, String second) {
    return track()
        .withTakes(
            List.of(take("t01", first), take("t02", second)),
            List.of(
                new CompRange("t01", 0, 3_000, FADE, FadeShape.EQUAL_POWER),
                new CompRange("t02", 3_000, FRAMES)));
  }

  private static Take take(String id, String file) {
    return new Take(id, file, 0, FRAMES, 1);
  }

  private static Track track() {
    return new Track("x", "X", Role.BASS, 1, Origin.HAND, 1, List.of(), List.of());
  }

  private ClipReader reader(List<Clip> clips) {
    return new ClipReader(clips, 1, folder::resolve);
  }

  private float[] play(List<Clip> clips, int block) {
    return play(clips, _ -> block);
  }

  private float[] play(List<Clip> clips, IntUnaryOperator blocks) {
    var whole = new float[FRAMES];
    try (var reader = reader(clips)) {
      for (int frame = 0; frame < FRAMES; ) {
        int frames = Math.min(blocks.applyAsInt(frame), FRAMES - frame);
        var block = new float[1][frames];
        reader.read(frame, block, frames);
        System.arraycopy(block[0], 0, whole, frame, frames);
        frame += frames;
      }
    }
    return whole;
  }

  private static double power(float[] sound, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (double) sound[i] * sound[i];
    }
    return sum / (to - from);
  }

  private static float[] noise(long seed, int frames) {
    var random = new Random(seed);
    var sound = new float[frames];
    for (int i = 0; i < frames; i++) {
      sound[i] = (float) (random.nextGaussian() * 0.5);
    }
    return sound;
  }

  private void record(String name, float[] sound) {
    var spec = WavSpec.float32(RATE, 1);
    try (var sink =
        WavSink.create(Disk.real(), folder.resolve(name), spec, Disk.Overwrite.REFUSE)) {
      sink.write(new float[][] {sound}, 0, sound.length);
      sink.commit();
    }
  }
}

package org.soundlathe.engine.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;
import org.soundlathe.dsp.parameter.Values;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.engine.bounce.SongBounce.Result;
import org.soundlathe.engine.desk.DeskRun;
import org.soundlathe.engine.plan.Control;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.Edge;
import org.soundlathe.engine.plan.StripPlan;
import org.soundlathe.engine.plan.StripPlan.Kind;
import org.soundlathe.engine.version.Point;
import org.soundlathe.engine.version.Stem;
import org.soundlathe.engine.version.Version;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.media.codec.Ffmpeg;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.progress.Interrupted;
import org.soundlathe.paperwork.progress.Progress;

class SongBounceTest {
  /// Low, so that long tails are short work.
  private static final int RATE = 8_000;

  private static final long LENGTH = 20_001;

  @TempDir Path folder;

  @Test
  void aSongThatDoesNotRingIsAsLongAsItsTracks() {
    var result = bounce((_, _, frame) -> frame < LENGTH ? 0.5 : 0, mixOnly(Stretch.WHOLE));
    assertThat(result.lengthFrames()).isEqualTo(LENGTH);
    assertThat(read("mix.wav")[0]).hasSize((int) LENGTH);
  }

  @Test
  void reverberationRingsOutUntilMinusHundredDecibels() {
    // 60 dB a second, from full scale.
    var result = bounce((_, _, frame) -> decay(frame - LENGTH), mixOnly(Stretch.WHOLE));
    long expected = LENGTH + (long) (RATE * 100.0 / 60);
    assertThat((double) result.lengthFrames()).isCloseTo((double) expected, within(2.0));
    assertThat(result.isCut()).isFalse();
  }

  @Test
  void aLateEchoIsNotLost() {
    PaperRun.Sound sound = (_, _, frame) -> frame < LENGTH || frame == LENGTH + 5 * RATE ? 0.5 : 0;
    var echoing = plan(control(Map.of("space.kind", "echo")));
    var run = new PaperRun(sound);
    var result = bounce(run, echoing, mixOnly(Stretch.WHOLE), Progress.none());
    assertThat(result.lengthFrames()).isEqualTo(LENGTH + 5 * RATE + 1);
  }

  @Test
  void whatRingsForEverIsCutAfterAMinute() {
    var result = bounce((_, _, _) -> 0.25, mixOnly(Stretch.WHOLE));
    assertThat(result.isCut()).isTrue();
    assertThat(result.lengthFrames()).isEqualTo(LENGTH + 60L * RATE);
  }

  @Test
  void allFilesAreAsLongAsTheOneThatRingsLongest() {
    var order = everything(FileFormat.WAV_FLOAT, RATE);
    // The second stem rings.
    bounce((output, _, frame) -> output == 3 ? decay(frame - LENGTH) : 0, order);
    var lengths = order.files().stream().map(file -> read(file)[0].length).toList();
    assertThat(lengths).hasSize(4).containsOnly(lengths.getFirst());
    assertThat(lengths.getFirst()).isGreaterThan((int) LENGTH + RATE);
  }

  @Test
  void everyOutputGoesToItsFile() {
    var order = everything(FileFormat.WAV_FLOAT, RATE);
    bounce((output, side, _) -> (output + 1) / 8.0 + side / 64.0, order);
    int number = 0;
    for (var file : order.files()) {
      assertThat((double) read(file)[0][7]).isEqualTo((number + 1) / 8.0);
      assertThat((double) read(file)[1][7]).isEqualTo((number + 1) / 8.0 + 1 / 64.0);
      number++;
    }
  }

  @Test
  void aPartHasTheBitsThatTheWholeHasThere() {
    PaperRun.Sound sound = (_, _, frame) -> StrictMath.sin(frame * 0.01) * 0.7;
    bounce(sound, mixOnly(Stretch.WHOLE));
    var whole = read("mix.wav")[0];
    for (long from : new long[] {0, 1, 8_191, 8_192, 12_345}) {
      long to = from + 5_000;
      var part = new Stretch(from, OptionalLong.of(to), Tail.NONE);
      bounce(sound, mixOnly(part));
      assertThat(read("mix.wav")[0])
          .containsExactly(Arrays.copyOfRange(whole, (int) from, (int) to));
    }
  }

  @Test
  void behindThePartTheTracksAreSilentAndTheirReverberationRings() {
    var run = new PaperRun((_, _, frame) -> decay(frame - 9_000));
    var heard = new ArrayList<float[][]>();
    DeskRun.Maker maker =
        (plan, readers) -> {
          var block = new float[2][12_000];
          readers.getFirst().read(0, block, 12_000);
          heard.add(block);
          return run.of(plan, readers);
        };
    var part = new Stretch(500, OptionalLong.of(9_000), new Tail.RingOut());
    var result =
        new SongBounce(maker)
            .write(
                plan(Control.NEUTRAL),
                List.of(Signals.noise(1, 2, LENGTH)),
                LENGTH,
                mixOnly(part),
                Disk.real(),
                Disk.Overwrite.REFUSE,
                Progress.none());
    assertThat((double) result.lengthFrames()).isCloseTo(8_500 + RATE * 100.0 / 60, within(2.0));
    assertThat(heard.getFirst()[0][8_999]).isNotZero();
    assertThat(Arrays.copyOfRange(heard.getFirst()[0], 9_000, 12_000)).containsOnly(0f);
  }

  @Test
  void aFixedTailIsAsLongAsItIsSaid() {
    var stretch = new Stretch(0, OptionalLong.empty(), new Tail.Fixed(0.5));
    assertThat(bounce((_, _, _) -> 0.1, mixOnly(stretch)).lengthFrames())
        .isEqualTo(LENGTH + RATE / 2);
  }

  @Test
  void wholeNumbersAreOneHissAwayFromTheSound() {
    for (var format : List.of(FileFormat.WAV_24, FileFormat.WAV_16)) {
      var order = everything(format, RATE);
      bounce((_, _, frame) -> tone(frame, RATE), order);
      double step = StrictMath.pow(2, 1 - format.bits());
      var mix = read(order.files().get(0))[0];
      for (int i = 0; i < LENGTH; i++) {
        // Half a step of rounding and one of hiss.
        assertThat((double) mix[i]).isCloseTo((float) tone(i, RATE), within(1.51 * step));
      }
      assertThat(mix).isNotEqualTo(read(order.files().get(1))[0]);
      forget(order);
    }
  }

  @Test
  void aFlacHoldsTheSamplesOfTheWav() {
    Assumptions.assumeThat(Ffmpeg.find()).as("FFmpeg").isPresent();
    PaperRun.Sound sound = (_, _, frame) -> tone(frame, RATE);
    bounce(sound, order("mix.wav", FileFormat.WAV_24, RATE));
    bounce(sound, order("mix.flac", FileFormat.FLAC_24, RATE));
    assertThat(read("mix.flac")).isDeepEqualTo(read("mix.wav"));
  }

  @Test
  void atAnotherRateItIsTheSameToneAndJustAsLong() {
    PaperRun.Sound sound = (_, _, frame) -> tone(frame, RATE);
    var stretch = new Stretch(0, OptionalLong.empty(), Tail.NONE);
    var order =
        new BounceOrder(
            folder.resolve("mix.wav"),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            stretch,
            FileFormat.WAV_FLOAT,
            11_025);
    bounce(sound, order);
    var mix = read("mix.wav")[0];
    assertThat(mix).hasSize((int) ((LENGTH * 11_025 + RATE - 1) / RATE));
    for (int i = 2_000; i < mix.length - 2_000; i++) {
      // The resampler is flat within 0.001 dB.
      assertThat((double) mix[i]).isCloseTo(tone(i, 11_025), within(1e-4));
    }
  }

  @Test
  void noFileHoldsWhatIsNoNumber() {
    var result =
        bounce(
            (_, _, frame) -> frame == 100 ? Double.NaN : frame == 200 ? 1 / 0.0 : 0.5,
            mixOnly(new Stretch(0, OptionalLong.empty(), Tail.NONE)));
    assertThat(result.brokenSamples()).isEqualTo(4);
    assertThat(read("mix.wav")[0][100]).isZero();
    assertThat(read("mix.wav")[0][200]).isZero();
  }

  @Test
  void stoppingLeavesNoFile() throws IOException {
    Progress stop =
        (_, fraction) -> {
          if (fraction > 0.5) {
            throw new Interrupted();
          }
        };
    var run = new PaperRun((_, _, _) -> 0.5);
    var order = everything(FileFormat.WAV_FLOAT, RATE);
    assertThatThrownBy(() -> bounce(run, plan(Control.NEUTRAL), order, stop))
        .isInstanceOf(Interrupted.class);
    assertThat(run.closed()).isEqualTo(1);
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aNameThatIsTakenIsRefusedBeforeAnythingSounds() throws IOException {
    var order = everything(FileFormat.WAV_FLOAT, RATE);
    Files.writeString(order.files().getLast(), "mine");
    var run = new PaperRun((_, _, _) -> 0.5);
    assertThatThrownBy(() -> bounce(run, plan(Control.NEUTRAL), order, Progress.none()))
        .isInstanceOf(WriteRefusal.class);
    assertThat(run.plans()).isEmpty();
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(order.files().getLast());
    }
    assertThat(order.files().getLast()).hasContent("mine");
  }

  private static double decay(long framesAfter) {
    return framesAfter < 0 ? 0.9 : Decibels.toGain(-60.0 * framesAfter / RATE);
  }

  private static double tone(long frame, int rateHz) {
    return frame * (double) RATE / rateHz < LENGTH
        ? 0.6 * StrictMath.sin(2 * StrictMath.PI * 440 * frame / rateHz)
        : 0;
  }

  private Result bounce(PaperRun.Sound sound, BounceOrder order) {
    return bounce(new PaperRun(sound), plan(Control.NEUTRAL), order, Progress.none());
  }

  private static Result bounce(PaperRun run, DeskPlan plan, BounceOrder order, Progress progress) {
    var overwrite =
        order.stretch().equals(Stretch.WHOLE) ? Disk.Overwrite.REFUSE : Disk.Overwrite.REPLACE;
    var readers = List.of(Signals.noise(1, 2, LENGTH));
    return new SongBounce(run)
        .write(plan, readers, LENGTH, order, Disk.real(), overwrite, progress);
  }

  private BounceOrder mixOnly(Stretch stretch) {
    return new BounceOrder(
        folder.resolve("mix.wav"),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        stretch,
        FileFormat.WAV_FLOAT,
        RATE);
  }

  private BounceOrder order(String name, FileFormat format, int rateHz) {
    return new BounceOrder(
        folder.resolve(name),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        Stretch.WHOLE,
        format,
        rateHz);
  }

  /// The mix, a version and two stems.
  private BounceOrder everything(FileFormat format, int rateHz) {
    var versions = new LinkedHashMap<Version, Path>();
    versions.put(
        new Version("less", Set.of("track"), Map.of(), Point.AFTER_MIX_CHAIN),
        folder.resolve("less.wav"));
    var stems = new LinkedHashMap<Stem, Path>();
    Stem.of(plan(Control.NEUTRAL))
        .forEach(stem -> stems.put(stem, folder.resolve(stem.id() + " stem.wav")));
    return new BounceOrder(
        folder.resolve("mix.wav"), versions, stems, Stretch.WHOLE, format, rateHz);
  }

  private static void forget(BounceOrder order) {
    for (var file : order.files()) {
      try {
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// A track that feeds the mix, and a space.
  private static DeskPlan plan(Control space) {
    return new DeskPlan(
        RATE,
        List.of(
            strip("track", Kind.TRACK, Control.NEUTRAL),
            strip("hall", Kind.SPACE, space),
            strip("mix", Kind.BUS, Control.NEUTRAL)),
        List.of(Edge.feed(0, 2), Edge.feed(1, 2)),
        List.of(2));
  }

  private static StripPlan strip(String id, Kind kind, Control control) {
    return new StripPlan(id, kind, 2, control, List.of(), false, Map.of(), OptionalInt.empty());
  }

  private static Control control(Map<String, String> words) {
    return new Control(
        new Values() {
          @Override
          public double amount(Amount parameter) {
            return parameter.byDefault();
          }

          @Override
          public boolean isOn(Toggle parameter) {
            return parameter.byDefault();
          }

          @Override
          public String word(Option parameter) {
            return words.getOrDefault(parameter.name(), parameter.byDefault());
          }

          @Override
          public String choice(Choice parameter) {
            return parameter.byDefault();
          }
        },
        Map.of());
  }

  private float[][] read(String name) {
    return read(folder.resolve(name));
  }

  private static float[][] read(Path file) {
    try (var source = AudioFiles.open(file)) {
      int length = (int) source.lengthFrames().orElseThrow();
      var all = new float[2][length];
      int done = 0;
      while (done < length) {
        int got = source.read(all, done, length - done);
        assertThat(got).isPositive();
        done += got;
      }
      return all;
    }
  }
}

package org.soundlathe.dsp.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundlathe.dsp.Bank;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.dynamics.CompressorSettings.Blend;
import org.soundlathe.dsp.dynamics.CompressorSettings.Curve;
import org.soundlathe.dsp.dynamics.CompressorSettings.Timing;
import org.soundlathe.dsp.dynamics.GainProbe.Stretch;
import org.soundlathe.dsp.dynamics.MovableStage.Running;
import org.soundlathe.dsp.unit.Decibels;

class AdoptionTest {
  private static final int RATE_HZ = 48_000;
  private static final int LATENCY = MovableStage.LATENCY_FRAMES;
  // Lets every reduction end, also one that is taken for a lasting one, and every filter fall
  // silent.
  private static final int REST = 250_000;
  private static final int LOUD = 24_000;

  @ParameterizedTest
  @EnumSource
  void soundsLikeABankPreparedSoOnceTheOldSoundIsOver(MovableStage stage) {
    for (int from : List.of(0, 1, 2, 7)) {
      for (int to : List.of(0, 3, 4, 5, 14)) {
        double[][] sound = resting(from + to);
        Running moved = stage.prepare(from);
        double[][] out =
            run(moved, sound, 64, at -> at == 1_024, _ -> moved.adopter().adopt(0, to));
        double[][] expected = run(stage.prepare(to), sound, 64, _ -> false, _ -> {});
        int last = sound.length - 24_000;
        assertThat(Arrays.copyOfRange(out, last, sound.length))
            .as("from %d to %d", from, to)
            .isDeepEqualTo(Arrays.copyOfRange(expected, last, sound.length));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void switchedOffItPassesBitForBitAfterTheFade(MovableStage stage) {
    for (int number = 1; number < 8; number++) {
      double[][] sound = rows(Signals.noise(number, 0.5, 12_000));
      Running moved = stage.prepare(number);
      double[][] out = run(moved, sound, 64, at -> at == 4_096, _ -> moved.adopter().adopt(0, 0));
      for (int i = 4_096 + 720 + 16; i < sound.length; i++) {
        assertThat(out[i][0]).as("number %d, frame %d", number, i).isEqualTo(sound[i - LATENCY][0]);
      }
      assertThat(moved.meter().reductionDb(0)).isCloseTo(0, within(1.0));
    }
  }

  @ParameterizedTest
  @EnumSource
  void stripThatIsNotTouchedIsNotDisturbed(MovableStage stage) {
    for (int width : List.of(3, 24)) {
      int[] numbers = new int[width];
      Arrays.setAll(numbers, i -> i % 8);
      float[][] signals = Signals.bursts(3, width, 20_000);
      double[][] sound = rows(signals);
      Random random = new Random(11);
      Running moved = stage.prepare(numbers);
      double[][] out =
          run(
              moved,
              sound,
              64,
              at -> at > 2_000,
              _ -> moved.adopter().adopt(random.nextInt(width / 2) * 2 + 1, random.nextInt(20)));
      double[][] expected = run(stage.prepare(numbers), sound, 64, _ -> false, _ -> {});
      for (int i = 0; i < sound.length; i++) {
        for (int strip = 0; strip < width; strip += 2) {
          assertThat(out[i][strip])
              .as("strip %d, frame %d", strip, i)
              .isEqualTo(expected[i][strip]);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void settingsTakeHoldOnTheGridHoweverTheSoundIsCut(MovableStage stage) {
    double[][] sound = rows(Signals.noise(5, 0.7, 12_800));
    Running onGrid = stage.prepare(2);
    double[][] expected =
        run(
            onGrid,
            sound,
            64,
            at -> at > 0 && at % 640 == 0,
            at -> onGrid.adopter().adopt(0, at / 640 % 9));
    for (int step : List.of(1, 8, 20, 32)) {
      Running early = stage.prepare(2);
      double[][] out =
          run(
              early,
              sound,
              step,
              at -> (at + step) % 640 < step,
              at -> early.adopter().adopt(0, (at + step) / 640 % 9));
      assertThat(out).as("blocks of %d", step).isDeepEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void equalSettingsChangeNoBit(MovableStage stage) {
    double[][] sound = rows(Signals.bursts(9, 1, 9_600)[0]);
    Running moved = stage.prepare(5);
    double[][] out = run(moved, sound, 64, _ -> true, _ -> moved.adopter().adopt(0, 5));
    assertThat(out).isDeepEqualTo(run(stage.prepare(5), sound, 64, _ -> false, _ -> {}));
  }

  @ParameterizedTest
  @EnumSource
  void resetIsThereAtOnce(MovableStage stage) {
    double[][] sound = rows(Signals.bursts(10, 1, 9_600)[0]);
    Running moved = stage.prepare(1);
    run(moved, sound, 64, at -> at == 6_400, _ -> moved.adopter().adopt(0, 5));
    moved.adopter().adopt(0, 6);
    moved.bank().reset();
    assertThat(run(moved, sound, 64, _ -> false, _ -> {}))
        .isDeepEqualTo(run(stage.prepare(6), sound, 64, _ -> false, _ -> {}));
  }

  @ParameterizedTest
  @EnumSource
  void shadowIsGivenTheGainsOfTheStripThatItFollows(MovableStage stage) {
    int[] numbers = {1, 1, 2, 4, 4, 6, 3, 5, 0};
    Spec spec = new Spec(RATE_HZ, numbers.length, 4096);
    Links links = new Links(List.of(1, 1, 0, 2, 2, 0, 0, 0, 0));
    List<Integer> list = Arrays.stream(numbers).boxed().toList();
    Running main = stage.prepare(spec, list, Key.OWN, links, LATENCY);
    Running shadow = stage.prepare(spec, list, Key.OTHER, links, LATENCY);
    double[][] sound = rows(Signals.bursts(13, numbers.length, 19_200));
    Random random = new Random(17);
    double[][] row = new double[64][numbers.length];
    double[][] keys = new double[64][numbers.length];
    double[][] half = new double[64][numbers.length];
    for (int at = 0; at < sound.length; at += 64) {
      int strip = 5 + random.nextInt(4);
      int number = random.nextInt(15);
      main.adopter().adopt(strip, number);
      shadow.adopter().adopt(strip, number);
      for (int i = 0; i < 64; i++) {
        for (int s = 0; s < numbers.length; s++) {
          row[i][s] = sound[at + i][s];
          keys[i][s] = sound[at + i][s];
          half[i][s] = 0.5 * sound[at + i][s];
        }
      }
      main.bank().process(row, 64);
      shadow.keyed().process(half, keys, 64);
      for (int i = 0; i < 64; i++) {
        for (int s = 0; s < numbers.length; s++) {
          // A half is exact in every product and sum: equal gains give exactly half the sound. Only
          // filters that fall silent do so at one level.
          if (Math.abs(row[i][s]) > 1e-15) {
            assertThat(half[i][s]).as("strip %d, frame %d", s, at + i).isEqualTo(0.5 * row[i][s]);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void longerLatencyMovesSoundAndGainsTogether(MovableStage stage) {
    double[][] sound = rows(Signals.bursts(21, 1, 9_600)[0]);
    // Peaks without look-ahead, or 2 ms of it, stand alike on the grid at any multiple of 8.
    for (int number : List.of(3, 6)) {
      Spec spec = new Spec(RATE_HZ, 1, 4096);
      double[][] base = null;
      for (int latency : List.of(136, 192, 256, 1_024)) {
        Running bank = stage.prepare(spec, List.of(number), Key.OWN, Links.apart(1), latency);
        assertThat(bank.bank().latencyFrames()).isEqualTo(latency);
        double[][] out = run(bank, sound, 64, _ -> false, _ -> {});
        double[][] aligned = Arrays.copyOfRange(out, latency, latency + 8_000);
        base = base == null ? aligned : base;
        for (int i = 0; i < base.length; i++) {
          // A reduction that lasts creeps by 1e-12 dB a step.
          assertThat(aligned[i][0])
              .as("number %d, latency %d, frame %d", number, latency, i)
              .isCloseTo(base[i][0], within(1e-11));
        }
      }
    }
  }

  @Test
  void timesAndLookAheadHoldAtALongerLatency() {
    for (double aheadMs : List.of(0.0, 1.0, 4.3, 7.77)) {
      var timing = new Timing(3, 100, ReleaseMode.SET, aheadMs);
      var settings = List.of(new CompressorSettings(new Curve(-30, 4), timing));
      for (int latency : List.of(448, 451, 512)) {
        Compressor bank =
            Compressor.prepare(new Spec(RATE_HZ, 1, 4096), settings, Links.apart(1), latency);
        float[] sound = GainProbe.sound(new Stretch(-50, 1_003), new Stretch(-10, 2_000));
        double[] gainsDb = GainProbe.gainsDb(RATE_HZ, bank, List.of(sound))[0];
        int movesAt = 1_003 - (int) Math.rint(aheadMs * 48);
        double frames = GainProbe.framesToSixtyThreePercent(gainsDb, movesAt, 0, -15);
        assertThat(frames).as("%s ms in %d", aheadMs, latency).isCloseTo(144, within(0.05 * 144));
      }
    }
  }

  @Test
  void latencyThatIsTooShortIsRefused() {
    Spec spec = new Spec(RATE_HZ, 1, 64);
    var timing = new Timing(3, 100, ReleaseMode.SET, 2);
    var ahead = List.of(new CompressorSettings(new Curve(-30, 4), timing));
    assertThat(Compressor.neededLatencyFrames(RATE_HZ, ahead)).isEqualTo(104);
    assertThatThrownBy(() -> Compressor.prepare(spec, ahead, Links.apart(1), 64))
        .hasMessage("a latency of 64 frames is too short: at least 104");
    Compressor bank =
        Compressor.prepare(spec, List.of(CompressorSettings.off()), Links.apart(1), 64);
    assertThatThrownBy(() -> bank.adopt(0, ahead.getFirst())).hasMessageContaining("at least 104");
    assertThatThrownBy(
            () -> DeEsser.prepare(spec, List.of(DeEsserSettings.off()), Links.apart(1), 100))
        .hasMessage("a latency of 100 frames: a multiple of 8, at least 104");
  }

  @Test
  void makeUpAndMixGlideInStraightLines() {
    var quiet = new CompressorSettings(new Curve(0, 1), new Timing(1, 50));
    var loud = quiet.with(new Blend(12, 50));
    Compressor bank = Compressor.prepare(new Spec(RATE_HZ, 1, 64), List.of(quiet));
    double[][] out = new double[9_600][1];
    for (double[] row : out) {
      row[0] = 0.1;
    }
    runBank(bank, out, 64, at -> at == 4_800, _ -> bank.adopt(0, loud));
    double goal = 0.1 * (0.5 + 0.5 * Decibels.toGain(12));
    assertThat(out[4_800 + 7][0]).isEqualTo(0.1);
    assertThat(out[4_800 + 360][0]).isBetween(0.1 + (goal - 0.1) / 4, 0.1 + (goal - 0.1) / 2);
    assertThat(out[4_800 + 720 + 16][0]).isCloseTo(goal, within(1e-9));
    double lowest = 0.1;
    for (int i = 4_800; i < 9_600; i++) {
      double step = out[i][0] - lowest;
      lowest = out[i][0];
      // Evenly it would be 0.15 in 720 frames; the gain in dB makes the end steeper.
      assertThat(step).as("frame %d", i).isBetween(-1e-15, 3 * 0.15 / 720);
    }
  }

  @Test
  void glideFollowsSettingsThatMoveAtEveryGridPoint() {
    var settings = new CompressorSettings(new Curve(0, 1), new Timing(1, 50));
    Compressor bank = Compressor.prepare(new Spec(RATE_HZ, 1, 64), List.of(settings));
    double[][] out = new double[19_200][1];
    for (double[] row : out) {
      row[0] = 0.1;
    }
    // 24 dB in 0.4 s.
    runBank(
        bank,
        out,
        64,
        _ -> true,
        at -> bank.adopt(0, settings.with(new Blend(24.0 * at / 19_200, 100))));
    for (int i = 4_800; i < 19_200; i++) {
      double behindDb = 24.0 * i / 19_200 - Decibels.ofGain(out[i][0] / 0.1);
      // A glide of 15 ms that sets out anew hangs behind by its own length: 0.9 dB.
      assertThat(behindDb).as("frame %d", i).isBetween(0.5, 1.1);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DE_ESSER")
  void gainNeverMovesFasterThanTheShortestAttack(MovableStage stage) {
    float[] sound = GainProbe.sound(new Stretch(-10, 96_000));
    Running moved = stage.prepare(0);
    Random random = new Random(23);
    double[][] out =
        run(
            moved,
            rows(sound),
            64,
            at -> at % 1_600 == 0,
            _ -> moved.adopter().adopt(0, random.nextInt(30)));
    for (int i = LATENCY + 1; i < out.length; i++) {
      double before = out[i - 1][0] / sound[i - 1 - LATENCY];
      double step = Math.abs(out[i][0] / sound[i - LATENCY] - before);
      // At most 20 dB to go, of which an attack of 1 ms goes 3.1 in 8 frames, at up to 9 dB of
      // make-up: 0.3 * 2.8 / 8. A jump of the make-up alone would be 0.2.
      assertThat(step).as("seed 23, frame %d", i).isLessThan(0.11);
    }
  }

  @Test
  void deEsserOnTheMoveDoesNotClickOnALowNote() {
    double omega = 2 * StrictMath.PI * 150 / RATE_HZ;
    double[][] sound = rows(Signals.sine(150, 0.5, 0, RATE_HZ, 96_000));
    Running moved = MovableStage.DE_ESSER.prepare(0);
    Random random = new Random(29);
    double[][] out =
        run(
            moved,
            sound,
            64,
            at -> at % 1_600 == 0,
            _ -> moved.adopter().adopt(0, random.nextInt(30)));
    // The bend of the sine itself, and 90 dB below full scale.
    double bound = 0.5 * omega * omega + Decibels.toGain(-90);
    for (int i = LATENCY + 1_000; i < out.length; i++) {
      double bend = Math.abs(out[i][0] - 2 * out[i - 1][0] + out[i - 2][0]);
      assertThat(bend).as("seed 29, frame %d", i).isLessThan(bound);
    }
  }

  @ParameterizedTest
  @EnumSource
  void newSettingsTakeHoldWithoutAllocation(MovableStage stage) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Running moved = stage.prepare(1, 2);
    double[][] rows = rows(Signals.bursts(3, 2, 64));
    threads.getCurrentThreadAllocatedBytes();
    long allocated = 0;
    int blocks = 2_000;
    for (int block = 0; block < blocks; block++) {
      moved.adopter().adopt(block % 2, block % 31);
      long before = threads.getCurrentThreadAllocatedBytes();
      moved.bank().process(rows, 64);
      allocated += threads.getCurrentThreadAllocatedBytes() - before;
    }
    // The JVM may put an object of its own into the account as it swaps compiled code.
    assertThat(allocated).isLessThan(blocks / 8 * 16L);
  }

  private interface When {
    boolean is(int frame);
  }

  private interface Change {
    void at(int frame);
  }

  private static double[][] run(
      Running running, double[][] sound, int step, When when, Change change) {
    return runBank(running.bank(), copy(sound), step, when, change);
  }

  private static double[][] runBank(
      Bank bank, double[][] rows, int step, When when, Change change) {
    double[][] block = new double[step][];
    for (int at = 0; at < rows.length; at += step) {
      int now = Math.min(step, rows.length - at);
      if (when.is(at)) {
        change.at(at);
      }
      System.arraycopy(rows, at, block, 0, now);
      bank.process(block, now);
    }
    return rows;
  }

  /// Bursts, then silence, then a loud stretch, then bursts again.
  private static double[][] resting(int seed) {
    float[] sound = new float[REST + LOUD + 2 * 24_000];
    float[] bursts = Signals.bursts(seed, 1, 24_000)[0];
    System.arraycopy(bursts, 0, sound, 0, bursts.length);
    float[] loud = Signals.noise(seed + 1, 0.9, LOUD);
    System.arraycopy(loud, 0, sound, bursts.length + REST, LOUD);
    System.arraycopy(bursts, 0, sound, bursts.length + REST + LOUD, bursts.length);
    return rows(sound);
  }

  private static double[][] rows(float[]... signals) {
    double[][] rows = new double[signals[0].length][signals.length];
    for (int i = 0; i < rows.length; i++) {
      for (int strip = 0; strip < signals.length; strip++) {
        rows[i][strip] = signals[strip][i];
      }
    }
    return rows;
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }
}

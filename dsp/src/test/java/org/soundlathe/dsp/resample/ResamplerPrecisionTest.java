package org.soundlathe.dsp.resample;

import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.dsp.unit.Decibels;

/// The questions that are asked of every converter (96 to 44.1 kHz: sweep, tones, impulse), in
/// double: two stages of 160 dB leave less than -150 dB.
class ResamplerPrecisionTest {
  private record Rates(int fromHz, int toHz) {}

  private static final Rates DOWN = new Rates(96_000, 44_100);

  private static final List<Rates> RATES =
      List.of(
          DOWN,
          new Rates(44_100, 48_000),
          new Rates(48_000, 44_100),
          new Rates(88_200, 48_000),
          new Rates(96_000, 48_000),
          new Rates(44_100, 88_200),
          new Rates(192_000, 44_100),
          new Rates(69_313, 48_000),
          new Rates(384_000, 8_000),
          new Rates(8_000, 384_000));

  @Test
  void sineIsTheSameSineWithin150Db() {
    for (Rates rates : RATES) {
      int narrower = Math.min(rates.fromHz, rates.toHz);
      for (double frequencyHz : List.of(50.0, 997.0, 0.25 * narrower, 0.453 * narrower)) {
        assertThat(residualDb(rates, seconds -> sine(frequencyHz, seconds)))
            .as("%s, %.0f Hz", rates, frequencyHz)
            .isLessThan(-150);
      }
    }
  }

  @Test
  void passBandIsFlatWithin0001DbTo20KhzOf44100Hz() {
    for (Rates rates : RATES) {
      int narrower = Math.min(rates.fromHz, rates.toHz);
      for (double share : List.of(0.01, 0.2, 0.4, 20_000 / 44_100.0)) {
        double[] out =
            resample(rates, line(rates.fromHz / 2, rates.fromHz, s -> sine(share * narrower, s)));
        double gain = amplitude(out, rates.toHz, share * narrower);
        assertThat(Decibels.ofGain(gain)).as("%s, %f", rates, share).isCloseTo(0, within(0.001));
      }
    }
  }

  @Test
  void whatTheNewRateCannotHoldIs150DbDown() {
    for (Rates rates : RATES) {
      double from = 0.5005 * rates.toHz;
      double to = 0.499 * rates.fromHz;
      for (double frequencyHz = from; frequencyHz < to; frequencyHz += (to - from) / 5.5) {
        double hertz = frequencyHz;
        double[] out = resample(rates, line(rates.fromHz, rates.fromHz, s -> sine(hertz, s)));
        assertThat(rmsDb(out)).as("%s, %.0f Hz", rates, hertz).isLessThan(-150);
      }
    }
  }

  /// 1 Hz to 44 kHz in two seconds: the sweep itself up to 20 kHz, and nothing of it after 22.05.
  @Test
  void sweepLeavesNoImage() {
    int frames = 2 * DOWN.fromHz;
    double[] out = resample(DOWN, line(frames, DOWN.fromHz, ResamplerPrecisionTest::sweep));
    int at20Khz = 2 * DOWN.toHz * 20 / 44;
    int at22Khz = 2 * DOWN.toHz * 22_100 / 44_000 + 1_000;
    double error = 0;
    double image = 0;
    for (int i = 1_000; i < at20Khz - 1_000; i++) {
      error = Math.max(error, Math.abs(out[i] - sweep((double) i / DOWN.toHz)));
    }
    for (int i = at22Khz; i < out.length - 1_000; i++) {
      image = Math.max(image, Math.abs(out[i]));
    }
    // The largest sample in place of the mean: a few dB above the tones' residual.
    assertThat(Decibels.ofGain(error)).isLessThan(-145);
    assertThat(Decibels.ofGain(image)).isLessThan(-145);
  }

  @Test
  void toneAbove22KhzBringsNoAlias() {
    Random random = new Random(23);
    double noise = Decibels.toGain(-150);
    double[] in = line(96_000, 96_000, s -> 0.63 * sine(23_000, s) + noise * random.nextGaussian());
    double alias = amplitude(resample(DOWN, in), DOWN.toHz, DOWN.toHz - 23_000.0);
    assertThat(Decibels.ofGain(alias)).as("seed 23").isLessThan(-160);
  }

  @Test
  void twoTonesMakeNoThird() {
    double low = Decibels.toGain(-6);
    double high = Decibels.toGain(-18.04);
    assertThat(residualDb(DOWN, s -> low * sine(64.59, s) + high * sine(6_998, s)))
        .isLessThan(-150);
  }

  @Test
  void impulseRingsAlikeBeforeAndAfter() {
    double[] in = new double[96_000];
    int place = 100;
    in[place * 320] = 1;
    double[] out = resample(DOWN, in);
    int centre = place * 147;
    double worst = 0;
    for (int i = 1; i < centre; i++) {
      worst = Math.max(worst, Math.abs(out[centre - i] - out[centre + i]));
    }
    // -180 dB: the spectrum is cut off where the stop band begins, 160 dB down, and the ringing of
    // that cut wraps around within its block.
    assertThat(worst).isLessThan(1e-9);
    // The pass band and half of the transition, of a band of 48 kHz.
    assertThat(out[centre]).isCloseTo(21_025 / 48_000.0, within(1e-3));
  }

  /// FFmpeg's resampler with a Kaiser window over 256 frames: its own residual is -160 dB.
  @Test
  void agreesWithFfmpeg(@TempDir Path folder) throws IOException, InterruptedException {
    assumeThat(isFfmpegInstalled()).as("ffmpeg is not installed").isTrue();
    for (Rates rates : List.of(DOWN, new Rates(44_100, 48_000))) {
      double[] in =
          line(
              rates.fromHz,
              rates.fromHz,
              s -> 0.2 * (sine(100, s) + sine(997, s) + sine(6_998, s) + sine(15_000, s)));
      double[] theirs = ffmpeg(folder, in, rates);
      double[] ours = resample(rates, in);
      assertThat(theirs.length).isCloseTo(ours.length, within(2));
      double[] difference = new double[rates.toHz / 2];
      for (int i = 0; i < difference.length; i++) {
        difference[i] = ours[rates.toHz / 4 + i] - theirs[rates.toHz / 4 + i];
      }
      assertThat(rmsDb(difference)).as("%s", rates).isLessThan(-150);
    }
  }

  @Test
  void doublesAndFloatsAreTheSameSound() {
    double[] in = line(20_000, 96_000, s -> (float) sine(5_000, s));
    float[][] floats = new float[1][in.length];
    for (int i = 0; i < in.length; i++) {
      floats[0][i] = (float) in[i];
    }
    float[][] out = new float[1][20_000];
    var resampler = Resampler.prepare(DOWN.fromHz, DOWN.toHz, 1);
    int frames = resampler.process(floats, 0, in.length, out, 0);
    frames += resampler.drain(out, frames);
    double[] doubles = resample(DOWN, in);
    assertThat(frames).isEqualTo(doubles.length);
    for (int i = 0; i < frames; i++) {
      assertThat(out[0][i]).isEqualTo((float) doubles[i]);
    }
  }

  private static double sine(double frequencyHz, double seconds) {
    return StrictMath.sin(2 * StrictMath.PI * frequencyHz * seconds + 0.3);
  }

  private static double sweep(double seconds) {
    return StrictMath.sin(2 * StrictMath.PI * 11_000 * seconds * seconds);
  }

  private static double[] line(int frames, int rateHz, Sound sound) {
    double[] line = new double[frames];
    for (int i = 0; i < frames; i++) {
      line[i] = sound.at((double) i / rateHz);
    }
    return line;
  }

  private interface Sound {
    double at(double seconds);
  }

  /// What remains of the converted sound when the same sound, written at the new rate, is taken
  /// away, re a sine of full scale.
  private static double residualDb(Rates rates, Sound sound) {
    double[] out = resample(rates, line(rates.fromHz / 2, rates.fromHz, sound));
    for (int i = 0; i < out.length; i++) {
      out[i] -= sound.at((double) i / rates.toHz);
    }
    return rmsDb(out);
  }

  /// Of the middle half, a sine of full scale being 0 dB.
  private static double rmsDb(double[] line) {
    double sum = 0;
    int end = line.length * 3 / 4;
    int start = line.length / 4;
    for (int i = start; i < end; i++) {
      sum += line[i] * line[i];
    }
    return Decibels.ofPower(2 * sum / (end - start));
  }

  /// Of one frequency in the middle half, under a Blackman window.
  private static double amplitude(double[] line, int rateHz, double frequencyHz) {
    double re = 0;
    double im = 0;
    double weight = 0;
    int frames = line.length / 2;
    for (int i = 0; i < frames; i++) {
      double turn = 2 * StrictMath.PI * i / frames;
      double window = 0.42 - 0.5 * StrictMath.cos(turn) + 0.08 * StrictMath.cos(2 * turn);
      double angle = 2 * StrictMath.PI * frequencyHz * i / rateHz;
      re += window * line[line.length / 4 + i] * StrictMath.cos(angle);
      im += window * line[line.length / 4 + i] * StrictMath.sin(angle);
      weight += window;
    }
    return 2 * Math.sqrt(re * re + im * im) / weight;
  }

  private static double[] resample(Rates rates, double[] in) {
    var resampler = Resampler.prepare(rates.fromHz, rates.toHz, 1);
    double[][] out = new double[1][resampler.maxOutputFrames(in.length)];
    int frames = resampler.process(new double[][] {in}, 0, in.length, out, 0);
    frames += resampler.drain(out, frames);
    return Arrays.copyOf(out[0], frames);
  }

  private static boolean isFfmpegInstalled() throws InterruptedException {
    try {
      var version = new ProcessBuilder("ffmpeg", "-version").redirectOutput(DISCARD).start();
      return version.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static double[] ffmpeg(Path folder, double[] in, Rates rates)
      throws IOException, InterruptedException {
    Path from = folder.resolve("in.f64");
    Path to = folder.resolve("out.f64");
    ByteBuffer bytes = ByteBuffer.allocate(8 * in.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(in);
    Files.write(from, bytes.array());
    String filter =
        "aresample="
            + rates.toHz
            + ":filter_size=256:phase_shift=10:cutoff=0.98:filter_type=kaiser:kaiser_beta=14"
            + ":exact_rational=1:internal_sample_fmt=dblp";
    String inputRate = Integer.toString(rates.fromHz);
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error", "-y"));
    command.addAll(List.of("-f", "f64le", "-ar", inputRate, "-ac", "1", "-i", from.toString()));
    command.addAll(List.of("-af", filter, "-f", "f64le", to.toString()));
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    byte[] result = Files.readAllBytes(to);
    double[] out = new double[result.length / 8];
    ByteBuffer.wrap(result).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(out);
    return out;
  }
}

package org.soundlathe.dsp.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.dsp.MeterContract;
import org.soundlathe.dsp.spectrum.KaiserSinc;
import org.soundlathe.dsp.tone.Tones;

class EdgeMeterTest {
  private static final int SECONDS = 5;

  @ParameterizedTest
  @CsvSource({"16000, 44100", "19000, 44100", "20000, 44100", "20000, 48000"})
  void anEncodersLowPassIsFound(double cutoffHz, int rate) {
    EdgeMeter meter = of(rate, edged(rate, cutoffHz, 121));
    LossySource lossy = meter.lossySource();
    assertThat(lossy.isFound()).isTrue();
    assertThat(lossy.cutoffHz()).isCloseTo(cutoffHz, within(300.0));
    assertThat(lossy.confidence()).isGreaterThan(0.5);
    assertThat(meter.upsampledSource().isFound()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "21500, 48000, 44100",
    "21500, 96000, 44100",
    "23300, 96000, 48000",
    "11500, 48000, 24000",
    "46500, 192000, 96000",
    "7700, 44100, 16000"
  })
  void theEndOfALowerRateIsFound(double cutoffHz, int rate, int sourceRateHz) {
    EdgeMeter meter = of(rate, edged(rate, cutoffHz, 122));
    UpsampledSource upsampled = meter.upsampledSource();
    assertThat(upsampled.isFound()).isTrue();
    assertThat(upsampled.sourceRateHz()).isEqualTo(sourceRateHz);
    assertThat(upsampled.confidence()).isGreaterThan(0.5);
    assertThat(meter.lossySource().isFound()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {500, 2000, 6000, 12_000})
  void aDullSoundHasNoEdge(double cutoffHz) {
    // Two poles, then four, as an equaliser or an old microphone would.
    float[][] dull = noise(48_000, 123);
    for (int pass = 0; pass < 4; pass++) {
      double state = 0;
      double share = 1 - StrictMath.exp(-2 * StrictMath.PI * cutoffHz / 48_000);
      for (int i = 0; i < dull[0].length; i++) {
        state += share * (dull[0][i] - state);
        dull[0][i] = (float) state;
      }
      if (pass % 2 == 1) {
        float[][] stored = rounded(new float[][] {dull[0].clone()}, 124);
        assertThat(of(48_000, stored).edge().isFound()).as("%d poles", pass + 1).isFalse();
      }
    }
  }

  @Test
  void theConvertersOwnEdgeAndAFullBandAreNoFinding() {
    for (float[][] sound : List.of(edged(44_100, 21_400, 125), noise(44_100, 126))) {
      EdgeMeter meter = of(44_100, sound);
      assertThat(meter.lossySource().isFound()).isFalse();
      assertThat(meter.upsampledSource().isFound()).isFalse();
    }
  }

  @Test
  void tonesAndSilenceHaveNoEdge() {
    float[][] tones = new Tones(44_100, 1, SECONDS).sine(440, -6, SECONDS).signal();
    assertThat(of(44_100, rounded(tones, 127)).edge().isFound()).isFalse();
    assertThat(of(44_100, new float[2][44_100 * SECONDS]).edge().isFound()).isFalse();
    assertThat(of(44_100, new float[1][100]).edge()).isEqualTo(SpectrumEdge.NONE);
  }

  @ParameterizedTest
  @CsvSource({"64, 15.5, 17.5", "160, 19.5, 20.65"})
  void whatLameLeavesOfMonoIsFound(
      int kilobits, double lowKhz, double highKhz, @TempDir Path folder)
      throws IOException, InterruptedException {
    float[][] music = music(44_100);
    assertThat(of(44_100, music).edge().isFound()).isFalse();
    Path raw = folder.resolve("music.raw");
    Path mp3 = folder.resolve("music.mp3");
    Path back = folder.resolve("back.raw");
    Files.write(raw, bytes(music[0]));
    List<String> format = List.of("-f", "f32le", "-ar", "44100", "-ac", "1");
    List<String> encode = new ArrayList<>(format);
    encode.addAll(List.of("-i", raw.toString(), "-c:a", "libmp3lame", "-b:a", kilobits + "k"));
    encode.add(mp3.toString());
    ffmpeg(encode);
    List<String> decode = new ArrayList<>(List.of("-i", mp3.toString()));
    decode.addAll(format);
    decode.add(back.toString());
    ffmpeg(decode);
    float[][] decoded = rounded(new float[][] {floats(Files.readAllBytes(back))}, 128);
    LossySource lossy = of(44_100, decoded).lossySource();
    assertThat(lossy.isFound()).isTrue();
    assertThat(lossy.cutoffHz() / 1000).isBetween(lowKhz, highKhz);
  }

  @Test
  void blocksDoNotMatter() {
    MeterContract.check(2, () -> new EdgeMeter(44_100, 2), EdgeMeter::edge);
  }

  /// Noise that ends at a frequency, stored in 16 bits.
  private static float[][] edged(int rate, double cutoffHz, long seed) {
    float[] noise = noise(rate, seed)[0];
    KaiserSinc sinc = new KaiserSinc(128, 100);
    double[] taps = new double[255];
    for (int k = 0; k < taps.length; k++) {
      taps[k] = sinc.at(k - 127, 2 * cutoffHz / rate);
    }
    float[] edged = new float[noise.length];
    for (int i = 127; i < noise.length - 127; i++) {
      double sum = 0;
      for (int k = 0; k < taps.length; k++) {
        sum += taps[k] * noise[i + k - 127];
      }
      edged[i] = (float) sum;
    }
    return rounded(new float[][] {edged}, seed);
  }

  private static float[][] noise(int rate, long seed) {
    return Tones.noise(seed, 1, rate * 5 / 2, 0.1);
  }

  /// Noise of falling spectrum with beats, and a chord.
  private static float[][] music(int rate) {
    float[][] music = Tones.noise(129, 1, rate * SECONDS, 0.2);
    float[] chord = new Tones(rate, 1, SECONDS).sine(440, -20, SECONDS).signal()[0];
    double state = 0;
    for (int i = 0; i < chord.length; i++) {
      state += 0.5 * (music[0][i] - state);
      double beat = StrictMath.exp(-(i % (rate / 4)) / (0.1 * rate));
      music[0][i] = (float) (state * beat) + chord[i];
    }
    return rounded(music, 130);
  }

  private static float[][] rounded(float[][] signal, long seed) {
    float[] dither = Tones.noise(seed + 1000, 1, signal[0].length, 0.5 / 32_768)[0];
    for (int i = 0; i < dither.length; i++) {
      signal[0][i] = (float) Math.rint((signal[0][i] + dither[i]) * 32_768) / 32_768;
    }
    return signal;
  }

  private static void ffmpeg(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error"));
    command.addAll(arguments);
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException absent) {
      Assumptions.abort("skipped: no ffmpeg here");
      throw absent;
    }
    byte[] words = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).as("ffmpeg said %d bytes", words.length).isZero();
  }

  private static byte[] bytes(float[] samples) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float sample : samples) {
      bytes.putFloat(sample);
    }
    return bytes.array();
  }

  private static float[] floats(byte[] bytes) {
    FloatBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    float[] samples = new float[buffer.remaining()];
    buffer.get(samples);
    return samples;
  }

  private static EdgeMeter of(int rate, float[][] signal) {
    return Tones.through(new EdgeMeter(rate, signal.length), signal);
  }
}

package org.soundlathe.dsp.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundlathe.dsp.tone.Tones;

/// Holds our figures against another meter, FFmpeg's ebur128, on recorded music.
class RealSongsTest {
  @ParameterizedTest
  @CsvSource({
    "c64/reference_mix.flac, 44100, 2",
    "mdn-funk/tracks/05_horns.flac, 44100, 2",
    "mdn-funk/tracks/02_bassguitar.flac, 44100, 1",
    "rubidium-excerpt/tracks/03_DRUMS_2.flac, 24000, 2"
  })
  void anotherMeterAgreesOnRealMusic(String name, int rate, int channels)
      throws IOException, InterruptedException {
    Path song = Path.of(System.getProperty("soundlathe.root", "."), "../shared/data/songs", name);
    Assumptions.assumeTrue(Files.isReadable(song), "skipped: the songs are not here");
    String theirs =
        new String(
            ffmpeg(song, "-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-"),
            StandardCharsets.UTF_8);
    float[][] signal = deinterleaved(ffmpeg(song, "-v", "error", "-f", "f32le", "-"), channels);
    SignalFigures ours = Tones.through(new SignalMeter(rate, channels), signal).figures();
    assertThat(ours.integratedLufs()).isCloseTo(figure(theirs, "I"), within(0.1));
    assertThat(ours.loudnessRangeLu()).isCloseTo(figure(theirs, "LRA"), within(0.5));
    // Theirs is coarser and rounded to 0.1: it may read less, never more.
    assertThat(figure(theirs, "Peak")).isLessThan(ours.truePeakDbtp() + 0.1);
    assertThat(figure(theirs, "Peak")).isGreaterThan(ours.truePeakDbtp() - 0.5);
  }

  private static byte[] ffmpeg(Path input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("ffmpeg", "-nostdin", "-hide_banner", "-nostats", "-i", input.toString()));
    command.addAll(List.of(arguments));
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException absent) {
      Assumptions.abort("skipped: no ffmpeg here");
      throw absent;
    }
    byte[] output = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    return output;
  }

  /// The figure behind a label in the summary.
  private static double figure(String log, String label) {
    Matcher matcher =
        Pattern.compile("^\\s+" + label + ":\\s+(-?[0-9.]+) ", Pattern.MULTILINE).matcher(log);
    assertThat(matcher.find()).as(label).isTrue();
    return Double.parseDouble(matcher.group(1));
  }

  private static float[][] deinterleaved(byte[] bytes, int channels) {
    FloatBuffer samples = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    float[][] signal = new float[channels][samples.remaining() / channels];
    for (int frame = 0; frame < signal[0].length; frame++) {
      for (float[] channel : signal) {
        channel[frame] = samples.get();
      }
    }
    return signal;
  }
}

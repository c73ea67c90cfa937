package org.soundlathe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;

/// `lathe measure` on sounds whose figures follow from their definition.
final class MeasureTest {
  private static final int RATE_HZ = 48_000;
  private static final int SECONDS = 4;

  @TempDir private Path folder;
  private String sine = "";
  private String silence = "";
  private String text = "";

  @BeforeEach
  void makeFiles() throws IOException {
    sine = tone("sine.wav", 0.1f).toString();
    silence = tone("silence.wav", 0).toString();
    text = Files.writeString(folder.resolve("notes.wav"), "bring the tambourine").toString();
  }

  /// 997 Hz on both channels.
  private Path tone(String name, float peak) throws IOException {
    var block = new float[2][RATE_HZ * SECONDS];
    for (int i = 0; i < block[0].length; i++) {
      block[0][i] = (float) (peak * StrictMath.sin(2 * Math.PI * 997 * i / RATE_HZ));
      block[1][i] = block[0][i];
    }
    var file = folder.resolve(name);
    var spec = WavSpec.pcm24(RATE_HZ, 2);
    try (var sink = WavSink.create(Disk.real(), file, spec, Disk.Overwrite.REFUSE)) {
      sink.write(block, 0, block[0].length);
      sink.commit();
    }
    return file;
  }

  @Test
  void sineOfMinus20DbfsReadsWhatItsDefinitionSays() {
    var run = Run.lathe("measure", sine, "--json");
    assertThat(run.exitCode()).isZero();
    var file = run.json().get("files").get(0);
    assertThat(file.get("path").asString()).isEqualTo(sine);
    assertThat(file.get("sampleRateHz").asInt()).isEqualTo(RATE_HZ);
    assertThat(file.get("bitDepth").asInt()).isEqualTo(24);
    assertThat(file.get("lengthFrames").asLong()).isEqualTo((long) RATE_HZ * SECONDS);
    // Two channels of a full-scale sine of 997 Hz at -20 dBFS: -20 - 3.01 + 3.01 LUFS (BS.1770-5).
    assertThat(file.get("integratedLufs").asDouble()).isEqualTo(-20, within(0.05));
    assertThat(file.get("samplePeakDbfs").asDouble()).isEqualTo(-20, within(0.02));
    assertThat(file.get("rmsDbfs").asDouble()).isEqualTo(-23.01, within(0.02));
    assertThat(file.get("crestDb").asDouble()).isEqualTo(3.01, within(0.02));
    assertThat(file.get("correlation").asDouble()).isEqualTo(1);
  }

  @Test
  void levelOfSilenceIsNullAndADashNeverInfinite() {
    var json = Run.lathe("measure", silence, "--json");
    assertThat(json.json().get("files").get(0).get("integratedLufs").isNull()).isTrue();
    assertThat(json.out()).doesNotContain("Infinity").doesNotContain("NaN");
    assertThat(Run.lathe("measure", silence).out()).contains("–").doesNotContain("Infinity");
  }

  @Test
  void oneUnreadableFileAloneIsARefusal() {
    var run = Run.lathe("measure", text);
    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("SL32").contains("notes.wav").doesNotContain("Exception");
    assertThat(Run.lathe("measure", text, "--json").json().get("code").asString())
        .startsWith("SL32");
  }

  @Test
  void oneUnreadableFileAmongOthersDoesNotStopThem() {
    var run = Run.lathe("measure", text, sine);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("sine.wav").doesNotContain("notes.wav");
    assertThat(run.err()).contains("notes.wav");
    var files = Run.lathe("measure", text, sine, "--json").json().get("files");
    assertThat(files.get(0).get("status").asString()).isEqualTo("error");
    assertThat(files.get(1).get("integratedLufs").asDouble()).isNegative();
  }

  @Test
  void whereNoneCanBeReadEachSaysWhy() {
    var run = Run.lathe("measure", text, folder.resolve("nothing.wav").toString(), "--json");
    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.json().get("code").asString()).isEqualTo("SL3103");
    assertThat(run.json().get("files").size()).isEqualTo(2);
    assertThat(run.json().get("files").get(1).get("code").asString()).isEqualTo("SL3201");
  }

  @Test
  void verboseShowsEveryFigureOfTheJsonWithItsUnit() {
    assertThat(Run.lathe("measure", "-v", sine).out())
        .contains("integrated loudness", "−20.0", "LUFS", "dBTP", "lost in mono", "%");
  }

  @Test
  void allAsksEveryMeter() {
    var run = Run.lathe("measure", "--all", sine, "--json");
    assertThat(run.exitCode()).isZero();
    var file = run.json().get("files").get(0);
    // At the top of its range the pitch is read from six samples a period: 1 % is a sixth of a
    // semitone.
    assertThat(file.get("pitch").get("medianHertz").asDouble()).isEqualTo(997, within(10.0));
    assertThat(file.get("tone").get("centroidHz").asDouble()).isEqualTo(997, within(5.0));
    assertThat(file.get("octaves").get(5).get("rmsDbfs").asDouble()).isEqualTo(-23.01, within(0.1));
    assertThat(file.get("thirdOctaves").get(17).get("correlation").asDouble()).isEqualTo(1);
    assertThat(file.get("hum").get("mainsHz").asInt()).isZero();
    assertThat(file.get("origin").get("padded").asBoolean()).isFalse();
    assertThat(file.get("ituTruePeakDbtp").asDouble()).isEqualTo(-20, within(0.1));
    assertThat(Run.lathe("measure", "--all", sine).out())
        .contains("spectral centroid", "noise floor", "tempo", "octave Hz", "third Hz")
        .containsPattern("\n +31\\.5 ")
        .containsPattern("\n +125 ")
        .containsPattern("\n +16000 ");
  }
}

package org.soundlathe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;

/// `lathe measure --picture`.
final class PictureTest {
  private static final int RATE_HZ = 48_000;

  @TempDir private Path folder;
  private String sound = "";

  @BeforeEach
  void makeSound() {
    sound = sine("sine.wav", 2).toString();
  }

  @Test
  void svgShowsAllFivePicturesOfTheFile() throws Exception {
    var picture = folder.resolve("sine.svg");
    assertThat(Run.lathe("measure", sound, "--picture", picture.toString()).exitCode()).isZero();
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(picture.toFile());
    assertThat(Files.readString(picture))
        .contains("The song", "Loudness over time", "Spectrogram", "Spectrum", "Stereo field");
  }

  @Test
  void pngIsAPictureThatOtherProgramsRead() throws IOException {
    var picture = folder.resolve("sine.PNG");
    assertThat(Run.lathe("measure", sound, "--picture", picture.toString()).exitCode()).isZero();
    assertThat(ImageIO.read(picture.toFile()).getWidth()).isGreaterThan(1_000);
  }

  @Test
  void pictureThatStandsIsKeptUnlessForced() throws IOException {
    var picture = folder.resolve("sine.svg");
    Files.writeString(picture, "mine");
    var run = Run.lathe("measure", sound, "--picture", picture.toString());
    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(picture).hasContent("mine");
    assertThat(Run.lathe("measure", "-f", sound, "--picture", picture.toString()).exitCode())
        .isZero();
    assertThat(Files.readString(picture)).startsWith("<svg");
  }

  @Test
  void pictureThatCannotBeDrawnIsRefusedBeforeAnythingIsWritten() {
    assertRefused("SL3105", 2, "measure", sound, sound, "--picture", out("two.svg"));
    assertRefused("SL3106", 2, "measure", sound, "--picture", out("sine.jpg"));
    var surround = sine("surround.wav", 6).toString();
    assertRefused("SL3107", 5, "measure", surround, "--picture", out("surround.svg"));
  }

  private void assertRefused(String code, int exitCode, String... line) {
    var run = Run.lathe(line);
    assertThat(run.err()).startsWith(code);
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(Path.of(line[line.length - 1])).doesNotExist();
  }

  private String out(String name) {
    return folder.resolve(name).toString();
  }

  private Path sine(String name, int channels) {
    var file = folder.resolve(name);
    var block = new float[channels][2 * RATE_HZ];
    for (int frame = 0; frame < block[0].length; frame++) {
      block[0][frame] = (float) (0.5 * Math.sin(2 * Math.PI * 440 * frame / RATE_HZ));
      block[channels - 1][frame] = block[0][frame] / 2;
    }
    var spec = WavSpec.pcm24(RATE_HZ, channels);
    try (var sink = WavSink.create(Disk.real(), file, spec, Disk.Overwrite.REFUSE)) {
      sink.write(block, 0, block[0].length);
      sink.commit();
    }
    return file;
  }
}

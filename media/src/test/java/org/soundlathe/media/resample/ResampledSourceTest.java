package org.soundlathe.media.resample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.media.AudioSource;
import org.soundlathe.media.Marker;
import org.soundlathe.media.Sounds;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.Disk.Overwrite;

class ResampledSourceTest {
  @TempDir Path folder;

  private Path write(WavSpec spec, float[][] sound) {
    var path = folder.resolve("sound.wav");
    try (var sink = WavSink.create(Disk.real(), path, spec, Overwrite.REPLACE)) {
      Sounds.writeAll(sink, sound, 1);
      sink.commit();
    }
    return path;
  }

  private static AudioSource at(int rateHz, Path path) {
    return ResampledSource.of(AudioFiles.open(path), rateHz);
  }

  @ParameterizedTest
  @CsvSource({"44100, 48000", "48000, 44100", "24000, 48000", "96000, 44100", "44100, 192000"})
  void aSineStaysInTimeAtAnotherRate(int fromHz, int toHz) {
    int frames = fromHz / 2 + 1;
    var path = write(WavSpec.float32(fromHz, 2), Sounds.sine(997, fromHz, 2, frames));
    try (var source = at(toHz, path)) {
      int expected = (int) (((long) frames * toHz + fromHz - 1) / fromHz);
      assertThat(source.lengthFrames()).hasValue(expected);
      var back = Sounds.readAll(source, 4);
      assertThat(back[0]).hasSize(expected);
      var ideal = Sounds.sine(997, toHz, 2, expected);
      double worst = 0;
      // The sine begins and ends at once, which rings for some milliseconds.
      for (int i = toHz / 20; i < expected - toHz / 20; i++) {
        worst = Math.max(worst, Math.abs(back[1][i] - ideal[1][i]));
      }
      // A hundredth of a frame of delay would make 6e-4 of it.
      assertThat(worst).isLessThan(1e-5);
    }
  }

  @Test
  void theSoundDoesNotDependOnHowItIsRead() {
    var path = write(WavSpec.float32(44_100, 1), Sounds.noise(5, 1, 30_000));
    try (var one = at(48_000, path);
        var other = at(48_000, path)) {
      assertThat(Sounds.difference(Sounds.readAll(one, 1), Sounds.readAll(other, 2))).isZero();
    }
  }

  @Test
  void markersStayAtTheirTime() {
    var spec = WavSpec.pcm24(44_100, 1).withMarkers(List.of(new Marker(22_050, "half")));
    try (var source = at(48_000, write(spec, new float[1][44_100]))) {
      assertThat(source.markers()).containsExactly(new Marker(24_000, "half"));
    }
  }

  @Test
  void aSourceThatHasTheRateIsHandedBackAsItIs() {
    var path = write(WavSpec.plain16(44_100, 1), new float[1][10]);
    try (var source = AudioFiles.open(path)) {
      assertThat(ResampledSource.of(source, 44_100)).isSameAs(source);
    }
  }
}

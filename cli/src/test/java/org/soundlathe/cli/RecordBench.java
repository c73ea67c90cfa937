package org.soundlathe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;

/// Musicians at the virtual device, and a command that records them.
abstract class RecordBench {
  static final int RATE_HZ = 44_100;
  static final int SECONDS = 6;

  @TempDir Path folder;
  float[][] played = new float[3][SECONDS * RATE_HZ];
  String song = "";
  String musicians = "";

  @BeforeEach
  void playAlong() {
    for (int c = 0; c < played.length; c++) {
      for (int i = 0; i < played[c].length; i++) {
        played[c][i] = (c + 1) * (i % 1000) / 10_000f;
      }
    }
    song = folder.resolve("song").toString();
    var file = folder.resolve("musicians.wav");
    musicians = file.toString();
    var spec = WavSpec.float32(RATE_HZ, played.length);
    try (var sink = WavSink.create(Disk.real(), file, spec, Disk.Overwrite.REFUSE)) {
      sink.write(played, 0, played[0].length);
      sink.commit();
    }
  }

  Map<String, String> environment() {
    return Map.of("XDG_CONFIG_HOME", folder.toString());
  }

  Run record(String... options) {
    var line =
        new ArrayList<>(
            List.of("record", song, "--device", "virtual", "--virtual-input", musicians, "--json"));
    line.addAll(List.of(options));
    return Run.lathe(line.toArray(String[]::new));
  }

  void requireSound(String name, int channel, int from, int frames) {
    try (var source = WavSource.open(folder.resolve("song/audio").resolve(name))) {
      assertThat(source.lengthFrames().orElseThrow()).as(name).isEqualTo(frames);
      var sound = new float[source.format().channels()][frames];
      int done = 0;
      while (done < frames) {
        done += source.read(sound, done, frames - done);
      }
      for (int i = 0; i < frames; i++) {
        if (sound[0][i] != played[channel][from + i]) {
          assertThat(sound[0][i]).as(name + ", frame " + i).isEqualTo(played[channel][from + i]);
        }
      }
    }
  }
}

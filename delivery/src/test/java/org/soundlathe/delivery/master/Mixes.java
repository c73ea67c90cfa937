package org.soundlathe.delivery.master;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import org.soundlathe.delivery.cd.CompactDisc;
import org.soundlathe.mastering.MasterPlan;
import org.soundlathe.media.Tags;
import org.soundlathe.media.measure.FileMeter;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.progress.Progress;

/// Mixes for the tests: a chord, drum-like hits, dull and bright noise.
final class Mixes {
  private Mixes() {}

  static float[][] band(int rateHz, int frames) {
    var random = new Random(11);
    var sound = new float[2][frames];
    double dull = 0;
    for (int i = 0; i < frames; i++) {
      double time = (double) i / rateHz;
      double sinceHit = time * 2 - StrictMath.floor(time * 2);
      double noise = random.nextGaussian();
      dull += 0.05 * (noise - dull);
      double hit = StrictMath.exp(-sinceHit * 18) * (0.3 * noise + 0.5 * tone(90, time));
      double chord = 0.06 * (tone(220, time) + tone(277.2, time) + tone(330, time));
      sound[0][i] = (float) (0.5 * (hit + chord + 0.4 * dull));
      sound[1][i] = (float) (0.5 * (hit + chord - 0.4 * dull));
    }
    return sound;
  }

  /// A sine of amplitude 1 at an instant.
  static double tone(double frequencyHz, double seconds) {
    return StrictMath.sin(2 * Math.PI * frequencyHz * seconds);
  }

  static Path write(float[][] sound, int rateHz, Path file) {
    var spec = WavSpec.float32(rateHz, sound.length);
    try (var sink = WavSink.create(Disk.real(), file, spec, Disk.Overwrite.REPLACE)) {
      sink.write(sound, 0, sound[0].length);
      sink.commit();
    }
    return file;
  }

  static MasterPlan plan(Path mix) {
    return MasterPlan.of(mix, FileMeter.measure(mix, Progress.none()).figures());
  }

  static MasterWriter writer(Path mix) {
    return new MasterWriter(mix, Disk.real(), Disk.Overwrite.REFUSE);
  }

  static Song song(String fileTitle, String title, String artist) {
    var tags = Tags.none().with("TITLE", title).with("ARTIST", artist).with("GENRE", "rock");
    return new Song(fileTitle, title, artist, tags);
  }

  /// A CD of a mix in the folder of the mix.
  static MasterFile disc(Path mix, Song song) {
    var folder = Objects.requireNonNull(mix.toAbsolutePath().getParent());
    return CompactDisc.write(writer(mix), plan(mix), song, folder, Progress.none());
  }
}

package org.soundlathe.production;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import org.soundlathe.mastering.target.Destination.Family;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.production.song.OutFolder;

/// A trio of a few seconds, and requests to produce it.
final class Songs {
  private static final int RATE_HZ = 44_100;

  private Songs() {}

  static Path trio(Path folder, int seconds, long seed) {
    OutFolder.make(folder);
    var random = new Random(seed);
    int frames = seconds * RATE_HZ;
    var kick = new float[frames];
    var bass = new float[frames];
    var voice = new float[frames];
    for (int i = 0; i < frames; i++) {
      double time = (double) i / RATE_HZ;
      double sinceHit = time * 2 - StrictMath.floor(time * 2);
      kick[i] = (float) (0.7 * StrictMath.exp(-sinceHit * 12) * tone(60, time));
      bass[i] = (float) (0.3 * tone(82, time) + 0.1 * tone(164, time));
      double swell = 0.5 + 0.4 * tone(0.7, time);
      voice[i] =
          (float)
              (swell * (0.2 * tone(330, time) + 0.1 * tone(990, time))
                  + 0.01 * random.nextGaussian());
    }
    write(kick, folder.resolve("01_Kick.wav"));
    write(bass, folder.resolve("02_Bass DI.wav"));
    write(voice, folder.resolve("03_Lead Vox.wav"));
    return folder;
  }

  private static double tone(double frequencyHz, double seconds) {
    return StrictMath.sin(2 * Math.PI * frequencyHz * seconds);
  }

  private static void write(float[] sound, Path file) {
    var spec = WavSpec.pcm24(RATE_HZ, 1);
    try (var sink = WavSink.create(Disk.real(), file, spec, Disk.Overwrite.REFUSE)) {
      sink.write(new float[][] {sound}, 0, sound.length);
      sink.commit();
    }
  }

  static ProduceRequest everything(Path tracks, Path out, int threads, int blockFrames) {
    return request(
        tracks, out, EnumSet.allOf(Family.class), Disk.Overwrite.REFUSE, threads, blockFrames);
  }

  /// Only what is quick to make.
  static ProduceRequest little(Path tracks, Path out, Disk.Overwrite overwrite) {
    return request(tracks, out, EnumSet.of(Family.VINYL), overwrite, 2, 1024);
  }

  private static ProduceRequest request(
      Path tracks,
      Path out,
      EnumSet<Family> families,
      Disk.Overwrite overwrite,
      int threads,
      int blockFrames) {
    return new ProduceRequest(
        tracks,
        out,
        Optional.of("AC/DC \"Trio\""),
        "The Trio",
        "rock",
        Optional.empty(),
        families,
        60,
        overwrite,
        threads,
        blockFrames);
  }
}

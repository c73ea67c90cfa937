package org.soundlathe.tracking.concert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.track.Clip;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Track;

class AudienceTest {
  private static final int RATE = 16_000;
  private static final int SONG_SECONDS = 31;
  private static final int APPLAUSE_SECONDS = 6;
  private static final int LENGTH = (2 * SONG_SECONDS + APPLAUSE_SECONDS) * RATE;

  @TempDir Path folder;

  @Test
  void twoSongsArePartedWhereTheAudienceClaps() {
    record("band.wav", band());
    record("hall.wav", claps(new Random(4)));
    var concert =
        new Session(
            "Live",
            "",
            "",
            RATE,
            LENGTH,
            List.of(track("band"), track("hall")),
            List.of(),
            Mixer.empty(),
            List.of(),
            List.of(),
            List.of());
    var audience = new Audience(concert, concert.tracks(), folder::resolve);
    var songs = Cuts.atApplause(concert, audience.cutFrames(Progress.none()));
    assertThat(songs).hasSize(2);
    assertThat(songs.getLast().fromFrame() / (double) RATE)
        .isBetween((double) SONG_SECONDS, (double) SONG_SECONDS + APPLAUSE_SECONDS);
    assertThat(songs.getFirst().toFrame()).isEqualTo(songs.getLast().fromFrame());
  }

  /// A chord that is struck twice a second, and rests while the audience claps.
  private static float[] band() {
    var sound = new float[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      boolean rests = i >= SONG_SECONDS * RATE && i < (SONG_SECONDS + APPLAUSE_SECONDS) * RATE;
      double seconds = (double) i / RATE;
      double struck = StrictMath.exp(-4 * (seconds % 0.5));
      double chord = 0;
      for (int hz : List.of(220, 277, 330, 440, 1_320)) {
        chord += StrictMath.sin(2 * StrictMath.PI * hz * seconds);
      }
      sound[i] = rests ? 0 : (float) (0.05 * struck * chord);
    }
    return sound;
  }

  /// A thousand claps a second: each a burst of noise that dies within a few milliseconds.
  private static float[] claps(Random random) {
    var sound = new float[LENGTH];
    for (int clap = 0; clap < APPLAUSE_SECONDS * 1_000; clap++) {
      int at = SONG_SECONDS * RATE + random.nextInt(APPLAUSE_SECONDS * RATE - 200);
      double loudness = 0.02 + 0.06 * random.nextDouble();
      for (int i = 0; i < 160; i++) {
        sound[at + i] += (float) (loudness * random.nextGaussian() * StrictMath.exp(-i / 24.0));
      }
    }
    return sound;
  }

  private static Track track(String id) {
    return new Track(
        id,
        id,
        Role.UNKNOWN,
        0,
        Origin.HAND,
        1,
        List.of(),
        List.of(new Clip(id + ".wav", 0, 0, LENGTH)));
  }

  private void record(String name, float[] sound) {
    var spec = WavSpec.float32(RATE, 1);
    try (var sink =
        WavSink.create(Disk.real(), folder.resolve(name), spec, Disk.Overwrite.REFUSE)) {
      sink.write(new float[][] {sound}, 0, sound.length);
      sink.commit();
    }
  }
}

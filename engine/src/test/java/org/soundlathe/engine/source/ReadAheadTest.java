package org.soundlathe.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// What is read ahead is what the file holds, wherever the renderer goes.
final class ReadAheadTest {
  private static final ReadAhead.Settings SMALL =
      new ReadAhead.Settings(8, 256, 512, 5_000_000_000L);

  /// Every frame tells its own number; silence before frame 0 and from 100,000 on.
  private static class Counting implements SignalReader {
    @Override
    public boolean read(long frame, float[][] into, int frames) {
      boolean sounds = false;
      for (int i = 0; i < frames; i++) {
        for (int c = 0; c < into.length; c++) {
          into[c][i] = at(frame + i, c);
        }
        sounds |= at(frame + i, 0) != 0;
      }
      return sounds;
    }

    static float at(long frame, int channel) {
      return frame < 0 || frame >= 100_000 ? 0 : (channel == 0 ? 1 : -1) * (frame + 1);
    }

    @Override
    public void close() {}
  }

  @Test
  void everyFrameComesWhereverTheRendererGoes() {
    for (long seed = 1; seed <= 10; seed++) {
      var random = new Random(seed);
      var tracks =
          List.of(
              new ReadAhead.Track(new Counting(), 1),
              new ReadAhead.Track(new Counting(), 2),
              new ReadAhead.Track(new Counting(), 2));
      try (var ahead = new ReadAhead(tracks, SMALL)) {
        long position = 0;
        for (int turn = 0; turn < 300; turn++) {
          int frames = 1 + random.nextInt(600);
          if (random.nextInt(10) == 0) {
            position = random.nextInt(110_000) - 5000L;
            if (random.nextBoolean()) {
              ahead.locate(position + random.nextInt(300));
            }
          }
          if (random.nextInt(20) == 0) {
            ahead.cue(random.nextInt(100_000));
          }
          for (int t = 0; t < 3; t++) {
            expect(ahead.readers().get(t), position, t == 0 ? 1 : 2, frames, seed);
          }
          position += frames;
        }
        assertThat(ahead.starvedFrames()).isZero();
      }
    }
  }

  private static void expect(
      SignalReader reader, long position, int channels, int frames, long seed) {
    var into = new float[channels][frames];
    boolean sounds = reader.read(position, into, frames);
    for (int i = 0; i < frames; i++) {
      for (int c = 0; c < channels; c++) {
        if (into[c][i] != Counting.at(position + i, c)) {
          fail("seed %d, frame %d, channel %d: %f", seed, position + i, c, into[c][i]);
        }
      }
    }
    if (position + frames > 0 && position < 100_000) {
      assertThat(sounds).as("seed %d: sound at %d", seed, position).isTrue();
    }
  }

  @Test
  void silentStretchesAreKnownToBeSilent() {
    try (var ahead = new ReadAhead(List.of(new ReadAhead.Track(new Counting(), 1)), SMALL)) {
      assertThat(ahead.readers().getFirst().read(200_000, new float[1][64], 64)).isFalse();
    }
  }

  /// A disk that stands still until it is told to go on.
  private static final class Stuck extends Counting {
    private final CountDownLatch isFree = new CountDownLatch(1);

    @Override
    public boolean read(long frame, float[][] into, int frames) {
      try {
        isFree.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return super.read(frame, into, frames);
    }
  }

  @Test
  void lateDiskIsSilenceAndCountedAndCatchesUp() {
    var disk = new Stuck();
    var settings = new ReadAhead.Settings(8, 256, 512, 1_000_000);
    try (var ahead = new ReadAhead(List.of(new ReadAhead.Track(disk, 1)), settings)) {
      var reader = ahead.readers().getFirst();
      var into = new float[1][300];
      for (int i = 0; i < 3; i++) {
        into[0][0] = 99;
        reader.read(1000 + i * 300L, into, 300);
        assertThat(into[0]).containsOnly(0f);
      }
      assertThat(ahead.starvedFrames()).isEqualTo(900);
      disk.isFree.countDown();
      long frame = 1900;
      while (into[0][299] == 0f) {
        reader.read(frame, into, 300);
        frame += 300;
        assertThat(frame).as("it never catches up").isLessThan(90_000);
      }
      assertThat(into[0][299]).isEqualTo((float) frame);
    }
  }

  @Test
  void fileThatCannotBeReadIsToldToTheRenderer() {
    var broken =
        new Counting() {
          @Override
          public boolean read(long frame, float[][] into, int frames) {
            throw new IllegalStateException("the disk is gone");
          }
        };
    try (var ahead = new ReadAhead(List.of(new ReadAhead.Track(broken, 1)), SMALL)) {
      var reader = ahead.readers().getFirst();
      assertThatThrownBy(() -> reader.read(0, new float[1][64], 64)).hasMessage("the disk is gone");
    }
  }
}

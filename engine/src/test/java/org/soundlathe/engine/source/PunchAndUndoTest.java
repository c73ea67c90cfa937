package org.soundlathe.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;
import org.soundlathe.session.track.CompRange;
import org.soundlathe.session.track.Comping;
import org.soundlathe.session.track.Fade;
import org.soundlathe.session.track.FadeShape;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.Track;

/// A session in which somebody records, punches in, records in a loop, chooses takes and changes
/// their mind, beside a model that knows nothing but samples.
class PunchAndUndoTest {
  private static final int RATE = 48_000;
  private static final int CELL = 1_000;
  private static final int CELLS = 16;
  private static final int LENGTH = CELL * CELLS;
  private static final int MARGIN = 600;

  /// What sounds: in each cell one of the performances, and how long it fades at the cell's start.
  private static final class Sheet {
    private final int[] takes;
    private final int[] fades;

    Sheet(int[] takes, int[] fades) {
      this.takes = takes;
      this.fades = fades;
    }

    Sheet with(int take, int from, int to, int fade) {
      var newTakes = takes.clone();
      var newFades = fades.clone();
      Arrays.fill(newTakes, from, to, take);
      newFades[from] = fade;
      if (to < CELLS) {
        newFades[to] = fade;
      }
      return new Sheet(newTakes, newFades);
    }

    /// @param performances of each take, from [#MARGIN] frames before the song on
    float[] sound(List<Long> performances) {
      var sound = new float[LENGTH];
      for (int frame = 0; frame < LENGTH; frame++) {
        sound[frame] = sample(performances.get(takes[frame / CELL]), frame);
      }
      for (int cell = 1; cell < CELLS; cell++) {
        if (takes[cell] != takes[cell - 1]) {
          cross(sound, cell, performances);
        }
      }
      return sound;
    }

    private void cross(float[] sound, int cell, List<Long> performances) {
      long before = performances.get(takes[cell - 1]);
      long after = performances.get(takes[cell]);
      int start = cell * CELL - fades[cell] / 2;
      for (int i = 0; i < fades[cell]; i++) {
        double t = (i + 0.5) / fades[cell];
        double in = t * t * (3 - 2 * t);
        double out = 1 - in;
        // The same performance twice is as alike as can be; two of them have nothing in common.
        if (before != after) {
          in = Math.sqrt(in);
          out = Math.sqrt(out);
        }
        sound[start + i] =
            (float) (out * sample(before, start + i) + in * sample(after, start + i));
      }
    }
  }

  @TempDir Path folder;

  @Test
  void everyStepAndEveryUndoGivesTheExpectedSoundBitForBit() {
    for (long seed = 1; seed <= 3; seed++) {
      new Script(folder.resolve("song " + seed), seed).run();
    }
  }

  /// One session and what it should sound like after each step.
  private static final class Script {
    private final Path root;
    private final long seed;
    private final Random random;
    private final List<Long> performances = new ArrayList<>();
    private final List<Sheet> steps = new ArrayList<>();
    private int now;

    Script(Path root, long seed) {
      this.root = root;
      this.seed = seed;
      this.random = new Random(seed);
    }

    void run() {
      SessionFolder.create(Disk.real(), root, empty()).close();
      try (var session = SessionFolder.open(Disk.real(), root, Access.EDIT)) {
        first(session);
        for (int step = 0; step < 30; step++) {
          switch (random.nextInt(6)) {
            case 0, 1 -> punch(session, 1);
            case 2 -> punch(session, 3);
            case 3 -> choose(session);
            case 4 -> back(session);
            default -> forth(session);
          }
          check(session, "seed " + seed + ", step " + step);
        }
      }
      try (var session = SessionFolder.open(Disk.real(), root, Access.READ)) {
        check(session, "seed " + seed + ", opened again");
      }
    }

    private void first(SessionFolder session) {
      var take = record(session);
      edit(session, track -> Comping.punched(track, take, 0, LENGTH, Fade.NONE));
      steps.add(new Sheet(new int[CELLS], new int[CELLS]));
    }

    /// Records a part anew; in a loop a take for each round, of which the last one sounds.
    private void punch(SessionFolder session, int rounds) {
      int from = random.nextInt(CELLS - 1);
      int to = from + 1 + random.nextInt(CELLS - from - 1);
      int fade = random.nextInt(400);
      for (int round = 0; round < rounds; round++) {
        var take = record(session);
        var shaped = new Fade(fade, FadeShape.EQUAL_POWER);
        edit(
            session,
            track -> Comping.punched(track, take, (long) from * CELL, (long) to * CELL, shaped));
        push(sheet().with(performances.size() - 1, from, to, fade));
      }
    }

    /// Another take, of those that there are, for a part.
    private void choose(SessionFolder session) {
      int from = random.nextInt(CELLS - 1);
      int to = from + 1 + random.nextInt(CELLS - from - 1);
      int fade = random.nextInt(400);
      int take = random.nextInt(known(session));
      var range =
          new CompRange(
              Take.idOf(take + 1),
              (long) from * CELL,
              (long) to * CELL,
              fade,
              FadeShape.EQUAL_POWER);
      var edited = edit(session, track -> track.withComp(Comping.laid(track.comp(), range)));
      if (edited) {
        push(sheet().with(take, from, to, fade));
      }
    }

    private void back(SessionFolder session) {
      assertThat(session.undo().isPresent()).isTrue();
      if (now == 0) {
        // The very first recording: do not stay in silence.
        session.redo();
      } else {
        now--;
      }
    }

    private void forth(SessionFolder session) {
      boolean isRedone = session.redo().isPresent();
      assertThat(isRedone).isEqualTo(now + 1 < steps.size());
      now += isRedone ? 1 : 0;
    }

    private void check(SessionFolder session, String where) {
      var track = session.session().tracks().getFirst();
      var sound = new float[1][LENGTH];
      try (var reader = new ClipReader(track.clips(), 1, session::audio)) {
        int block = 1 + random.nextInt(2_000);
        for (int frame = 0; frame < LENGTH; frame += block) {
          int frames = Math.min(block, LENGTH - frame);
          var part = new float[1][frames];
          reader.read(frame, part, frames);
          System.arraycopy(part[0], 0, sound[0], frame, frames);
        }
      }
      assertThat(Arrays.mismatch(sound[0], sheet().sound(performances)))
          .as(where + ": first frame that differs, comp " + track.comp())
          .isEqualTo(-1);
    }

    private boolean edit(SessionFolder session, UnaryOperator<Track> change) {
      return !session
          .edit(
              "step",
              before -> {
                var changed = change.apply(before.tracks().getFirst());
                return before.withRecorded(CrossFades.shaped(changed, session::audio));
              })
          .isNothing();
    }

    private Take record(SessionFolder session) {
      // Ids of steps that were taken back are free again, their files stay: each has its own.
      int number = known(session);
      while (performances.size() > number) {
        performances.removeLast();
      }
      boolean isAgain = number > 0 && random.nextInt(4) == 0;
      long performance = isAgain ? performances.getLast() : random.nextLong();
      performances.add(performance);
      var file = "audio/lead-" + random.nextLong(Long.MAX_VALUE) + ".wav";
      write(session.audio(file), performance);
      return new Take(Take.idOf(number + 1), file, -MARGIN, LENGTH + 2L * MARGIN, number + 1);
    }

    private static int known(SessionFolder session) {
      return session.session().tracks().getFirst().takes().size();
    }

    private Sheet sheet() {
      return steps.get(now);
    }

    private void push(Sheet sheet) {
      while (steps.size() > now + 1) {
        steps.removeLast();
      }
      steps.add(sheet);
      now++;
    }
  }

  private static Session empty() {
    var track = new Track("lead", "Lead", Role.LEAD_VOICE, 1, Origin.HAND, 1, List.of(), List.of());
    return new Session(
        "Song",
        "",
        "",
        RATE,
        0,
        List.of(track),
        List.of(),
        Mixer.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  private static void write(Path file, long performance) {
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var sound = new float[1][LENGTH + 2 * MARGIN];
    for (int i = 0; i < sound[0].length; i++) {
      sound[0][i] = sample(performance, i - MARGIN);
    }
    try (var sink =
        WavSink.create(Disk.real(), file, WavSpec.float32(RATE, 1), Disk.Overwrite.REFUSE)) {
      sink.write(sound, 0, sound[0].length);
      sink.commit();
    }
  }

  /// Noise that is the same wherever it is asked for: a hash of performance and frame.
  private static float sample(long performance, int frame) {
    long x = performance + 0x9E3779B97F4A7C15L * (frame + 10_000L);
    x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return (x ^ (x >>> 31)) / (float) Long.MAX_VALUE;
  }
}

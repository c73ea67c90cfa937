package org.soundlathe.engine.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;
import org.soundlathe.dsp.parameter.Values;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.engine.bounce.SongBounce.Result;
import org.soundlathe.engine.plan.Control;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.Edge;
import org.soundlathe.engine.plan.StripPlan;
import org.soundlathe.engine.plan.StripPlan.Kind;
import org.soundlathe.engine.version.Point;
import org.soundlathe.engine.version.Stem;
import org.soundlathe.engine.version.Version;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.progress.Progress;

/// A small desk, and what the tests of bounces ask of it.
abstract class BounceBench {
  /// Low, so that long tails are short work.
  static final int RATE = 8_000;

  static final long LENGTH = 20_001;

  @TempDir Path folder;

  static double decay(long framesAfter) {
    return framesAfter < 0 ? 0.9 : Decibels.toGain(-60.0 * framesAfter / RATE);
  }

  static double tone(long frame, int rateHz) {
    return frame * (double) RATE / rateHz < LENGTH
        ? 0.6 * StrictMath.sin(2 * StrictMath.PI * 440 * frame / rateHz)
        : 0;
  }

  Result bounce(PaperRun.Sound sound, BounceOrder order) {
    return bounce(new PaperRun(sound), plan(Control.NEUTRAL), order, Progress.none());
  }

  static Result bounce(PaperRun run, DeskPlan plan, BounceOrder order, Progress progress) {
    var overwrite =
        order.stretch().equals(Stretch.WHOLE) ? Disk.Overwrite.REFUSE : Disk.Overwrite.REPLACE;
    var readers = List.of(Signals.noise(1, 2, LENGTH));
    return new SongBounce(run)
        .write(plan, readers, LENGTH, order, Disk.real(), overwrite, progress);
  }

  BounceOrder mixOnly(Stretch stretch) {
    return new BounceOrder(
        folder.resolve("mix.wav"),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        stretch,
        FileFormat.WAV_FLOAT,
        RATE);
  }

  BounceOrder order(String name, FileFormat format, int rateHz) {
    return new BounceOrder(
        folder.resolve(name),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        Stretch.WHOLE,
        format,
        rateHz);
  }

  /// The mix, a version and two stems.
  BounceOrder everything(FileFormat format, int rateHz) {
    var versions = new LinkedHashMap<Version, Path>();
    versions.put(
        new Version("less", Set.of("track"), Map.of(), Point.AFTER_MIX_CHAIN),
        folder.resolve("less.wav"));
    var stems = new LinkedHashMap<Stem, Path>();
    Stem.of(plan(Control.NEUTRAL))
        .forEach(stem -> stems.put(stem, folder.resolve(stem.id() + " stem.wav")));
    return new BounceOrder(
        folder.resolve("mix.wav"), versions, stems, Stretch.WHOLE, format, rateHz);
  }

  static void forget(BounceOrder order) {
    for (var file : order.files()) {
      try {
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// A track that feeds the mix, and a space.
  static DeskPlan plan(Control space) {
    return new DeskPlan(
        RATE,
        List.of(
            strip("track", Kind.TRACK, Control.NEUTRAL),
            strip("hall", Kind.SPACE, space),
            strip("mix", Kind.BUS, Control.NEUTRAL)),
        List.of(Edge.feed(0, 2), Edge.feed(1, 2)),
        List.of(2));
  }

  static StripPlan strip(String id, Kind kind, Control control) {
    return new StripPlan(id, kind, 2, control, List.of(), false, Map.of(), OptionalInt.empty());
  }

  static Control control(Map<String, String> words) {
    return new Control(
        new Values() {
          @Override
          public double amount(Amount parameter) {
            return parameter.byDefault();
          }

          @Override
          public boolean isOn(Toggle parameter) {
            return parameter.byDefault();
          }

          @Override
          public String word(Option parameter) {
            return words.getOrDefault(parameter.name(), parameter.byDefault());
          }

          @Override
          public String choice(Choice parameter) {
            return parameter.byDefault();
          }
        },
        Map.of());
  }

  float[][] read(String name) {
    return read(folder.resolve(name));
  }

  static float[][] read(Path file) {
    try (var source = AudioFiles.open(file)) {
      int length = (int) source.lengthFrames().orElseThrow();
      var all = new float[2][length];
      int done = 0;
      while (done < length) {
        int got = source.read(all, done, length - done);
        assertThat(got).isPositive();
        done += got;
      }
      return all;
    }
  }
}

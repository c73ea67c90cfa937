package org.soundlathe.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.engine.cache.SumCache;
import org.soundlathe.engine.plan.Curve;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.Edge;
import org.soundlathe.engine.plan.StripPlan.Kind;
import org.soundlathe.engine.source.SignalReader;

class ReuseTest {
  private static final int TRACKS = 10;
  private static final int LENGTH = 2 * 1024;
  private static final DeskOptions OPTIONS = new DeskOptions(1024, 1024, 1, false);

  @TempDir Path folder;

  private final Set<Long> read = ConcurrentHashMap.newKeySet();

  @Test
  void whatWasRenderedOnceIsNotRenderedAgain() {
    var first = cached(band(UnaryOperator.identity(), Map.of()));
    assertThat(read).hasSize(TRACKS);
    read.clear();
    var again = cached(band(UnaryOperator.identity(), Map.of()));
    assertThat(read).isEmpty();
    assertThat(Arrays.equals(again[0], first[0])).isTrue();
  }

  @Test
  void aFaderThatMovedRendersItsNeighboursOnly() {
    cached(band(UnaryOperator.identity(), Map.of()));
    read.clear();
    var plan = band(knobs -> knobs.with("fader.gainDb", -7), Map.of());
    var moved = cached(plan);
    // Eight tracks are summed together, and the one that is keyed with the bus that hears the
    // change.
    assertThat(read).hasSize(TRACKS - 1).doesNotContain(9L);
    assertThat(Arrays.equals(moved[0], fresh(plan)[0])).isTrue();
  }

  @Test
  void whateverSettingChangesTheSoundIsThatOfAFreshRendering() {
    var kinds = new ArrayList<Parameter>(StripParameters.all());
    kinds.addAll(
        EffectParameters.of("echo").stream().map(StripParameters.insert(1)::here).toList());
    kinds.add(StripParameters.send("par", StripParameters.SEND_GAIN));
    int heard = 0;
    var before = cached(band(UnaryOperator.identity(), Map.of()));
    for (var setting : kinds) {
      if (setting instanceof Choice) {
        continue;
      }
      var plan = band(knobs -> knobs.with(setting.name(), other(setting, knobs)), Map.of());
      var fresh = fresh(plan);
      var cached = cached(plan);
      assertThat(Arrays.equals(cached[0], fresh[0]) && Arrays.equals(cached[1], fresh[1]))
          .as(setting.name())
          .isTrue();
      heard += Arrays.equals(fresh[0], before[0]) ? 0 : 1;
    }
    assertThat(heard).isGreaterThan(60);
  }

  @Test
  void aCurveIsPartOfWhatASumIsMadeOf() {
    cached(band(UnaryOperator.identity(), Map.of()));
    for (double slope : new double[] {-0.001, -0.002}) {
      var plan =
          band(UnaryOperator.identity(), Map.of("fader.gainDb", frame -> slope * frame - 12));
      assertThat(Arrays.equals(cached(plan)[0], fresh(plan)[0])).isTrue();
    }
  }

  @Test
  void damagedSumsAreRenderedAgain() throws IOException {
    var plan = band(UnaryOperator.identity(), Map.of());
    var first = cached(plan);
    try (Stream<Path> files = Files.list(folder)) {
      for (var file : files.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
    assertThat(Arrays.equals(cached(plan)[0], first[0])).isTrue();
    assertThat(Arrays.equals(cached(plan)[0], first[0])).isTrue();
  }

  @Test
  void aLongerSongThanWasKeptIsRenderedToItsEnd() {
    var plan = band(UnaryOperator.identity(), Map.of());
    cached(plan);
    var longer = render(plan, reused(), LENGTH + 9 * 1024);
    var fresh = render(plan, Reused.NOTHING, LENGTH + 9 * 1024);
    assertThat(Arrays.equals(longer[0], fresh[0])).isTrue();
  }

  @Test
  void theFolderStaysBelowItsSize() throws IOException {
    cached(band(UnaryOperator.identity(), Map.of()));
    long cap = 300_000;
    new SumCache(folder, cap).trim();
    try (Stream<Path> files = Files.list(folder)) {
      long bytes = files.mapToLong(file -> file.toFile().length()).sum();
      assertThat(bytes).isBetween(1L, cap);
    }
  }

  private static Object other(Parameter setting, Knobs knobs) {
    return switch (setting) {
      case Amount amount -> {
        double now = knobs.amount(amount);
        double up = now + 0.3 * (amount.max() - now);
        double moved = now == amount.max() ? 0.5 * (now + amount.min()) : up;
        yield amount.unit().equals("frames") ? Math.rint(Math.min(moved, 500)) : moved;
      }
      case Toggle toggle -> !knobs.isOn(toggle);
      case Option option -> {
        int place = option.words().indexOf(knobs.word(option));
        yield option.name().endsWith("kind")
            ? "clipper"
            : option.words().get((place + 1) % option.words().size());
      }
      case Choice choice -> choice.byDefault();
    };
  }

  /// Ten tracks, some with everything on, of which the ninth is changed.
  private static DeskPlan band(UnaryOperator<Knobs> change, Map<String, Curve> curves) {
    var plans = new Plans();
    var all =
        Knobs.of("fader.gainDb", -12)
            .with("highPass.on", true)
            .with("lowPass.on", true)
            .with("gate.on", true)
            .with("equalizer1.on", true)
            .with("equalizer1.gainDb", 4)
            .with("equalizer2.on", true)
            .with("equalizer2.dynamic", true)
            .with("compressor1.on", true)
            .with("compressor1.thresholdDb", -40)
            .with("compressor2.on", true)
            .with("deEsser.on", true)
            .with("saturation.on", true)
            .with("insert1.kind", "echo")
            .with("insert1.echo.mixPercent", 30)
            .with("send.par.gainDb", -9);
    for (int i = 0; i < TRACKS; i++) {
      var knobs = i == 8 ? change.apply(all) : i % 5 == 0 ? all : Knobs.of("pan.position", i);
      plans.strip(
          "t" + i,
          Kind.TRACK,
          2,
          knobs,
          i == 8 ? curves : Map.of(),
          i == 7 ? Map.of("compressor1", "t3") : Map.of());
    }
    plans.bus("par", Knobs.of("compressor1.on", true)).bus("mix", Knobs.none());
    for (int i = 0; i < TRACKS; i++) {
      plans.feed("t" + i, "mix");
    }
    return plans.send("t8", "par", Edge.Tap.POST).feed("par", "mix").ending("mix");
  }

  private Reused reused() {
    var names = new ArrayList<String>();
    for (int i = 0; i < TRACKS; i++) {
      names.add("noise " + i);
    }
    return new Reused(new SumCache(folder, 1L << 30), names, name -> name, LENGTH);
  }

  private float[][] cached(DeskPlan plan) {
    return render(plan, reused(), LENGTH);
  }

  private float[][] fresh(DeskPlan plan) {
    return render(plan, Reused.NOTHING, LENGTH);
  }

  private float[][] render(DeskPlan plan, Reused reused, int frames) {
    var readers = new ArrayList<SignalReader>();
    for (int i = 0; i < TRACKS; i++) {
      readers.add(noise(i));
    }
    try (var desk = new Desk(plan, List.copyOf(readers), Render.EFFECTS, OPTIONS, reused)) {
      return Render.next(desk, frames, OPTIONS)[0];
    }
  }

  private SignalReader noise(long seed) {
    return new SignalReader() {
      @Override
      public boolean read(long frame, float[][] into, int frames) {
        read.add(seed);
        for (float[] signal : into) {
          for (int i = 0; i < frames; i++) {
            long mixed = (seed * 31 + (frame + i) * 1_000_003) * 0x9E3779B97F4A7C15L;
            signal[i] = frame + i < 0 ? 0f : (mixed >> 40) * 0x1p-24f;
          }
        }
        return true;
      }

      @Override
      public void close() {}
    };
  }
}

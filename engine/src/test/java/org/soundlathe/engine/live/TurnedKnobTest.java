package org.soundlathe.engine.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundlathe.device.virtual.Room;
import org.soundlathe.device.virtual.VirtualDevice;
import org.soundlathe.device.virtual.VirtualSettings;
import org.soundlathe.dsp.convolution.Form;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.dsp.parameter.Values;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.engine.desk.Desk;
import org.soundlathe.engine.desk.DeskOptions;
import org.soundlathe.engine.effect.Effects;
import org.soundlathe.engine.effect.Responses;
import org.soundlathe.engine.plan.Control;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.Edge;
import org.soundlathe.engine.plan.StripPlan;
import org.soundlathe.engine.source.ReadAhead;
import org.soundlathe.engine.source.SignalReader;

/// From the hand on a knob to the loudspeaker: a steady sound shows every step of the gain.
final class TurnedKnobTest {
  private static final int RATE_HZ = 48_000;
  private static final int CHUNK_FRAMES = 256;
  private static final int AHEAD_FRAMES = 1024;
  private static final int PERIOD_FRAMES = 256;
  // What a hand has moved gets there within eight steps of the grid.
  private static final int SMOOTHING_FRAMES = 8 * 64;
  // What the stages of the mix bus wait, all standing ready: a gate, two compressors, a de-esser.
  private static final int BUS_FRAMES = 7 * 64;
  private static final double STEADY = 0.5;

  @ParameterizedTest
  @CsvSource({
    "fader.gainDb, 0, -60",
    "fader.gainDb, -60, 6",
    "fader.gainDb, 0, -120",
    "pan.position, -100, 100",
    "pan.widthPercent, 100, 0"
  })
  void turnedKnobDrawsItsSmoothingCurveAndMovesNothingElse(String knob, double from, double to) {
    var heard = new Heard();
    var settings = new PlayerSettings(AHEAD_FRAMES, 0);
    try (var source = source(plan(knob, from));
        var device = new VirtualDevice(VirtualSettings.of(RATE_HZ, 0, 2), heard);
        var player = new Player(source, device, settings)) {
      player.start();
      player.play();
      advance(device, 20);
      long before = device.exchange().fedFrames();
      player.post(() -> source.adopt(plan(knob, to)));
      advance(device, 20);
      assertThat(player.status().lostFrames()).isZero();
      check(heard, (int) before);
    }
  }

  /// Straight from one level to the other within the smoothing, still everywhere else; -90 dB is
  /// what may stir.
  private static void check(Heard heard, int turnedAt) {
    double still = Decibels.toGain(-90);
    int fadedIn = RATE_HZ / 100;
    int end = turnedAt + CHUNK_FRAMES + BUS_FRAMES + SMOOTHING_FRAMES;
    for (float[] side : heard.sides) {
      double way = Math.abs(side[heard.frames - 1] - side[fadedIn]);
      double most = 1.01 * way / SMOOTHING_FRAMES + 1e-7;
      int first = 0;
      int last = 0;
      for (int i = fadedIn + 1; i < heard.frames; i++) {
        double step = Math.abs((double) side[i] - side[i - 1]);
        boolean isTurning = i >= turnedAt && i < end;
        assertThat(step).as("frame %d", i).isLessThan(isTurning ? Math.max(most, still) : still);
        if (step > most / 2) {
          first = first == 0 ? i : first;
          last = i;
        }
      }
      if (way > 0.01) {
        assertThat(last - first).as("frames of the way").isLessThanOrEqualTo(SMOOTHING_FRAMES);
        assertThat(first).as("begins").isBetween(turnedAt, turnedAt + CHUNK_FRAMES + BUS_FRAMES);
      }
    }
  }

  /// The test moves the clock, so what waits for the device is known.
  private static void advance(VirtualDevice device, int periods) {
    for (int i = 0; i < periods; i++) {
      await(() -> device.exchange().waitingFrames() >= AHEAD_FRAMES);
      device.advance(PERIOD_FRAMES);
    }
    await(() -> device.exchange().waitingFrames() >= AHEAD_FRAMES);
  }

  private static void await(BooleanSupplier condition) {
    long limitNs = System.nanoTime() + 30_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for half a minute").isLessThan(limitNs);
      LockSupport.parkNanos(200_000);
    }
  }

  /// What the loudspeakers played, from the first sound on.
  private static final class Heard implements Room {
    private final Room silence = Room.empty();
    private final float[][] sides = new float[2][100_000];
    private int frames;

    @Override
    public void speak(long deviceFrame, float[][] into, int count) {
      silence.speak(deviceFrame, into, count);
    }

    @Override
    public void hear(long deviceFrame, float[][] sound, int count) {
      for (int i = 0; i < count; i++) {
        if (frames > 0 || sound[0][i] != 0f || sound[1][i] != 0f) {
          sides[0][frames] = sound[0][i];
          sides[1][frames] = sound[1][i];
          frames++;
        }
      }
    }
  }

  private record Knob(String name, double value) implements Values {
    @Override
    public double amount(Amount parameter) {
      return parameter.name().equals(name) ? parameter.check(value) : parameter.byDefault();
    }

    @Override
    public boolean isOn(Toggle parameter) {
      return parameter.byDefault();
    }

    @Override
    public String word(Option parameter) {
      return parameter.byDefault();
    }

    @Override
    public String choice(Choice parameter) {
      return parameter.byDefault();
    }
  }

  private static DeskPlan plan(String knob, double value) {
    assertThat(StripParameters.all()).anyMatch(parameter -> parameter.name().equals(knob));
    var strips =
        List.of(
            strip("pad", StripPlan.Kind.TRACK, new Control(new Knob(knob, value), Map.of())),
            strip("mix", StripPlan.Kind.BUS, Control.NEUTRAL));
    return new DeskPlan(RATE_HZ, strips, List.of(Edge.feed(0, 1)), List.of(1));
  }

  private static StripPlan strip(String id, StripPlan.Kind kind, Control control) {
    return new StripPlan(id, kind, 2, control, List.of(), false, Map.of(), OptionalInt.empty());
  }

  private static DeskSource source(DeskPlan plan) {
    var ahead =
        new ReadAhead(List.of(new ReadAhead.Track(new Steady(), 2)), ReadAhead.Settings.USUAL);
    var effects = new Effects(Responses.NONE, Form.LIVE);
    var options = new DeskOptions(CHUNK_FRAMES, CHUNK_FRAMES, 1, true);
    var desk = new Desk(plan, ahead.readers(), effects, options);
    return new DeskSource(desk, ahead, CHUNK_FRAMES, 10L * RATE_HZ);
  }

  /// Left and right of one steady level; from frame 0 on.
  private static final class Steady implements SignalReader {
    @Override
    public boolean read(long frame, float[][] into, int frames) {
      for (float[] side : into) {
        Arrays.fill(side, 0, frames, (float) STEADY);
      }
      return true;
    }

    @Override
    public void close() {}
  }
}

package org.soundlathe.engine.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.convolution.Form;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.dsp.parameter.Values;
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

/// What is heard live is what a bounce writes.
final class DeskSourceTest {
  private static final int RATE_HZ = 48_000;
  private static final int FRAMES = 3 * 8192;
  private static final Effects EFFECTS = new Effects(Responses.NONE, Form.LIVE);

  /// Two tracks of noise into the mix, one of them riding its fader.
  private static DeskPlan plan() {
    var ride =
        new Control(
            Values.DEFAULTS,
            Map.of(StripParameters.FADER.name(), frame -> -6 - frame % 4800 / 800.0));
    var strips =
        List.of(
            strip("kick", StripPlan.Kind.TRACK, 1, Control.NEUTRAL),
            strip("pad", StripPlan.Kind.TRACK, 2, ride),
            strip("mix", StripPlan.Kind.BUS, 2, Control.NEUTRAL));
    return new DeskPlan(RATE_HZ, strips, List.of(Edge.feed(0, 2), Edge.feed(1, 2)), List.of(2));
  }

  private static StripPlan strip(String id, StripPlan.Kind kind, int channels, Control control) {
    return new StripPlan(
        id, kind, channels, control, List.of(), false, Map.of(), OptionalInt.empty());
  }

  @Test
  void liveSoundIsTheBouncesBitForBitFromAnyPlaceOn() {
    var bounced = new float[1][2][8192];
    var song = new float[2][FRAMES];
    try (var desk = new Desk(plan(), readers(), EFFECTS, DeskOptions.offline(512, 2))) {
      for (int at = 0; at < FRAMES; at += 8192) {
        desk.render(bounced);
        System.arraycopy(bounced[0][0], 0, song[0], at, 8192);
        System.arraycopy(bounced[0][1], 0, song[1], at, 8192);
      }
    }
    try (var source = live()) {
      Player.warm(source, new PlayerSettings(1024, 4096));
      for (long from : new long[] {0, 64, 12_800, 6400}) {
        source.locate(from);
        var heard = new float[2][256];
        for (int at = (int) from; at + 256 <= FRAMES; at += 256) {
          source.render(heard);
          compare(song, heard, at);
        }
      }
      assertThat(source.starvedFrames()).isZero();
    }
  }

  private static void compare(float[][] song, float[][] heard, int at) {
    for (int side = 0; side < 2; side++) {
      for (int i = 0; i < 256; i++) {
        if (heard[side][i] != song[side][at + i]) {
          fail("frame %d, side %d: %g, not %g", at + i, side, heard[side][i], song[side][at + i]);
        }
      }
    }
  }

  private static DeskSource live() {
    var tracks =
        List.of(new ReadAhead.Track(readers().get(0), 1), new ReadAhead.Track(readers().get(1), 2));
    var ahead = new ReadAhead(tracks, ReadAhead.Settings.USUAL);
    var desk = new Desk(plan(), ahead.readers(), EFFECTS, new DeskOptions(256, 256, 1, true));
    return new DeskSource(desk, ahead, 256, FRAMES);
  }

  private static List<SignalReader> readers() {
    return List.of(new Noise(1), new Noise(2));
  }

  /// Noise from frame 0 on that is the same wherever it is read from.
  private record Noise(long seed) implements SignalReader {
    @Override
    public boolean read(long frame, float[][] into, int frames) {
      for (int i = 0; i < frames; i++) {
        for (int c = 0; c < into.length; c++) {
          var random = new Random(seed * 1_000_003 + (frame + i) * 2 + c);
          into[c][i] = frame + i < 0 ? 0f : random.nextFloat() - 0.5f;
        }
      }
      return true;
    }

    @Override
    public void close() {}
  }
}

package org.soundlathe.dsp.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.reverb.Space;
import org.soundlathe.dsp.reverb.SpaceContract;
import org.soundlathe.dsp.reverb.Wet;
import org.soundlathe.dsp.unit.Decibels;

class RoomTest implements SpaceContract {
  private static final Shoebox BOOTH =
      new Shoebox(4, 3, 2.5, Walls.of(Material.HEAVY_CURTAIN, Material.CARPET, Material.BRICK));
  private static final Position SOURCE = new Position(1, 1.2, 1.5);
  private static final Position CENTRE = new Position(2.7, 1.8, 1.4);

  @Override
  public Space space(Spec spec, Wet wet) {
    return Room.prepare(spec, new Room.Settings(response(BOOTH, StereoPair.AB, 2), wet));
  }

  /// Few, since each is computed echo by echo.
  @Override
  public int fuzzedSettings() {
    return 8;
  }

  /// Rooms of any proportion and walls, small and damped enough that the test is short.
  @Override
  public Space anyhow(Spec spec, Random random, Wet wet) {
    Material[] materials = Material.values();
    var walls =
        Walls.of(
            Material.GLASS_WOOL,
            materials[random.nextInt(materials.length)],
            materials[random.nextInt(materials.length)]);
    var room =
        new Shoebox(
            3 + 3 * random.nextDouble(),
            2.5 + 2 * random.nextDouble(),
            2 + random.nextDouble(),
            walls);
    StereoPair[] pairs = StereoPair.values();
    var pair = pairs[random.nextInt(pairs.length)];
    return Room.prepare(spec, new Room.Settings(response(room, pair, random.nextInt(3)), wet));
  }

  /// Within 0.15 dB, the cuts at 10 Hz and 20 kHz.
  @Test
  void clickSoundsLikeTheResponse() {
    var settings = response(BOOTH, StereoPair.ORTF, 4);
    float[][] expected = RoomResponse.of(48_000, settings);
    int frames = expected[0].length;
    float[][] click = {Signals.impulse(0, frames), Signals.impulse(0, frames)};
    var room = Room.prepare(new Spec(48_000, 2, 512), new Room.Settings(settings, Wet.PLAIN));
    Signals.run(room, click, 512);
    for (int channel = 0; channel < 2; channel++) {
      for (double hz = 100; hz < 3_000; hz *= 1.3) {
        double heard = Signals.amplitude(click[channel], 0, frames, hz, 48_000);
        double wanted = Signals.amplitude(expected[channel], 0, frames, hz, 48_000);
        assertThat(Decibels.ofGain(heard / wanted)).as("%.0f Hz", hz).isCloseTo(0, within(0.15));
      }
    }
  }

  private static RoomResponse.Settings response(Shoebox room, StereoPair pair, int reflections) {
    return new RoomResponse.Settings(
        room, SOURCE, pair.left(CENTRE, 180), pair.right(CENTRE, 180), 50, reflections, 0);
  }
}

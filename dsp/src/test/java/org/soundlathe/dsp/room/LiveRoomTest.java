package org.soundlathe.dsp.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.LiveRoomParameters;
import org.soundlathe.dsp.unit.Decibels;

class LiveRoomTest implements KernelContract {
  private static final int RATE = 48_000;

  @Override
  public Kernel working(Spec spec) {
    return LiveRoom.prepare(spec, small(Material.GLASS_WOOL, 1));
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.empty();
  }

  @Override
  public List<Integer> channelCounts() {
    return List.of(2);
  }

  @Test
  void theFirstReflectionComesFromTheFloorAtItsTime() {
    float[][] answer = LiveRoom.response(RATE, small(Material.BRICK, 1.5));
    // 1.4 m over the floor and 1.5 m apart: 3.18 m by the floor, 1.68 m more than straight.
    double behind = Math.sqrt(1.5 * 1.5 + 2.8 * 2.8) - 1.5;
    int expected = (int) Math.rint(behind / 343.2 * RATE);
    float highest = 0;
    for (int i = 0; i < expected - 40; i++) {
      highest = Math.max(highest, Math.abs(answer[0][i]));
    }
    assertThat(Math.abs(loudest(answer[0], expected - 8, expected + 8)))
        .isGreaterThan(10 * highest);
  }

  @Test
  void fartherMicrophonesHearMoreRoom() {
    double near = energyDb(small(Material.BRICK, 0.5));
    double far = energyDb(small(Material.BRICK, 2));
    // The answer hardly changes while the direct sound falls by 12 dB.
    assertThat(far - near).isCloseTo(12, within(3.0));
  }

  @Test
  void softWallsAnswerLessAndTheLevelIsInDecibels() {
    assertThat(energyDb(small(Material.GLASS_WOOL, 1)))
        .isLessThan(energyDb(small(Material.BRICK, 1)) - 6);
    var settings = small(Material.BRICK, 1);
    var soft = new LiveRoom.Settings(settings.room(), 1, Pattern.CARDIOID, -10);
    assertThat(energyDb(soft)).isCloseTo(energyDb(settings) - 10, within(0.001));
  }

  @Test
  void patternsThatHearLessOfTheRoomAnswerLess() {
    var room = small(Material.BRICK, 1).room();
    var omni = new LiveRoom.Settings(room, 1, Pattern.OMNI, 0);
    var narrow = new LiveRoom.Settings(room, 1, Pattern.HYPERCARDIOID, 0);
    assertThat(energyDb(narrow)).isLessThan(energyDb(omni) - 3);
  }

  @Test
  void evenTheHardestHallIsOverInSeconds() {
    var hall = new Shoebox(30, 20, 10, Walls.all(Material.CONCRETE));
    float[][] answer = LiveRoom.response(8_000, new LiveRoom.Settings(hall, 15, Pattern.OMNI, 0));
    assertThat(answer[0].length).isLessThan(4 * 8_000);
  }

  @Test
  void itHasNoLatencyAndNoDirectSound() {
    Kernel room = working(new Spec(RATE, 2, 512));
    assertThat(room.latencyFrames()).isZero();
    float[][] click = {Signals.impulse(0, 512), Signals.impulse(0, 512)};
    room.process(click, 512);
    assertThat(Math.abs(click[0][0])).isLessThan(1e-3f);
  }

  @Test
  void theWordsAreMaterialsAndPatterns() {
    assertThat(LiveRoomParameters.WALLS.words()).isEqualTo(words(Material.values()));
    assertThat(LiveRoomParameters.PATTERN.words()).isEqualTo(words(Pattern.values()));
  }

  private static List<String> words(Enum<?>[] cases) {
    return Arrays.stream(cases)
        .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  private static LiveRoom.Settings small(Material material, double metres) {
    return new LiveRoom.Settings(
        new Shoebox(6, 5, 3, Walls.all(material)), metres, Pattern.CARDIOID, 0);
  }

  private static float loudest(float[] signal, int from, int to) {
    float loudest = 0;
    for (int i = from; i < to; i++) {
      loudest = Math.max(loudest, Math.abs(signal[i]));
    }
    return loudest;
  }

  private static double energyDb(LiveRoom.Settings settings) {
    double energy = 0;
    for (float sample : LiveRoom.response(RATE, settings)[0]) {
      energy += (double) sample * sample;
    }
    return Decibels.ofPower(energy);
  }
}

package org.soundlathe.dsp.reverb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.delay.Ducking;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.ReturnParameters;
import org.soundlathe.dsp.unit.Decibels;

/// What every reverberation keeps, whatever rings in it. A reverberation's own test implements
/// this.
public interface SpaceContract extends KernelContract {
  /// With settings of its own as given, and what stands around it.
  Space space(Spec spec, Wet wet);

  /// With any settings of its own that are in range.
  Space anyhow(Spec spec, Random random, Wet wet);

  default int fuzzedSettings() {
    return 20;
  }

  @Override
  default Kernel working(Spec spec) {
    return space(spec, new Wet(3, SendTone.ABBEY_ROAD, Ducking.by(6), 120));
  }

  /// A space gives only the ringing, so it has no neutral settings.
  @Override
  default Optional<Kernel> neutral(Spec spec) {
    return Optional.empty();
  }

  @Override
  default List<Integer> channelCounts() {
    return List.of(2);
  }

  /// One second of noise, then silence: the answer never exceeds the noise by more than 30 dB, and
  /// is softer at the end of the silence than at its start.
  @Test
  default void everySettingInRangeStaysBoundedAndDies() {
    for (int seed = 0; seed < fuzzedSettings(); seed++) {
      Random random = new Random(seed);
      int rateHz = List.of(8_000, 44_100, 48_000, 96_000, 192_000).get(random.nextInt(5));
      Space space = anyhow(new Spec(rateHz, 2, 512), random, anyWet(random));
      int part = rateHz / 2;
      float[][] loud = {Signals.noise(seed, 0.9, part), Signals.noise(-1 - seed, 0.9, part)};
      Signals.run(space, loud, 512);
      double atEnd = Math.max(rms(loud, part / 2), rms(Signals.run(space, quiet(part), 512), 0));
      double last = rms(Signals.run(space, quiet(4 * part), 512), 3 * part);
      assertThat(Decibels.ofGain(atEnd)).as("seed %d", seed).isLessThan(30);
      assertThat(last).as("seed %d", seed).isLessThanOrEqualTo(atEnd);
    }
  }

  @Test
  default void tailEndsInExactSilence() {
    Space space = space(new Spec(48_000, 2, 512), Wet.PLAIN);
    assertThat(space.isSilent()).isTrue();
    float[][] click = {Signals.impulse(0, 512), Signals.impulse(0, 512)};
    space.process(click, 512);
    assertThat(space.isSilent()).isFalse();
    float[][] tail = Signals.run(space, quiet(480_000), 512);
    assertThat(space.isSilent()).isTrue();
    assertThat(Arrays.copyOfRange(tail[0], 470_000, 480_000)).containsOnly(0f);
    assertThat(Arrays.copyOfRange(tail[1], 470_000, 480_000)).containsOnly(0f);
  }

  @Test
  default void constantPressureDoesNotRing() {
    float[][] dc = quiet(96_000);
    Arrays.fill(dc[0], 0.5f);
    Arrays.fill(dc[1], 0.5f);
    Signals.run(space(new Spec(48_000, 2, 512), Wet.PLAIN), dc, 512);
    for (float[] signal : dc) {
      double sum = 0;
      for (int i = 72_000; i < 96_000; i++) {
        sum += signal[i] / 24_000;
      }
      assertThat(Decibels.ofGain(sum)).isLessThan(-60);
    }
  }

  @Test
  default void monoSoundComesBackWideAndEquallyLoudOnBothSides() {
    float[][] answer = Tail.click(space(new Spec(48_000, 2, 512), Wet.PLAIN), 48_000);
    assertThat(Math.abs(Tail.correlation(answer, 2_400, 48_000))).isLessThan(0.3);
    assertThat(Signals.rmsDb(answer[0], 0, 48_000) - Signals.rmsDb(answer[1], 0, 48_000))
        .isCloseTo(0, within(1.5));
  }

  @Test
  default void noWidthIsMono() {
    Wet narrow = new Wet(0, SendTone.OPEN, Ducking.OFF, 0);
    float[][] answer = Tail.click(space(new Spec(48_000, 2, 512), narrow), 24_000);
    assertThat(answer[0]).isEqualTo(answer[1]);
  }

  @Test
  default void answerWaitsForThePreDelay() {
    Spec spec = new Spec(48_000, 2, 512);
    // 64 frames a step: what moves slowly stands equal after a whole number of steps only.
    double waitMs = 64 * 1000.0 / 48_000;
    float[][] near = Tail.click(space(spec, Wet.PLAIN), 24_000);
    float[][] far =
        Tail.click(space(spec, new Wet(waitMs, SendTone.OPEN, Ducking.OFF, 100)), 24_000);
    int first = firstSound(near[0]);
    assertThat(firstSound(far[0])).isEqualTo(first + 64);
  }

  @Test
  default void twoChannelsAreNeeded() {
    assertThatThrownBy(() -> space(new Spec(48_000, 1, 64), Wet.PLAIN))
        .hasMessageContaining("not 1");
  }

  static double any(Random random, Amount amount) {
    return switch (random.nextInt(4)) {
      case 0 -> amount.min();
      case 1 -> amount.max();
      default -> amount.min() + random.nextDouble() * (amount.max() - amount.min());
    };
  }

  private static Wet anyWet(Random random) {
    var tone =
        new SendTone(
            any(random, ReturnParameters.LOW_CUT),
            any(random, ReturnParameters.HIGH_CUT),
            any(random, ReturnParameters.LOW_SHELF),
            any(random, ReturnParameters.LOW_SHELF_GAIN),
            any(random, ReturnParameters.HIGH_SHELF),
            any(random, ReturnParameters.HIGH_SHELF_GAIN));
    return new Wet(
        any(random, ReturnParameters.PRE_DELAY),
        tone,
        Ducking.OFF,
        any(random, ReturnParameters.WIDTH));
  }

  private static float[][] quiet(int frames) {
    return new float[2][frames];
  }

  private static double rms(float[][] sound, int from) {
    return Math.max(
        Decibels.toGain(Signals.rmsDb(sound[0], from, sound[0].length)),
        Decibels.toGain(Signals.rmsDb(sound[1], from, sound[1].length)));
  }

  private static int firstSound(float[] answer) {
    int first = 0;
    while (answer[first] == 0) {
      first++;
    }
    return first;
  }
}

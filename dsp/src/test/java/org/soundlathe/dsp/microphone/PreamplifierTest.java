package org.soundlathe.dsp.microphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.microphone.Preamplifier.Settings;
import org.soundlathe.dsp.parameter.MicrophoneParameters;
import org.soundlathe.dsp.saturation.Overtones;

class PreamplifierTest implements KernelContract {
  private static final Spec MONO = new Spec(48_000, 1, 512);

  @Override
  public Kernel working(Spec spec) {
    return Preamplifier.prepare(spec, new Settings(Preamplifier.Type.TUBE, 12, 0));
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(Preamplifier.prepare(spec, new Settings(Preamplifier.Type.CLEAN, 12, 0)));
  }

  @Override
  public List<Integer> channelCounts() {
    return List.of(1, 2);
  }

  @Test
  void aTubeAddsEvenOvertonesAndIronDoesNot() {
    Overtones tube = overtones(Preamplifier.Type.TUBE, 1_000);
    Overtones iron = overtones(Preamplifier.Type.TRANSFORMER, 60);
    assertThat(tube.amplitudeDb(2)).isGreaterThan(tube.amplitudeDb(1) - 45);
    assertThat(iron.amplitudeDb(3)).isGreaterThan(iron.amplitudeDb(2) + 10);
  }

  @Test
  void ironBendsTheLowsMoreThanTheMiddle() {
    Overtones low = overtones(Preamplifier.Type.TRANSFORMER, 60);
    Overtones middle = overtones(Preamplifier.Type.TRANSFORMER, 1_000);
    double lowDb = low.amplitudeDb(3) - low.amplitudeDb(1);
    double middleDb = middle.amplitudeDb(3) - middle.amplitudeDb(1);
    assertThat(lowDb).isGreaterThan(middleDb + 10);
  }

  @Test
  void everyTypeIsEquallyLateAndTheOutputIsInDecibels() {
    for (Preamplifier.Type type : Preamplifier.Type.values()) {
      Kernel kernel = Preamplifier.prepare(MONO, new Settings(type, 0, -6));
      assertThat(kernel.latencyFrames()).isEqualTo(working(MONO).latencyFrames());
      Overtones note = Overtones.of(kernel, 1_000, 0.1, 48_000);
      assertThat(note.amplitudeDb(1)).as("%s", type).isCloseTo(-26, within(0.5));
    }
  }

  @Test
  void theWordsAreTheTypes() {
    assertThat(MicrophoneParameters.PREAMPLIFIER.words())
        .isEqualTo(
            Arrays.stream(Preamplifier.Type.values())
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .toList());
  }

  private static Overtones overtones(Preamplifier.Type type, double hertz) {
    return Overtones.of(Preamplifier.prepare(MONO, new Settings(type, 18, 0)), hertz, 0.5, 48_000);
  }
}

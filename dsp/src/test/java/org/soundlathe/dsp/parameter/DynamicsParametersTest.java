package org.soundlathe.dsp.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.dynamics.DeEsserSettings;
import org.soundlathe.dsp.dynamics.Detector;
import org.soundlathe.dsp.dynamics.GateSettings;
import org.soundlathe.dsp.dynamics.Key;
import org.soundlathe.dsp.dynamics.Link;
import org.soundlathe.dsp.dynamics.ReleaseMode;

class DynamicsParametersTest {
  @Test
  void everySettingHasANameOfItsOwnBelowItsStage() {
    List<String> names =
        Stream.of(
                CompressorParameters.all(),
                GateParameters.all(),
                DeEsserParameters.all(),
                MultibandParameters.all())
            .flatMap(List::stream)
            .map(Parameter::name)
            .toList();
    assertThat(names)
        .doesNotHaveDuplicates()
        .contains("gate.key.lowCutHz", "multiband.corner4Hz", "multiband.band5.thresholdDb")
        .allMatch(name -> name.matches("(compressor|gate|deEsser|multiband)\\.[A-Za-z0-9.]+"));
  }

  @Test
  void wordsAreThoseOfTheKernels() {
    assertThat(CompressorParameters.RELEASE_MODE.words()).isEqualTo(words(ReleaseMode.values()));
    assertThat(KeyParameters.DETECTOR.words()).isEqualTo(words(Detector.values()));
    assertThat(KeyParameters.LINK.words()).isEqualTo(words(Link.values()));
    assertThat(KeyParameters.SOURCE.words()).isEqualTo(words(Key.values()));
    assertThat(GateParameters.ACTION.words()).isEqualTo(words(GateSettings.Action.values()));
    assertThat(DeEsserParameters.MEASURE.words())
        .isEqualTo(words(DeEsserSettings.Measure.values()));
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }
}

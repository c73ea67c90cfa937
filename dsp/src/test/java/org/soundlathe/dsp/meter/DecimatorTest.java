package org.soundlathe.dsp.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimatorTest {
  /// The rest is worked out sample by sample, what passes in whole rows: both must be one sum.
  @ParameterizedTest
  @CsvSource({"48000, 8000", "44100, 8000", "96000, 1000", "8000, 8000"})
  void whatPassesHasTheBitsOfWhatIsToldAtTheEnd(int sampleRateHz, int lowestRateHz) {
    var random = new Random(7);
    var sound = new float[2][40_000];
    for (var channel : sound) {
      for (int i = 0; i < 3_900; i++) {
        channel[i] = (float) random.nextGaussian();
      }
    }
    var passed = new ArrayList<Float>();
    new Decimator(sampleRateHz, lowestRateHz, passed::add).measure(sound, 0, 40_000);
    var told = new ArrayList<Float>();
    var early = new Decimator(sampleRateHz, lowestRateHz, told::add);
    early.measure(sound, 0, 3_900);
    early.tellRest(told::add);

    assertThat(told).as("seed 7").hasSizeGreaterThan(30).hasSizeLessThan(passed.size());
    assertThat(passed.subList(0, told.size())).as("seed 7").isEqualTo(told);
  }
}

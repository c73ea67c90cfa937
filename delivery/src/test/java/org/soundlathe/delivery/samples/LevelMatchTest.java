package org.soundlathe.delivery.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.delivery.samples.LevelMatch.Measured;
import org.soundlathe.dsp.unit.Decibels;

final class LevelMatchTest {
  @Test
  void theLouderSideIsTurnedDownAndTheQuieterLeftAlone() {
    var match = LevelMatch.of(List.of(new Measured(-12, 0.5), new Measured(-18.2, 0.4)));
    assertThat(match.gainDb(0)).isCloseTo(-6.2, within(1e-12));
    assertThat(match.gainDb(1)).isZero();
    assertThat(match.headroomDb()).isZero();
  }

  @Test
  void noGainIsEverAboveZeroAllEndEquallyLoudAndNothingPassesFullScale() {
    for (var seed = 0; seed < 500; seed++) {
      var random = new Random(seed);
      var sounds = new ArrayList<Measured>();
      for (var i = 0; i < 3; i++) {
        sounds.add(new Measured(-40 * random.nextDouble(), 3 * random.nextDouble()));
      }
      var match = LevelMatch.of(sounds);
      var loudness = sounds.getFirst().integratedLufs() + match.gainDb(0);
      for (var i = 0; i < 3; i++) {
        assertThat(match.gainDb(i)).as("seed %d", seed).isLessThanOrEqualTo(0);
        assertThat(sounds.get(i).integratedLufs() + match.gainDb(i))
            .as("seed %d", seed)
            .isCloseTo(loudness, within(1e-9));
        assertThat(sounds.get(i).peak() * match.gain(i))
            .as("seed %d", seed)
            .isLessThanOrEqualTo(Decibels.toGain(LevelMatch.CEILING_DBFS) + 1e-12);
      }
    }
  }

  @Test
  void silenceSetsNoTarget() {
    var match =
        LevelMatch.of(List.of(new Measured(Double.NEGATIVE_INFINITY, 0), new Measured(-20, 0.1)));
    assertThat(match.gainsDb()).containsExactly(0.0, 0.0);
  }
}

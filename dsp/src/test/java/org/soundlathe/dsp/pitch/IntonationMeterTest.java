package org.soundlathe.dsp.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.MeterContract;
import org.soundlathe.dsp.tone.Tones;

class IntonationMeterTest {
  @Test
  void aMelodyTunedFlatIsReadAsSoManyCents() {
    for (int seed = 1; seed <= 6; seed++) {
      double cents = -48 + 18 * seed;
      Intonation found = played(seed, cents, 0).intonation(440).orElseThrow();
      double off = (found.cents() - cents + 150) % 100 - 50;
      assertThat(off).as("seed %d", seed).isCloseTo(0, within(1.5));
      assertThat(found.agreement()).as("seed %d", seed).isGreaterThan(0.9);
    }
  }

  @Test
  void notesThatLieAnywhereDoNotAgree() {
    assertThat(played(3, 0, 100).intonation(440).orElseThrow().agreement()).isLessThan(0.6);
  }

  @Test
  void noiseHasNoIntonation() {
    var meter = Tones.through(new IntonationMeter(48_000), Tones.noise(4, 1, 200_000, 0.1));
    assertThat(meter.intonation(440)).isEmpty();
  }

  @Test
  void keepsTheContractOfMeters() {
    MeterContract.check(1, () -> new IntonationMeter(48_000), meter -> meter.intonation(440));
  }

  /// Sixteen notes of 0.6 s, each beside the temperament by `cents` and up to `spread` more.
  private static IntonationMeter played(int seed, double cents, double spread) {
    Random random = new Random(seed);
    Tones tones = new Tones(48_000, 1, 16 * 0.6);
    for (int i = 0; i < 16; i++) {
      double off = cents + spread * random.nextDouble();
      double hertz = new Note(45 + random.nextInt(24)).hertz(440) * StrictMath.pow(2, off / 1200);
      tones.sine(hertz, -12, 0.6);
    }
    return Tones.through(new IntonationMeter(48_000), tones.signal());
  }
}

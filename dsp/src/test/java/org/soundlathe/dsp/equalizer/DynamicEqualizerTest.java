package org.soundlathe.dsp.equalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Bank;
import org.soundlathe.dsp.BankContract;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Rows;
import org.soundlathe.dsp.RunningChangesContract;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.filter.Analog;
import org.soundlathe.dsp.filter.Shape;
import org.soundlathe.dsp.unit.Decibels;

class DynamicEqualizerTest implements BankContract {
  private static final List<Shape> SHAPES = List.of(Shape.BELL, Shape.LOW_SHELF, Shape.HIGH_SHELF);

  @Override
  public Bank bank(Spec spec, int first) {
    List<DynamicBand> bands = new ArrayList<>();
    for (int strip = first; strip < first + spec.channels(); strip++) {
      Shape shape = SHAPES.get(strip % 3);
      double rangeDb = strip % 2 == 0 ? -12 : 9;
      boolean on = strip % 5 != 4;
      bands.add(new DynamicBand(on, shape, 300 + 20 * strip, 1, 2, rangeDb, -30, 3, 2 + strip, 60));
    }
    return DynamicEqualizer.prepare(spec, bands);
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(Rows.prepare(spec, DynamicEqualizer.prepare(spec, DynamicBand.OFF)));
  }

  @Nested
  class WhileItPlays implements RunningChangesContract<DynamicEqualizer, DynamicBand> {
    @Override
    public DynamicEqualizer prepared(Spec spec, List<DynamicBand> settings) {
      return DynamicEqualizer.prepare(spec, settings);
    }

    @Override
    public void adopt(DynamicEqualizer equalizer, int strip, DynamicBand settings) {
      equalizer.adopt(strip, settings);
    }

    @Override
    public List<DynamicBand> stations() {
      return List.of(
          DynamicBand.OFF,
          new DynamicBand(true, Shape.BELL, 250, 1, 3, -12, -30, 4, 20, 40),
          new DynamicBand(true, Shape.BELL, 700, 2, -6, 9, -40, 3, 10, 30),
          new DynamicBand(true, Shape.HIGH_SHELF, 2_000, 0.7, 2, -6, -60, 100, 5, 40),
          new DynamicBand(true, Shape.LOW_SHELF, 300, 0.7, -3, 12, -20, 2, 30, 40));
    }

    @Test
    void thresholdOnTheWayDoesNotMoveTheFrequency() {
      var from = new DynamicBand(true, Shape.BELL, 1_000, 1, 6, 0, 0, 1, 10, 100);
      var to = new DynamicBand(true, Shape.BELL, 1_000, 1, 6, 0, -50, 4, 20, 100);
      float[] sound = Signals.noise(26, 0.3, 4_000);
      var still = DynamicEqualizer.prepare(spec(1), from);
      var moved = DynamicEqualizer.prepare(spec(1), from);
      moved.adopt(0, to);
      float[] expected = play(still, sound, sound);
      float[] heard = play(moved, sound, sound);
      for (int i = 0; i < sound.length; i++) {
        assertThat(heard[i]).as("frame %d, seed 26", i).isCloseTo(expected[i], within(1e-6f));
      }
    }
  }

  @Test
  void gainFollowsTheStaticCurve() {
    for (int rateHz : List.of(44_100, 192_000)) {
      for (double ratio : List.of(1.5, 100.0)) {
        for (double overDb : List.of(-3.0, 3.0, 6.0, 10.0, 20.0)) {
          for (double rangeDb : List.of(-9.0, 9.0)) {
            var band = band(Shape.BELL, 1_000, rangeDb, -30, ratio);
            double movedDb = Math.min(9, Math.max(0, overDb) * (1 - 1 / ratio));
            double expectedDb = StrictMath.copySign(movedDb, rangeDb);
            // The level ripples by 0.25 dB, and the attack is quicker than the release.
            assertThat(toneGainDb(band, rateHz, 1_000, -30 + overDb))
                .as("%d Hz, ratio %.1f, %.0f dB over, range %.0f", rateHz, ratio, overDb, rangeDb)
                .isCloseTo(expectedDb, within(0.25));
          }
        }
      }
    }
  }

  @Test
  void belowTheThresholdNothingChanges() {
    var equalizer = DynamicEqualizer.prepare(spec(1), band(Shape.HIGH_SHELF, 4_000, -12, -10, 4));
    float[] sound = Signals.noise(31, 0.1, 20_000);
    double[][] row = new double[1][1];
    for (int i = 0; i < sound.length; i++) {
      row[0][0] = sound[i];
      equalizer.process(row, 1);
      assertThat(row[0][0]).as("frame %d, seed 31", i).isEqualTo(sound[i]);
    }
  }

  @Test
  void movedBandHasTheResponseOfAStillOne() {
    for (Shape shape : SHAPES) {
      for (double hz : List.of(250.0, 1_000.0, 2_000.0, 5_000.0)) {
        // A key far above the threshold holds the gain at its full range, 2 - 8 dB.
        var band = new DynamicBand(true, shape, 1_000, 0.7, 2, -8, -60, 100, 5, 50);
        var equalizer = DynamicEqualizer.prepare(spec(1), band);
        float[] tone = Signals.sine(hz, 0.1, 0, 48_000, 48_000);
        float[] loud = Signals.sine(1_000, 0.9, 0, 48_000, 48_000);
        float[] out = play(equalizer, tone, loud);
        double gainDb = Decibels.ofGain(Signals.amplitude(out, 24_000, 48_000, hz, 48_000) / 0.1);
        assertThat(gainDb)
            .as("%s at %.0f Hz", shape, hz)
            .isCloseTo(Analog.gainDb(shape, 1_000, 0.7, -6, hz), within(0.1));
      }
    }
  }

  @Test
  void attackAndReleaseTakeTheirTimes() {
    for (int rateHz : List.of(44_100, 192_000)) {
      for (double attackMs : List.of(20.0, 100.0)) {
        var band =
            new DynamicBand(true, Shape.BELL, 8_000, 1, 0, -6, -60, 100, attackMs, 5 * attackMs);
        var equalizer = DynamicEqualizer.prepare(new Spec(rateHz, 1, 64), band);
        double attack = untilDb(equalizer, rateHz, 0.5, -6 * (1 - 1 / StrictMath.E));
        play(equalizer, new float[2 * rateHz], tone(rateHz, 0.5));
        double release = untilDb(equalizer, rateHz, 0, -6 / StrictMath.E);
        // The level itself takes a millisecond to rise and about eight to fall by 60 dB.
        assertThat(attack).as("attack at %d Hz", rateHz).isBetween(attackMs, attackMs + 2);
        assertThat(release)
            .as("release at %d Hz", rateHz)
            .isBetween(5 * attackMs, 5 * attackMs + 15);
      }
    }
  }

  @Test
  void keyOfAnotherStripMovesTheGain() {
    var band = band(Shape.LOW_SHELF, 200, -12, -40, 100);
    float[] bass = Signals.sine(60, 0.2, 0, 48_000, 48_000);
    float[] kick = Signals.sine(60, 0.9, 0, 48_000, 48_000);
    float[] ducked = play(DynamicEqualizer.prepare(spec(1), band), bass, kick);
    float[] free = play(DynamicEqualizer.prepare(spec(1), band), bass, new float[48_000]);
    assertThat(Signals.rmsDb(ducked, 24_000, 48_000) - Signals.rmsDb(bass, 24_000, 48_000))
        .isCloseTo(Analog.gainDb(Shape.LOW_SHELF, 200, 1, -12, 60), within(0.1));
    assertThat(free).isEqualTo(bass);
  }

  @Test
  void bandIgnoresWhatIsLoudElsewhere() {
    var band = band(Shape.BELL, 4_000, -12, -30, 4);
    // 60 Hz at full scale is 37 dB down in the band.
    assertThat(toneGainDb(band, 48_000, 60, -3.5)).isCloseTo(0, within(0.02));
  }

  @Test
  void bandThatStartsToMoveMakesNoClick() {
    var band = new DynamicBand(true, Shape.BELL, 1_000, 1, 0, -24, -60, 100, 1, 5);
    var equalizer = DynamicEqualizer.prepare(spec(1), band);
    float[] tone = Signals.sine(300, 0.5, 0, 48_000, 48_000);
    float[] key = new float[48_000];
    for (int i = 0; i < key.length; i++) {
      key[i] = i / 2_400 % 2 == 0 ? 0 : (float) (0.9 * StrictMath.sin(0.13 * i));
    }
    float[] out = play(equalizer, tone, key);
    // Twenty times a second the gain goes 15 dB and back within a millisecond. A jump would step by
    // up to 0.4; the tone itself steps by 0.02.
    double largest = 0;
    for (int i = 1; i < out.length; i++) {
      largest = Math.max(largest, Math.abs(out[i] - out[i - 1]));
    }
    assertThat(largest).isLessThan(0.03);
    assertThat(Signals.rmsDb(out, 0, out.length)).isLessThan(-9.5);
  }

  @Test
  void shapesWithoutAGainAreRefused() {
    assertThatThrownBy(() -> new DynamicBand(true, Shape.NOTCH, 1_000, 1, 0, 0, 0, 1, 10, 100))
        .hasMessage("NOTCH has no dynamic form: a bell or a shelf has");
    assertThatThrownBy(() -> new DynamicBand(true, Shape.BELL, 1_000, 1, 0, 0, 0, 1, 0, 100))
        .hasMessage("dynamicEqualizer.attackMs 0 is outside 1..500 ms");
  }

  private static DynamicBand band(
      Shape shape, double hz, double rangeDb, double thresholdDb, double ratio) {
    return new DynamicBand(true, shape, hz, 1, 0, rangeDb, thresholdDb, ratio, 10, 150);
  }

  private static Spec spec(int strips) {
    return new Spec(48_000, strips, 64);
  }

  /// What a steady tone of a mean-square level gains.
  private static double toneGainDb(DynamicBand band, int rateHz, double hz, double levelDb) {
    var equalizer = DynamicEqualizer.prepare(new Spec(rateHz, 1, 64), band);
    double amplitude = Decibels.toGain(levelDb + 3.0103);
    float[] tone = Signals.sine(hz, amplitude, 0, rateHz, rateHz);
    float[] out = play(equalizer, tone, tone);
    double after = Signals.amplitude(out, rateHz / 2, rateHz, hz, rateHz);
    return Decibels.ofGain(after / amplitude);
  }

  private static float[] tone(int rateHz, double amplitude) {
    return Signals.sine(8_000, amplitude, 0, rateHz, 2 * rateHz);
  }

  /// Plays a tone of 8 kHz until the gain passes a value on its way.
  ///
  /// @return in ms
  private static double untilDb(
      DynamicEqualizer equalizer, int rateHz, double amplitude, double passedDb) {
    float[] key = tone(rateHz, amplitude);
    boolean wasBelow = equalizer.movedDb(0) < passedDb;
    double[][] row = new double[1][1];
    double[][] keyRow = new double[1][1];
    for (int i = 0; i < key.length; i++) {
      keyRow[0][0] = key[i];
      equalizer.process(row, keyRow, 1);
      if (equalizer.movedDb(0) < passedDb != wasBelow) {
        return 1_000.0 * i / rateHz;
      }
    }
    return Double.NaN;
  }

  private static float[] play(DynamicEqualizer equalizer, float[] sound, float[] key) {
    float[] out = new float[sound.length];
    double[][] row = new double[1][1];
    double[][] keyRow = new double[1][1];
    for (int i = 0; i < sound.length; i++) {
      row[0][0] = sound[i];
      keyRow[0][0] = key[i];
      equalizer.process(row, keyRow, 1);
      out[i] = (float) row[0][0];
    }
    return out;
  }
}

package org.soundlathe.dsp.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Bank;
import org.soundlathe.dsp.BankContract;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Rows;
import org.soundlathe.dsp.RunningChangesContract;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.FilterParameters;

class CutTest implements BankContract {
  private static final List<Slope> SLOPES = List.of(Slope.values());

  @Override
  public Bank bank(Spec spec, int first) {
    List<Cut.Settings> settings = new ArrayList<>();
    for (int i = first; i < first + spec.channels(); i++) {
      Slope slope = SLOPES.get(i % 8);
      var lows = new Cut.Edge(i % 3 != 2, 60 + i, slope);
      var highs = new Cut.Edge(i % 4 != 3, 9_000 - 10 * i, SLOPES.get(7 - i % 8));
      settings.add(new Cut.Settings(lows, highs));
    }
    return Cut.prepare(spec, settings);
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(Rows.prepare(spec, Cut.prepare(spec, Cut.Settings.OFF)));
  }

  @Nested
  class WhileItPlays implements RunningChangesContract<Cut, Cut.Settings> {
    @Override
    public Cut prepared(Spec spec, List<Cut.Settings> settings) {
      return Cut.prepare(spec, settings);
    }

    @Override
    public void adopt(Cut cut, int strip, Cut.Settings settings) {
      cut.adopt(strip, settings);
    }

    @Override
    public List<Cut.Settings> stations() {
      return List.of(
          Cut.Settings.OFF,
          new Cut.Settings(new Cut.Edge(true, 40, Slope.DB_12), Cut.Edge.OFF),
          new Cut.Settings(new Cut.Edge(true, 300, Slope.DB_48), Cut.Edge.OFF),
          new Cut.Settings(
              new Cut.Edge(true, 300, Slope.DB_18), new Cut.Edge(true, 6_000, Slope.DB_24)),
          new Cut.Settings(Cut.Edge.OFF, new Cut.Edge(true, 9_000, Slope.DB_30)));
    }

    @Test
    void sectionsSwitchedOnAndOffInAnyOrderNeverRunOutOfStages() {
      Cut cut = Cut.prepare(new Spec(RATE_HZ, 1, 64), Cut.Settings.OFF);
      Random random = new Random(25);
      double[][] rows = new double[64][1];
      Cut.Settings last = Cut.Settings.OFF;
      for (int i = 0; i < 2_000; i++) {
        last = new Cut.Settings(edge(random, 20, 500), edge(random, 3_000, 17_000));
        cut.adopt(0, last);
        for (int block = random.nextInt(20); block >= 0; block--) {
          rows[0][0] = random.nextFloat() - 0.5;
          cut.process(rows, 64);
        }
      }
      cut.reset();
      Response moved = Response.of(cut, 0, 1, RATE_HZ, 4_096);
      Response still = response(RATE_HZ, last);
      for (double hz : List.of(40.0, 200.0, 1_000.0, 10_000.0)) {
        assertThat(moved.gainDb(hz))
            .as("%s, seed 25", last)
            .isCloseTo(still.gainDb(hz), within(1e-6));
      }
    }

    private static Cut.Edge edge(Random random, double lowestHz, double highestHz) {
      double hz = random.nextDouble(lowestHz, highestHz);
      return new Cut.Edge(random.nextBoolean(), hz, SLOPES.get(random.nextInt(8)));
    }
  }

  @Test
  void cutIsMinus3DbAtItsCornerAtEverySlopeAndRate() {
    for (int rateHz : List.of(44_100, 192_000)) {
      for (Slope slope : Slope.values()) {
        for (double hz : List.of(100.0, 1_000.0, 8_000.0)) {
          assertThat(lowPass(rateHz, hz, slope).gainDb(hz))
              .as("low-pass %s %.0f Hz at %d Hz", slope, hz, rateHz)
              .isCloseTo(-3.0103, within(0.001));
          assertThat(highPass(rateHz, hz, slope).gainDb(hz))
              .as("high-pass %s %.0f Hz at %d Hz", slope, hz, rateHz)
              .isCloseTo(-3.0103, within(0.001));
        }
      }
    }
  }

  @Test
  void cutFollowsTheButterworthCurve() {
    for (Slope slope : Slope.values()) {
      Response low = lowPass(192_000, 1_000, slope);
      Response high = highPass(192_000, 1_000, slope);
      for (double ratio : List.of(0.125, 0.5, 0.8, 1.25, 2.0)) {
        double analogDb = Analog.butterworthLowPassDb(slope.order(), ratio);
        assertThat(low.gainDb(1_000 * ratio))
            .as("low-pass %s, %.2f of the corner", slope, ratio)
            .isCloseTo(analogDb, within(0.01));
        assertThat(high.gainDb(1_000 / ratio))
            .as("high-pass %s, %.2f of the corner", slope, 1 / ratio)
            .isCloseTo(analogDb, within(0.01));
      }
    }
  }

  @Test
  void cutFallsByItsSlopePerOctave() {
    for (Slope slope : Slope.values()) {
      Response low = lowPass(192_000, 500, slope);
      assertThat(low.gainDb(2_000) - low.gainDb(4_000))
          .as("%s", slope)
          .isCloseTo(slope.dbPerOctave(), within(0.3));
    }
  }

  @Test
  void lowPassOf16KHzStaysTrueNearTheNyquistFrequency() {
    for (Slope slope : Slope.values()) {
      Response low = lowPass(44_100, 16_000, slope);
      for (double hz = 1_000; hz < 19_500; hz += 500) {
        // Each of up to four sections may be off by 0.4 dB.
        assertThat(low.gainDb(hz))
            .as("%s, %.0f Hz", slope, hz)
            .isCloseTo(Analog.butterworthLowPassDb(slope.order(), hz / 16_000), within(1.2));
      }
    }
  }

  @Test
  void everySlopeHasItsWord() {
    assertThat(FilterParameters.SLOPE.words())
        .isEqualTo(SLOPES.stream().map(slope -> "" + slope.dbPerOctave()).toList());
    assertThat(FilterParameters.CROSSOVER_SLOPE.words())
        .isEqualTo(
            Stream.of(Crossover.Steepness.values())
                .map(steepness -> "" + steepness.dbPerOctave())
                .toList());
  }

  @Test
  void cornerOutOfRangeIsRefused() {
    assertThatThrownBy(() -> new Cut.Edge(true, 5, Slope.DB_12))
        .hasMessage("cut.cutoffHz 5 is outside 10..20000 Hz");
  }

  private static Response lowPass(int rateHz, double hz, Slope slope) {
    return response(rateHz, new Cut.Settings(Cut.Edge.OFF, new Cut.Edge(true, hz, slope)));
  }

  private static Response highPass(int rateHz, double hz, Slope slope) {
    return response(rateHz, new Cut.Settings(new Cut.Edge(true, hz, slope), Cut.Edge.OFF));
  }

  private static Response response(int rateHz, Cut.Settings settings) {
    var spec = new Spec(rateHz, 1, 64);
    return Response.of(Cut.prepare(spec, settings), 0, 1, rateHz, 16_384);
  }
}

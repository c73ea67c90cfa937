package org.soundlathe.dsp.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Bank;
import org.soundlathe.dsp.BankContract;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.filter.Crossover.Steepness;

class CrossoverTest implements BankContract {
  private static final List<Double> CORNERS_HZ = List.of(120.0, 800.0, 3_000.0, 9_000.0);

  /// A split and the sum of its bands, each weighted, as a stage.
  private static final class Summed implements Bank {
    private final Crossover crossover;
    private final double[] weights;
    private final double[][][] bands;

    Summed(Crossover crossover, int strips, double... weights) {
      this.crossover = crossover;
      this.weights = weights;
      bands = new double[crossover.bands()][64][strips];
    }

    @Override
    public void process(double[][] rows, int frames) {
      crossover.split(rows, bands, frames);
      for (int i = 0; i < frames; i++) {
        for (int strip = 0; strip < bands[0][0].length; strip++) {
          double sum = 0;
          for (int band = 0; band < weights.length; band++) {
            sum += weights[band] * bands[band][i][strip];
          }
          rows[i][strip] = sum;
        }
      }
    }

    @Override
    public void reset() {
      crossover.reset();
    }
  }

  @Override
  public Bank bank(Spec spec, int first) {
    List<List<Double>> corners =
        IntStream.range(first, first + spec.channels())
            .mapToObj(strip -> List.of(100.0 + strip, 2_000.0 + 3 * strip))
            .toList();
    var crossover = Crossover.prepareEach(spec, corners, Steepness.DB_24);
    return new Summed(crossover, spec.channels(), 1, 0.5, -0.7);
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.empty();
  }

  @Test
  void bandsAddUpFlat() {
    for (int rateHz : SAMPLE_RATES_HZ) {
      for (Steepness steepness : Steepness.values()) {
        for (int corners = 1; corners <= 4; corners++) {
          double[] all = new double[corners + 1];
          Arrays.fill(all, 1);
          Response sum = response(rateHz, CORNERS_HZ.subList(0, corners), steepness, all);
          for (double hz = 20; hz < 20_000; hz *= 1.2) {
            assertThat(sum.gainDb(hz))
                .as("%s, %d corners, %d Hz, at %.0f Hz", steepness, corners, rateHz, hz)
                .isCloseTo(0, within(0.001));
          }
        }
      }
    }
  }

  @Test
  void neighboursAreSixDecibelsDownAtTheirCornerAndInPhase() {
    for (Steepness steepness : Steepness.values()) {
      Response low = response(48_000, List.of(1_000.0), steepness, 1, 0);
      Response high = response(48_000, List.of(1_000.0), steepness, 0, 1);
      assertThat(low.gainDb(1_000)).isCloseTo(-6.0206, within(0.001));
      assertThat(high.gainDb(1_000)).isCloseTo(-6.0206, within(0.001));
      double apart = low.phase(1_000) - high.phase(1_000);
      assertThat(StrictMath.cos(apart)).as("%s", steepness).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void bandsFallOffAsSteeplyAsTheySay() {
    for (Steepness steepness : Steepness.values()) {
      Response low = response(192_000, List.of(500.0), steepness, 1, 0);
      assertThat(low.gainDb(2_000) - low.gainDb(4_000))
          .isCloseTo(steepness.dbPerOctave(), within(0.8));
    }
  }

  @Test
  void bandOfFiveHoldsWhatLiesBetweenItsCorners() {
    Response third = response(48_000, CORNERS_HZ, Steepness.DB_48, 0, 0, 1, 0, 0);
    assertThat(third.gainDb(1_550)).isCloseTo(0, within(0.1));
    assertThat(third.gainDb(200)).isLessThan(-90);
    assertThat(third.gainDb(12_000)).isLessThan(-90);
  }

  @Test
  void cornersThatDoNotRiseAreRefused() {
    var spec = new Spec(48_000, 1, 64);
    assertThatThrownBy(() -> Crossover.prepare(spec, List.of(2_000.0, 2_000.0), Steepness.DB_24))
        .hasMessage("corner 2000.0 Hz is not above 2000.0 Hz");
    assertThatThrownBy(() -> Crossover.prepare(spec, List.of(5.0), Steepness.DB_24))
        .hasMessageContaining("crossover.cornerHz 5");
  }

  private static Response response(
      int rateHz, List<Double> cornersHz, Steepness steepness, double... weights) {
    var spec = new Spec(rateHz, 1, 64);
    var crossover = Crossover.prepare(spec, cornersHz, steepness);
    return Response.of(new Summed(crossover, 1, weights), 0, 1, rateHz, 16_384);
  }
}

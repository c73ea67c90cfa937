package org.soundlathe.dsp.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.BankContract;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Rows;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.dynamics.CompressorSettings.Blend;
import org.soundlathe.dsp.dynamics.CompressorSettings.Curve;
import org.soundlathe.dsp.dynamics.CompressorSettings.Timing;
import org.soundlathe.dsp.unit.Decibels;

class MultibandTest implements BankContract {
  private static final int RATE_HZ = 48_000;
  private static final List<Double> CORNERS_HZ = List.of(120.0, 500.0, 2_000.0, 8_000.0);

  @Override
  public Multiband bank(Spec spec, int first) {
    List<MultibandSettings> settings = new ArrayList<>();
    for (int strip = first; strip < first + spec.channels(); strip++) {
      settings.add(
          new MultibandSettings(
              strip % 5 != 3,
              List.of(150.0 + strip % 7, 3_000.0 + strip % 9),
              List.of(squeezed(-40 + strip % 11), squeezed(-30 + strip % 5), squeezed(-35))));
    }
    return Multiband.prepare(spec, settings, Links.apart(settings.size()));
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    var off = new MultibandSettings(false, List.of(500.0), List.of(squeezed(-30), squeezed(-40)));
    return Optional.of(Rows.prepare(spec, Multiband.prepare(spec, off)));
  }

  @Test
  void bandsAddUpFlatWithNothingTurnedDown() {
    for (int rateHz : SAMPLE_RATES_HZ) {
      for (int corners = 1; corners <= 4; corners++) {
        List<CompressorSettings> bands = new ArrayList<>();
        for (int band = 0; band <= corners; band++) {
          // Bands that hear ahead by different times must still meet.
          Timing timing = new Timing(5, 50, ReleaseMode.SET, band * 1.3);
          bands.add(new CompressorSettings(new Curve(-20, 1), timing));
        }
        var settings = new MultibandSettings(CORNERS_HZ.subList(0, corners), bands);
        Multiband bank = Multiband.prepare(new Spec(rateHz, 1, 4096), settings);
        double[] responsesDb =
            GainProbe.responsesDb(
                rateHz, bank, 30, 120, 250, 500, 900, 2_000, 4_500, 8_000, 20_000);
        assertThat(responsesDb)
            .as("%d Hz, %d bands", rateHz, corners + 1)
            .containsExactly(new double[9], within(0.01));
      }
    }
  }

  @Test
  void loudBassIsTurnedDownAndTheRestStays() {
    var still = new CompressorSettings(new Curve(0, 1), new Timing(5, 200));
    var bass = new CompressorSettings(new Curve(-26, 4), new Timing(5, 200));
    var settings = new MultibandSettings(List.of(400.0, 4_000.0), List.of(bass, still, still));
    float[] sound = Signals.sine(60, 0.5, 0, RATE_HZ, RATE_HZ);
    float[] high = Signals.sine(7_000, 0.3, 0, RATE_HZ, RATE_HZ);
    for (int i = 0; i < sound.length; i++) {
      sound[i] += high[i];
    }
    Spec spec = new Spec(RATE_HZ, 1, 512);
    Multiband bank = Multiband.prepare(spec, settings);
    float[][] out = {sound.clone()};
    Signals.run(Rows.prepare(spec, bank), out, 512);
    double bassDb = Decibels.ofGain(Signals.amplitude(out[0], 24_000, 48_000, 60, RATE_HZ) / 0.5);
    double highDb =
        Decibels.ofGain(Signals.amplitude(out[0], 24_000, 48_000, 7_000, RATE_HZ) / 0.3);
    assertThat(bassDb).isCloseTo(-0.75 * (26 - 6.0206), within(0.1));
    assertThat(highDb).isCloseTo(0, within(0.05));
    assertThat(bank.reductionDb(0, 0)).isCloseTo(-bassDb, within(0.1));
    assertThat(bank.greatestReductionDb(0, 1)).isZero();
    assertThat(bank.greatestReductionDb(0, 2)).isZero();
  }

  @Test
  void sidesOfAProgrammeMoveTogetherInEachBandByItself() {
    Spec spec = new Spec(RATE_HZ, 2, 512);
    var bands = List.of(squeezed(-30), squeezed(-30));
    Multiband bank = Multiband.prepare(spec, new MultibandSettings(List.of(1_000.0), bands));
    float[][] sides = {
      Signals.sine(100, 0.5, 0, RATE_HZ, 24_000), Signals.sine(9_000, 0.1, 0, RATE_HZ, 24_000)
    };
    Signals.run(Rows.prepare(spec, bank), sides, 512);
    for (int band = 0; band < 2; band++) {
      assertThat(bank.reductionDb(0, band)).isEqualTo(bank.reductionDb(1, band)).isPositive();
    }
    assertThat(bank.reductionDb(0, 0)).isGreaterThan(bank.reductionDb(0, 1) + 5);
  }

  @Test
  void bandsWithoutTheirCornersAreRefused() {
    assertThatThrownBy(
            () -> new MultibandSettings(List.of(100.0), Collections.nCopies(3, squeezed(-20))))
        .hasMessage("3 bands need 2 corners, not 1");
    assertThatThrownBy(() -> new MultibandSettings(List.of(), List.of(squeezed(-20))))
        .hasMessageContaining("multiband.bands 1 is outside 2..5");
  }

  private static CompressorSettings squeezed(double thresholdDb) {
    Timing timing = new Timing(2, 40, ReleaseMode.PROGRAMME, 1);
    return new CompressorSettings(new Curve(thresholdDb, 4), timing).with(new Blend(3, 90));
  }
}

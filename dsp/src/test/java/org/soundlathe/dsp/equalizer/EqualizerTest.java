package org.soundlathe.dsp.equalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
import org.soundlathe.dsp.filter.Response;
import org.soundlathe.dsp.filter.Section;
import org.soundlathe.dsp.filter.SectionBank;
import org.soundlathe.dsp.filter.Shape;
import org.soundlathe.dsp.parameter.EqualizerParameters;

class EqualizerTest implements BankContract {
  private static final int RATE_HZ = 48_000;
  private static final List<Shape> SHAPES = List.of(Shape.values());

  @Override
  public Bank bank(Spec spec, int first) {
    List<Equalizer.Settings> settings = new ArrayList<>();
    for (int strip = first; strip < first + spec.channels(); strip++) {
      List<Band> bands = new ArrayList<>();
      for (int band = 0; band < strip % 7; band++) {
        Shape shape = SHAPES.get((strip + band) % SHAPES.size());
        bands.add(new Band(band % 4 != 3, shape, 60 + 700 * band + strip, 1.1, 4 - strip % 9));
      }
      settings.add(new Equalizer.Settings(bands));
    }
    return Equalizer.prepare(spec, settings);
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    var still = new Band(true, Shape.BELL, 1_000, 1, 0);
    var off = new Band(false, Shape.HIGH_PASS, 1_000, 1, 0);
    var settings = new Equalizer.Settings(List.of(still, off));
    return Optional.of(Rows.prepare(spec, Equalizer.prepare(spec, settings)));
  }

  @Test
  void bandsAddUpInDecibels() {
    var bands =
        List.of(
            new Band(true, Shape.HIGH_PASS, 60, 0.707, 0),
            new Band(true, Shape.LOW_SHELF, 150, 0.7, -4),
            new Band(true, Shape.BELL, 400, 1.4, -6),
            new Band(true, Shape.BELL, 3_000, 0.8, 5),
            new Band(true, Shape.HIGH_SHELF, 8_000, 0.7, 3),
            new Band(true, Shape.TILT, 700, 1, 1),
            new Band(true, Shape.BELL, 5_500, 4, -9),
            new Band(true, Shape.GENTLE_LOW_PASS, 18_000, 1, 0));
    for (int rateHz : SAMPLE_RATES_HZ) {
      Response response = response(rateHz, new Equalizer.Settings(bands));
      for (double hz = 20; hz < 16_000; hz *= 1.3) {
        double expectedDb = 0;
        for (Band band : bands) {
          expectedDb +=
              Analog.gainDb(band.shape(), band.frequencyHz(), band.q(), band.gainDb(), hz);
        }
        // Eight designs, each within 0.1 dB there.
        assertThat(response.gainDb(hz))
            .as("%.0f Hz at %d Hz", hz, rateHz)
            .isCloseTo(expectedDb, within(rateHz < 50_000 ? 0.4 : 0.1));
      }
    }
  }

  @Nested
  class WhileItPlays implements RunningChangesContract<Equalizer, Equalizer.Settings> {
    @Override
    public Equalizer prepared(Spec spec, List<Equalizer.Settings> settings) {
      return Equalizer.prepare(spec, settings);
    }

    @Override
    public void adopt(Equalizer equalizer, int strip, Equalizer.Settings settings) {
      equalizer.adopt(strip, settings);
    }

    @Override
    public List<Equalizer.Settings> stations() {
      var stations = new ArrayList<>(List.of(Equalizer.Settings.OFF));
      for (Shape shape : SHAPES) {
        stations.add(settings(shape, 500 + 100 * stations.size(), 1, 9 - stations.size()));
      }
      return stations;
    }
  }

  /// The measure of zipper noise: what a swept bell adds above 12 kHz to a tone of 200 Hz, which
  /// has nothing there: -133 dBFS, as with the reference (-132 dBFS), which designs its filter anew
  /// for every frame.
  @Test
  void sweptBellMakesNoMoreZipperNoiseThanOneThatIsDesignedAnewForEveryFrame() {
    int sweep = RATE_HZ / 20;
    double[] tone = tone(200, 3 * sweep);
    double[] reference = new double[tone.length];
    double[] ours = new double[tone.length];
    var slow = new SectionBank(1);
    var section = new Section();
    var equalizer = equalizer(settings(Shape.BELL, 100, 1, 18));
    double[][] row = new double[1][1];
    for (int i = 0; i < tone.length; i++) {
      slow.set(0, section.design(Shape.BELL, sweptHz(i, sweep), 1, 18, RATE_HZ));
      row[0][0] = tone[i];
      slow.process(row, 1);
      reference[i] = row[0][0];
      if (i % 64 == 0) {
        equalizer.adopt(0, settings(Shape.BELL, sweptHz(i, sweep), 1, 18));
      }
      row[0][0] = tone[i];
      equalizer.process(row, 1);
      ours[i] = row[0][0];
    }
    assertThat(Signals.rmsDb(highs(ours), 0, ours.length))
        .isLessThan(Signals.rmsDb(highs(reference), 0, ours.length) + 3)
        .isLessThan(-120);
    assertThat(largestStep(ours)).isLessThan(1.1 * largestStep(reference));
  }

  @Test
  void bellShakenByEighteenDecibelsAtAudioRatesStaysBounded() {
    // 375 new gains a second, each on its way for one grid step of 64 frames.
    var up = settings(Shape.BELL, 1_000, 1, 18);
    var down = settings(Shape.BELL, 1_000, 1, -18);
    var equalizer = equalizer(up);
    double[] tone = tone(1_000, RATE_HZ);
    double[][] row = new double[1][1];
    double[] out = new double[tone.length];
    for (int i = 0; i < tone.length; i++) {
      if (i % 64 == 0) {
        equalizer.adopt(0, i / 64 % 2 == 0 ? down : up);
      }
      row[0][0] = tone[i];
      equalizer.process(row, 1);
      out[i] = row[0][0];
    }
    double steady = 0.5 * StrictMath.pow(10, 18 / 20.0);
    for (double sample : out) {
      assertThat(Math.abs(sample)).isLessThan(1.01 * steady);
    }
    // No step above that of the loudest still setting.
    assertThat(largestStep(out)).isLessThan(1.01 * steady * 2 * StrictMath.PI * 1_000 / RATE_HZ);
  }

  @Test
  void absurdBandsAreRefused() {
    assertThatThrownBy(() -> new Band(true, Shape.BELL, 5, 1, 0))
        .hasMessage("equalizer.frequencyHz 5 is outside 10..20000 Hz");
    assertThatThrownBy(() -> new Band(true, Shape.BELL, 100, 100, 0))
        .hasMessage("equalizer.q 100 is outside 0.1..40");
    assertThatThrownBy(() -> new Band(true, Shape.LOW_SHELF, 100, 3, 0))
        .hasMessage("equalizer.shelfQ 3 is outside 0.1..2");
    assertThatThrownBy(() -> new Band(true, Shape.BELL, 100, 1, 25))
        .hasMessage("equalizer.gainDb 25 is outside -24..24 dB");
    assertThatThrownBy(() -> new Equalizer.Settings(Collections.nCopies(9, Band.OFF)))
        .hasMessage("9 bands: at most 8");
    var two = List.of(Equalizer.Settings.OFF, Equalizer.Settings.OFF);
    assertThatThrownBy(() -> Equalizer.prepare(new Spec(RATE_HZ, 3, 64), two))
        .hasMessage("2 settings for 3 strips: one for each");
  }

  @Test
  void everyShapeHasItsWord() {
    List<String> words =
        SHAPES.stream()
            .map(shape -> shape.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .sorted()
            .toList();
    assertThat(EqualizerParameters.SHAPE.words().stream().sorted().toList()).isEqualTo(words);
  }

  private static double sweptHz(int frame, int sweep) {
    double part = Math.min(1, Math.max(0, (double) (frame - sweep) / sweep));
    return 100 * StrictMath.pow(100, part);
  }

  private static float[] highs(double[] signal) {
    var bank = new SectionBank(1);
    var next = new SectionBank(1);
    bank.set(0, new Section().design(Shape.HIGH_PASS, 12_000, 0.54, 0, RATE_HZ));
    next.set(0, new Section().design(Shape.HIGH_PASS, 12_000, 1.31, 0, RATE_HZ));
    float[] out = new float[signal.length];
    double[][] row = new double[1][1];
    for (int i = 0; i < signal.length; i++) {
      row[0][0] = signal[i];
      bank.process(row, 1);
      next.process(row, 1);
      out[i] = i < 200 ? 0 : (float) row[0][0];
    }
    return out;
  }

  private static double largestStep(double[] signal) {
    double largest = 0;
    for (int i = 1; i < signal.length; i++) {
      largest = Math.max(largest, Math.abs(signal[i] - signal[i - 1]));
    }
    return largest;
  }

  private static double[] tone(double hz, int frames) {
    double[] tone = new double[frames];
    for (int i = 0; i < frames; i++) {
      tone[i] = 0.5 * StrictMath.sin(2 * StrictMath.PI * hz * i / RATE_HZ);
    }
    return tone;
  }

  private static Equalizer.Settings settings(Shape shape, double hz, double q, double gainDb) {
    return new Equalizer.Settings(List.of(new Band(true, shape, hz, q, gainDb)));
  }

  private static Equalizer equalizer(Equalizer.Settings settings) {
    return Equalizer.prepare(new Spec(RATE_HZ, 1, 64), settings);
  }

  private static Response response(int rateHz, Equalizer.Settings settings) {
    var spec = new Spec(rateHz, 1, 64);
    return Response.of(Equalizer.prepare(spec, settings), 0, 1, rateHz, 32_768);
  }
}

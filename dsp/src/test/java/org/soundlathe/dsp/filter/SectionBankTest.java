package org.soundlathe.dsp.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Bank;
import org.soundlathe.dsp.BankContract;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Rows;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.unit.Decibels;

class SectionBankTest implements BankContract {
  @Override
  public Bank bank(Spec spec, int first) {
    SectionBank bank = new SectionBank(spec.channels());
    Section section = new Section();
    List<Shape> shapes = List.of(Shape.values());
    for (int i = 0; i < spec.channels(); i++) {
      int strip = first + i;
      if (strip % 5 != 4) {
        Shape shape = shapes.get(strip % shapes.size());
        bank.set(i, section.design(shape, 100 + 20 * strip, 0.9, 5, spec.sampleRateHz()));
      }
    }
    return bank;
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    SectionBank bank = new SectionBank(spec.channels());
    if (spec.channels() > 1) {
      // A neighbour at work leaves the others alone.
      bank.set(1, new Section().design(Shape.BELL, 100, 1, 6, spec.sampleRateHz()));
      bank.pass(1);
    }
    return Optional.of(Rows.prepare(spec, bank));
  }

  @Test
  void stripThatPassesKeepsEveryBitBesideOneThatIsFiltered() {
    for (int strips : new int[] {2, 40}) {
      SectionBank bank = new SectionBank(strips);
      bank.set(1, new Section().design(Shape.BELL, 100, 1, 6, 48_000));
      double[][] rows = {new double[strips]};
      Random random = new Random(3);
      for (int i = 0; i < 1_000; i++) {
        double sample = i == 5 ? -0.0 : random.nextDouble() - 0.5;
        rows[0][0] = sample;
        rows[0][1] = sample;
        bank.process(rows, 1);
        assertThat(Double.doubleToRawLongBits(rows[0][0]))
            .isEqualTo(Double.doubleToRawLongBits(sample));
      }
    }
  }

  @Test
  void stateNeverGrowsHoweverWildlyTheFilterMoves() {
    // Free of input, energy in the state can only fall: settings may move as they like.
    Random random = new Random(11);
    Section section = new Section();
    SectionBank bank = new SectionBank(1);
    bank.set(0, section.design(Shape.LOW_PASS, 1_000, 0.7, 0, 48_000));
    double[][] rows = {{1.0}};
    bank.process(rows, 1);
    double loudest = 0;
    for (int i = 0; i < 20_000; i++) {
      double hz = 20 * StrictMath.pow(1_000, random.nextDouble());
      section.design(Shape.LOW_PASS, hz, 0.1 + 20 * random.nextDouble(), 0, 48_000);
      bank.glide(0, section, 1, 1 + random.nextInt(3));
      rows[0][0] = 0;
      bank.process(rows, 1);
      loudest = Math.max(loudest, Math.abs(rows[0][0]));
    }
    assertThat(loudest).as("seed 11").isBetween(1e-6, 2.0);
  }

  /// Gain and frequency swing fully 400 times a second, with a new design every 64 frames and
  /// straight lines between; the reference is designed anew for every frame.
  @Test
  void bellShakenAtAudioRatesStaysNearOneDesignedAnewForEveryFrame() {
    int rateHz = 48_000;
    double loudest = 0;
    double loudestReference = 0;
    double step = 0;
    double stepReference = 0;
    SectionBank bank = new SectionBank(1);
    SectionBank reference = new SectionBank(1);
    Section section = new Section();
    double[][] row = new double[1][1];
    double[][] other = new double[1][1];
    double last = 0;
    double lastReference = 0;
    for (int i = 0; i < rateHz; i++) {
      if (i % 60 == 0) {
        double swing = i / 60 % 2 == 0 ? 1 : -1;
        section.design(Shape.BELL, 1_000 * StrictMath.pow(3, swing), 1, 18 * swing, rateHz);
        bank.glide(0, section, 1, 60);
      }
      double place = i % 60 / 60.0;
      double swing = i / 60 % 2 == 0 ? 2 * place - 1 : 1 - 2 * place;
      section.design(Shape.BELL, 1_000 * StrictMath.pow(3, swing), 1, 18 * swing, rateHz);
      reference.set(0, section);
      row[0][0] = 0.1 * StrictMath.sin(2 * StrictMath.PI * 1_000 * i / rateHz);
      other[0][0] = row[0][0];
      bank.process(row, 1);
      reference.process(other, 1);
      loudest = Math.max(loudest, Math.abs(row[0][0]));
      loudestReference = Math.max(loudestReference, Math.abs(other[0][0]));
      step = Math.max(step, Math.abs(row[0][0] - last));
      stepReference = Math.max(stepReference, Math.abs(other[0][0] - lastReference));
      last = row[0][0];
      lastReference = other[0][0];
    }
    // It stays below: 0.18 against 0.25 at its loudest, steps of 0.028 against 0.049.
    assertThat(loudest).isBetween(0.5 * loudestReference, loudestReference);
    assertThat(step).isBetween(0.5 * stepReference, stepReference);
  }

  @Test
  void doubleStateIsNeededAt20Hz() {
    // A bell of 20 Hz at 192 kHz under a tone of 30 Hz at -6 dBFS, against the same recursion in
    // 30 digits: in float it adds noise at -128 dBFS, in double at -301 dBFS. The rounding of a
    // float signal alone is at about -153 dBFS.
    int rateHz = 192_000;
    Section section = new Section().design(Shape.BELL, 20, 1, 12, rateHz);
    Mix mix = new Mix(1);
    mix.set(0, section, 1);
    double floatNoise = noiseDb(mix, rateHz, true);
    double doubleNoise = noiseDb(mix, rateHz, false);
    assertThat(floatNoise).isGreaterThan(-140);
    assertThat(doubleNoise).isLessThan(-270);
  }

  private static double noiseDb(Mix mix, int rateHz, boolean inFloat) {
    double sum = 0;
    int frames = rateHz / 10;
    var exact = new Twice(mix);
    double s1 = 0;
    double s2 = 0;
    for (int i = 0; i < frames; i++) {
      double x = (float) (0.5 * StrictMath.sin(2 * StrictMath.PI * 30 * i / rateHz));
      double rest = round(x - s2, inFloat);
      double inner = round(round(mix.ofFirst[0] * s1, inFloat) + mix.ofSecond[0] * s2, inFloat);
      double y = round(round(mix.direct[0] * x, inFloat) + inner, inFloat);
      double next = round(round(mix.turn[0] * rest, inFloat) + mix.keep[0] * s1, inFloat);
      double add = round(round(mix.turn[0] * s1, inFloat) + mix.fall[0] * rest, inFloat);
      s2 = round(s2 + add, inFloat);
      s1 = next;
      double off = y - exact.next(x);
      sum += off * off;
    }
    return Decibels.ofPower(sum / frames);
  }

  private static double round(double value, boolean toFloat) {
    return toFloat ? (float) value : value;
  }

  /// The same recursion with states of twice the precision of double.
  private static final class Twice {
    private static final MathContext DIGITS = new MathContext(30);
    private final BigDecimal[] mix;
    private BigDecimal s1 = BigDecimal.ZERO;
    private BigDecimal s2 = BigDecimal.ZERO;

    Twice(Mix of) {
      mix =
          new BigDecimal[] {
            new BigDecimal(of.turn[0]),
            new BigDecimal(of.keep[0]),
            new BigDecimal(of.fall[0]),
            new BigDecimal(of.direct[0]),
            new BigDecimal(of.ofFirst[0]),
            new BigDecimal(of.ofSecond[0])
          };
    }

    double next(double sample) {
      var x = new BigDecimal(sample);
      var rest = x.subtract(s2);
      var y = mix[3].multiply(x).add(mix[4].multiply(s1)).add(mix[5].multiply(s2));
      var first = mix[0].multiply(rest).add(mix[1].multiply(s1)).round(DIGITS);
      s2 = s2.add(mix[0].multiply(s1)).add(mix[2].multiply(rest)).round(DIGITS);
      s1 = first;
      return y.doubleValue();
    }
  }
}

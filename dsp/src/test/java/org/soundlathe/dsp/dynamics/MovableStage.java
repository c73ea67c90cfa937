package org.soundlathe.dsp.dynamics;

import java.util.List;
import java.util.stream.IntStream;
import org.soundlathe.dsp.Bank;
import org.soundlathe.dsp.Spec;

/// A stage of the strip whose settings move, for tests that ask the same of all of them. Settings
/// come by number: 0 is off, others are on and all different.
enum MovableStage {
  COMPRESSOR {
    @Override
    Running prepare(Spec spec, List<Integer> numbers, Key key, Links links, int latencyFrames) {
      Compressor bank =
          Compressor.prepare(
              spec, numbers.stream().map(n -> compressor(n, key)).toList(), links, latencyFrames);
      return new Running(
          bank,
          (strip, n) -> bank.adopt(strip, compressor(n, key)),
          bank::process,
          bank::reductionDb);
    }
  },
  GATE {
    @Override
    Running prepare(Spec spec, List<Integer> numbers, Key key, Links links, int latencyFrames) {
      Gate bank =
          Gate.prepare(
              spec, numbers.stream().map(n -> gate(n, key)).toList(), links, latencyFrames);
      return new Running(
          bank, (strip, n) -> bank.adopt(strip, gate(n, key)), bank::process, bank::reductionDb);
    }
  },
  DE_ESSER {
    @Override
    Running prepare(Spec spec, List<Integer> numbers, Key key, Links links, int latencyFrames) {
      DeEsser bank =
          DeEsser.prepare(
              spec, numbers.stream().map(n -> deEsser(n, key)).toList(), links, latencyFrames);
      return new Running(
          bank, (strip, n) -> bank.adopt(strip, deEsser(n, key)), bank::process, bank::reductionDb);
    }
  };

  /// Enough for every number at 48 kHz, and a multiple of 64.
  static final int LATENCY_FRAMES = 192;

  abstract Running prepare(
      Spec spec, List<Integer> numbers, Key key, Links links, int latencyFrames);

  Running prepare(int... numbers) {
    return prepare(
        new Spec(48_000, numbers.length, 4096),
        IntStream.of(numbers).boxed().toList(),
        Key.OWN,
        Links.apart(numbers.length),
        LATENCY_FRAMES);
  }

  /// A bank at work.
  record Running(Bank bank, Adopter adopter, Keyed keyed, Meter meter) {
    interface Adopter {
      void adopt(int strip, int number);
    }

    interface Keyed {
      void process(double[][] rows, double[][] keyRows, int frames);
    }

    interface Meter {
      double reductionDb(int strip);
    }
  }

  static CompressorSettings compressor(int number, Key key) {
    var mode = number % 2 == 0 ? ReleaseMode.SET : ReleaseMode.PROGRAMME;
    return new CompressorSettings(
        number > 0,
        new CompressorSettings.Curve(-30 - number % 7, 2 + number % 5, number % 3 * 4, 20),
        new CompressorSettings.Timing(1 + number % 4, 20 + number % 9, mode, number % 3 * 1.3),
        listening(number, key),
        new CompressorSettings.Blend(number % 4 * 3, 100 - number % 5 * 15));
  }

  static GateSettings gate(int number, Key key) {
    return new GateSettings(
        number > 0,
        number % 4 == 3 ? GateSettings.Action.DUCK : GateSettings.Action.GATE,
        new GateSettings.Curve(-20 - number % 5, 2 + number % 6, 10 + number % 11, 3),
        new GateSettings.Timing(1 + number % 3, 10 + number % 8, 10 + number % 9, number % 3 * 1.3),
        listening(number, key));
  }

  static DeEsserSettings deEsser(int number, Key key) {
    var measure = number % 2 == 0 ? DeEsserSettings.Measure.PART : DeEsserSettings.Measure.LEVEL;
    return new DeEsserSettings(
            number > 0, 3_000 + 700 * (number % 6), measure, -30, 3 + number % 4, 15, 1, 25)
        .with(key);
  }

  private static Listening listening(int number, Key key) {
    KeyFilter filter = number % 5 < 2 ? KeyFilter.OFF : new KeyFilter(100, 9_000, number % 5);
    return new Listening(number % 3 == 1 ? Detector.RMS : Detector.PEAK, Link.LOUDEST, key, filter);
  }
}

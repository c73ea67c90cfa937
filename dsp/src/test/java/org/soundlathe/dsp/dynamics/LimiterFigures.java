package org.soundlathe.dsp.dynamics;

import java.util.Arrays;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.dither.Dither;
import org.soundlathe.dsp.dither.Shaping;
import org.soundlathe.dsp.unit.Decibels;

/// The limiter's promise as figures, each of which can be asked of any kernel that has a ceiling.
final class LimiterFigures {
  private static final int[] RATES_HZ = {44_100, 48_000, 96_000, 192_000};
  private static final double[] CEILINGS_DBTP = {0, -1, -3, -6, -12};
  private static final double LENGTH_SECONDS = 0.15;
  private static final int MOST_FRAMES = 8_000;
  private static final int RATE_HZ = 48_000;

  private final Maker maker;

  /// Makes the kernel that is asked.
  interface Maker {
    Kernel make(Spec spec, double ceilingDbtp);
  }

  LimiterFigures(Maker maker) {
    this.maker = maker;
  }

  static double ceilingDbtp(int seed) {
    return CEILINGS_DBTP[seed / (AdversarialSignals.KINDS * RATES_HZ.length) % 5];
  }

  static String describe(int seed) {
    return "seed %d, kind %d, %d Hz, ceiling %.0f dBTP"
        .formatted(seed, seed % AdversarialSignals.KINDS, rateHz(seed), ceilingDbtp(seed));
  }

  /// An adversary of the seed's kind, rate and ceiling, after the kernel.
  float[] limited(int seed) {
    int rateHz = rateHz(seed);
    int frames = Math.min(MOST_FRAMES, (int) (LENGTH_SECONDS * rateHz));
    int kind = seed % AdversarialSignals.KINDS;
    float[] sound = AdversarialSignals.make(kind, seed, rateHz, frames);
    scale(sound, Decibels.toGain(ceilingDbtp(seed)));
    Kernel kernel = maker.make(new Spec(rateHz, 1, 512), ceilingDbtp(seed));
    float[][] block = {Arrays.copyOf(sound, frames + kernel.latencyFrames() + 64)};
    return Signals.run(kernel, block, 512)[0];
  }

  /// How far, in dB, the highest peak of the seed's adversary stands above the ceiling.
  double overDb(int seed, SlowTruePeak ruler) {
    return overDb(limited(seed), ceilingDbtp(seed), ruler);
  }

  static double overDb(float[] limited, double ceilingDbtp, SlowTruePeak ruler) {
    return Decibels.ofGain(ruler.of(limited)) - ceilingDbtp;
  }

  /// The same sound in 16 bit.
  static float[] dithered(float[] limited, int seed) {
    float[][] block = {limited.clone()};
    var settings = new Dither.Settings(16, Shaping.PLAIN, seed);
    var dither = Dither.prepare(new Spec(rateHz(seed), 1, limited.length), settings);
    dither.process(block, limited.length);
    return block[0];
  }

  /// 60 Hz and 1 kHz, of which the sum is 3 dB above the ceiling: the strongest of the sidebands up
  /// to the sixth, in dB below the 1 kHz.
  double intermodulationDb() {
    int frames = 6 * RATE_HZ;
    float[][] chord = {Signals.sine(60, 0.5, 0, RATE_HZ, frames)};
    mix(chord[0], Signals.sine(1_000, 0.5, 0, RATE_HZ, frames));
    scale(chord[0], Decibels.toGain(2));
    Signals.run(maker.make(new Spec(RATE_HZ, 1, 512), -1), chord, 512);
    double carrier = Signals.amplitude(chord[0], 4 * RATE_HZ, frames, 1_000, RATE_HZ);
    double strongest = 0;
    for (int order = -6; order <= 6; order++) {
      double hz = 1_000 + 60 * order;
      double product = Signals.amplitude(chord[0], 4 * RATE_HZ, frames, hz, RATE_HZ);
      strongest = order == 0 ? strongest : Math.max(strongest, product);
    }
    return Decibels.ofGain(strongest / carrier);
  }

  /// What a hit does to a held chord.
  ///
  /// @param dipDb how deep the gain goes below what it was before the hit
  /// @param secondDipDb how far, after its deepest point, the gain ever falls back again
  /// @param overshootDb how far, after the hit, it ever rises above what it was before
  /// @param missingDb how much of it is still missing 2 s after the hit
  record Recovery(double dipDb, double secondDipDb, double overshootDb, double missingDb) {}

  /// A chord with its peaks `chordDb` above the ceiling, and a drum 12 dB above it.
  Recovery recovery(double chordDb) {
    int frames = 5 * RATE_HZ;
    int hitAt = 2 * RATE_HZ;
    float[] sound = chord(frames);
    scale(sound, Decibels.toGain(chordDb - 1));
    mix(sound, drum(hitAt, frames));
    Kernel kernel = maker.make(new Spec(RATE_HZ, 1, 512), -1);
    int latency = kernel.latencyFrames();
    float[][] block = {Arrays.copyOf(sound, frames + latency)};
    Signals.run(kernel, block, 512);
    double[] gainsDb = gainsDb(sound, Arrays.copyOfRange(block[0], latency, frames + latency));
    return recovery(gainsDb, hitAt);
  }

  private static Recovery recovery(double[] gainsDb, int hitAt) {
    double before = max(gainsDb, hitAt - RATE_HZ / 2, hitAt - RATE_HZ / 20);
    int deepest = hitAt;
    for (int i = hitAt - RATE_HZ / 50; i < hitAt + RATE_HZ / 5; i++) {
      deepest = gainsDb[i] < gainsDb[deepest] ? i : deepest;
    }
    double secondDip = 0;
    double highest = gainsDb[deepest];
    for (int i = deepest; i < gainsDb.length; i++) {
      highest = Math.max(highest, gainsDb[i]);
      secondDip = Math.max(secondDip, highest - gainsDb[i]);
    }
    double late = max(gainsDb, hitAt + 2 * RATE_HZ, gainsDb.length);
    return new Recovery(before - gainsDb[deepest], secondDip, highest - before, before - late);
  }

  /// The gain in dB at every frame; where the sound is too soft to tell, that of the frame before.
  private static double[] gainsDb(float[] before, float[] after) {
    double[] gainsDb = new double[before.length];
    for (int i = 1; i < before.length; i++) {
      gainsDb[i] =
          Math.abs(before[i]) > 0.02
              ? Decibels.ofGain(after[i] / (double) before[i])
              : gainsDb[i - 1];
    }
    return gainsDb;
  }

  /// A, C sharp and E in just intonation, so that its peaks, which come up to 1, are all the same.
  private static float[] chord(int frames) {
    float[] sound = Signals.sine(220, 1, 0, RATE_HZ, frames);
    mix(sound, Signals.sine(275, 1, 1, RATE_HZ, frames));
    mix(sound, Signals.sine(330, 1, 2, RATE_HZ, frames));
    float highest = 0;
    for (float sample : sound) {
      highest = Math.max(highest, Math.abs(sample));
    }
    scale(sound, 1 / highest);
    return sound;
  }

  private static float[] drum(int at, int frames) {
    float[] sound = new float[frames];
    for (int i = at; i < frames; i++) {
      double seconds = (i - at) / (double) RATE_HZ;
      sound[i] = (float) (3.5 * StrictMath.exp(-seconds / 0.01) * StrictMath.sin(1_100 * seconds));
    }
    return sound;
  }

  private static int rateHz(int seed) {
    return RATES_HZ[seed / AdversarialSignals.KINDS % RATES_HZ.length];
  }

  private static double max(double[] values, int from, int to) {
    double max = values[from];
    for (int i = from; i < to; i++) {
      max = Math.max(max, values[i]);
    }
    return max;
  }

  private static void mix(float[] sound, float[] other) {
    for (int i = 0; i < sound.length; i++) {
      sound[i] += other[i];
    }
  }

  private static void scale(float[] sound, double gain) {
    for (int i = 0; i < sound.length; i++) {
      sound[i] *= (float) gain;
    }
  }
}

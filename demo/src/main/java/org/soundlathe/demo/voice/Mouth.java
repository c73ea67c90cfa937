package org.soundlathe.demo.voice;

import org.soundlathe.demo.tone.Tape;

/// The mouth on its way from sound to sound; it never jumps.
final class Mouth {
  /// How often the mouth moves on.
  static final int STEP_FRAMES = 48;

  // How fast the mouth takes a new shape, glides through a diphthong, lets air go, bursts.
  private static final double SHAPE = keep(0.016);
  private static final double DIPHTHONG = keep(0.06);
  private static final double AIR = keep(0.008);
  private static final double BURST = keep(0.003);
  private static final double WIDTH_1_HZ = 75.0;
  private static final double WIDTH_2_HZ = 95.0;
  private static final double WIDTH_3_HZ = 130.0;

  /// The higher formants hardly move; two close ones give a singer's ring at 3 kHz.
  private static final double[] FIXED_HZ = {3_300.0, 4_000.0, 5_100.0, 6_300.0};

  /// How much air is heard in a voice beside its tone.
  private static final double AIR_IN_VOICE = 0.05;

  /// How loud the hiss of consonants is beside the tone.
  private static final double HISS = 6.0;

  /// The resonances above 4.5 kHz are not modelled one by one: one wide one stands for them all.
  /// Set, with the two above, so that the voice's spectrum falls by 13 dB to 2 kHz, 19 dB to 4 kHz
  /// and 25 dB to 8 kHz, as recorded voices do.
  private static final double EDGE = 0.8;

  private static final double EDGE_HZ = 7_500.0;

  private final double size;
  private final Resonator[] formants = new Resonator[7];
  private final Resonator teeth = new Resonator();
  private final Resonator edge = new Resonator();
  private double f1 = 500.0;
  private double f2 = 1_500.0;
  private double f3 = 2_500.0;
  private double noiseBefore;
  private double foldsBefore;
  private double foldsEarlier;
  private double voice;
  private double breath;
  private double hiss;

  Mouth(double size) {
    this.size = size;
    for (var i = 0; i < formants.length; i++) {
      formants[i] = new Resonator();
    }
    edge.tune(EDGE_HZ * size, EDGE_HZ);
    for (var i = 0; i < FIXED_HZ.length; i++) {
      formants[i + 3].tune(FIXED_HZ[i] * size, FIXED_HZ[i] / 17.0);
    }
  }

  /// Moves on by one step towards a sound.
  ///
  /// @param hz the pitch sung: the first formant is kept above it, as singers do
  void approach(Gesture gesture, double hz) {
    var to = gesture.phoneme();
    var shape = gesture.isSecondHalf() ? DIPHTHONG : SHAPE;
    f1 = to.f1() + shape * (f1 - to.f1());
    f2 = to.f2() + shape * (f2 - to.f2());
    f3 = to.f3() + shape * (f3 - to.f3());
    voice = to.voice() + AIR * (voice - to.voice());
    breath = to.breath() + AIR * (breath - to.breath());
    hiss = to.hiss() + (to.hiss() > hiss ? BURST : AIR) * (hiss - to.hiss());
    formants[0].tune(Math.max(f1 * size, 1.04 * hz), WIDTH_1_HZ);
    formants[1].tune(f2 * size, WIDTH_2_HZ);
    formants[2].tune(f3 * size, WIDTH_3_HZ);
    if (to.hissHz() > 0.0) {
      teeth.tune(to.hissHz(), to.hissHz() / to.hissQ());
    }
  }

  /// What leaves the lips.
  ///
  /// @param folds what the vocal folds give, which this lets through as far as it is voiced
  /// @param noise one frame of noise, for breath and hiss
  double next(double folds, double noise) {
    var y = voice * folds + breath * noise;
    for (var formant : formants) {
      y = formant.next(y);
    }
    // The difference of two frames takes the lows out of the hiss.
    var rough = teeth.next(noise - noiseBefore);
    var sharp = edge.next(folds - 2.0 * foldsBefore + foldsEarlier);
    noiseBefore = noise;
    foldsEarlier = foldsBefore;
    foldsBefore = folds;
    return y + (HISS * hiss + AIR_IN_VOICE * voice) * rough + EDGE * voice * sharp;
  }

  /// What is left of a way after one step, when most of it takes the time given.
  private static double keep(double seconds) {
    return StrictMath.exp(-STEP_FRAMES / (seconds * Tape.RATE_HZ));
  }
}

package org.soundlathe.dsp.resample;

/// Gives one signal at 2, 4 or 8 times its rate, for a curve that makes overtones, and brings it
/// back without those that the rate cannot hold: what lies above half the sample rate is gone (-110
/// dB), not folded back.
///
/// A ladder of linear-phase low-passes, each for a doubling. Up and down again is a pure delay,
/// flat within 0.01 dB to 20 kHz (to 0.907 of half the rate below 44.1 kHz, to 3/4 of it above 53
/// kHz). One object for each signal. [#up], [#down] and [#reset] never allocate, and the cut into
/// blocks changes no bit. Samples are finite. One thread at a time.
// The polyphase half-band: M. G. Bellanger et al., "Interpolation, extrapolation, and reduction of
// computation speed in digital filters", IEEE Trans. ASSP 22 (1974).
public final class Oversampler {
  /// How many frames are treated at a time: kernels that bring as many or more get the best speed.
  public static final int STEP_FRAMES = 256;

  private static final int CURVE_RATE_HZ = 352_800;
  private static final double PASS_HZ = 20_000;
  private static final double WIDEST_PASS_BAND = 20_000 / 22_050.0;
  private static final double EASY_PASS_BAND = 0.75;

  private final int factor;
  private final int latencyFrames;
  private final Doubler[] doublers;
  private final Halver[] halvers;
  private final float[][] steps;

  private Oversampler(int sampleRateHz, int factor) {
    this.factor = factor;
    int stages = Integer.numberOfTrailingZeros(factor);
    doublers = new Doubler[stages];
    halvers = new Halver[stages];
    steps = new float[stages][];
    double passBand = passBand(sampleRateHz);
    double band = passBand;
    int latency = 0;
    var mirrored = new Mirrored(STEP_FRAMES * factor / 2);
    for (int stage = 0; stage < stages; stage++) {
      int lowRate = 1 << stage;
      int maxFrames = STEP_FRAMES * lowRate;
      var up = TwoPhases.halfBand(band);
      var down = stage == 0 ? TwoPhases.fullStop(passBand) : up;
      // Above the first stage, whole frames of the signal's own rate for the way up and down.
      int grid = Math.max(1, lowRate / 2);
      int upLatency = (up.reachFrames() + grid - 1) / grid * grid;
      int downLatency = (down.reachFrames() + grid - 1) / grid * grid;
      doublers[stage] = new Doubler(up, upLatency, mirrored, maxFrames);
      halvers[stage] = new Halver(down, downLatency, mirrored, maxFrames);
      steps[stage] = new float[2 * maxFrames];
      latency += (upLatency + downLatency) / lowRate;
      band = (stage == 0 ? 2 - passBand : band) / 2;
    }
    latencyFrames = latency;
  }

  /// @param sampleRateHz of the signal, 8000..384000
  /// @param factor 2, 4 or 8
  public static Oversampler prepare(int sampleRateHz, int factor) {
    if (factor != 2 && factor != 4 && factor != 8) {
      throw new IllegalArgumentException("factor " + factor + " is not 2, 4 or 8");
    }
    return new Oversampler(sampleRateHz, factor);
  }

  /// Ready for a curve: the rate inside is at least 352.8 kHz, or double at the highest rates.
  public static Oversampler forCurves(int sampleRateHz) {
    int factor = 8;
    while (factor > 2 && (long) sampleRateHz * factor / 2 >= CURVE_RATE_HZ) {
      factor /= 2;
    }
    return new Oversampler(sampleRateHz, factor);
  }

  public int factor() {
    return factor;
  }

  /// How many frames late a sound is that went up and down; constant.
  public int latencyFrames() {
    return latencyFrames;
  }

  /// Writes samples 0..frames*factor-1 of `out` from samples 0..frames-1 of `in`.
  public void up(float[] in, int frames, float[] out) {
    int last = doublers.length - 1;
    for (int at = 0; at < frames; at += STEP_FRAMES) {
      int now = Math.min(STEP_FRAMES, frames - at);
      float[] from = in;
      int fromAt = at;
      for (int stage = 0; stage < last; stage++) {
        doublers[stage].process(from, fromAt, now << stage, steps[stage], 0);
        from = steps[stage];
        fromAt = 0;
      }
      doublers[last].process(from, fromAt, now << last, out, at * factor);
    }
  }

  /// Writes samples 0..frames-1 of `out` from samples 0..frames*factor-1 of `in`.
  public void down(float[] in, int frames, float[] out) {
    for (int at = 0; at < frames; at += STEP_FRAMES) {
      int now = Math.min(STEP_FRAMES, frames - at);
      float[] from = in;
      int fromAt = at * factor;
      for (int stage = halvers.length - 1; stage > 0; stage--) {
        halvers[stage].process(from, fromAt, now << stage, steps[stage], 0);
        from = steps[stage];
        fromAt = 0;
      }
      halvers[0].process(from, fromAt, now, out, at);
    }
  }

  /// Forgets the sound so far.
  public void reset() {
    for (Doubler doubler : doublers) {
      doubler.reset();
    }
    for (Halver halver : halvers) {
      halver.reset();
    }
  }

  private static double passBand(int sampleRateHz) {
    return Math.min(WIDEST_PASS_BAND, Math.max(EASY_PASS_BAND, 2 * PASS_HZ / sampleRateHz));
  }
}

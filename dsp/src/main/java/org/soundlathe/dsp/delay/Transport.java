package org.soundlathe.dsp.delay;

/// Runs the tape: how many frames lie between the heads at each moment.
///
/// A point every 64 frames, straight lines between: the distance asked for, wow (a slow sine),
/// flutter (a faster sine whose strength is left to chance) and, after a change, a glide.
final class Transport {
  private static final int GRID_FRAMES = 64;
  private static final double WOW_HZ = 0.7;
  private static final double FLUTTER_HZ = 7.3;
  private static final double CHANCE_HZ = 2;
  private static final double GLIDE_MS = 150;
  // A change of 0.4 frames a frame moves the pitch by -9 to +6 semitones: tape being pulled, and
  // no head ever overtakes the sound.
  private static final double STEEPEST = 0.4;
  private static final double LONGEST_MS = 2_000;

  private final int sampleRateHz;
  private final double startFrames;
  private final double wowFrames;
  private final double flutterFrames;
  private final SlowSine wow;
  private final SlowSine flutter;
  private final double chanceShare;
  private final double glideShare;
  private final long seed;
  private double targetFrames;
  private double centreFrames;
  private double chance;
  private long random;
  private double from;
  private double slope;
  private int gridFrames;

  Transport(double timeMs, TapeDelay.Sway sway, int sampleRateHz) {
    this.sampleRateHz = sampleRateHz;
    this.seed = sway.seed();
    startFrames = timeMs * sampleRateHz / 1000;
    wowFrames = swayFrames(sway.wowPercent(), WOW_HZ);
    flutterFrames = swayFrames(sway.flutterPercent(), FLUTTER_HZ);
    double gridHz = (double) sampleRateHz / GRID_FRAMES;
    wow = new SlowSine(WOW_HZ / gridHz);
    flutter = new SlowSine(FLUTTER_HZ / gridHz);
    chanceShare = share(CHANCE_HZ * 2 * StrictMath.PI);
    glideShare = share(1000 / GLIDE_MS);
    reset();
  }

  /// The longest that the heads may ever stand apart.
  int longestFrames() {
    return (int) (LONGEST_MS * sampleRateHz / 1000 + wowFrames + flutterFrames) + GRID_FRAMES;
  }

  void glideTo(double timeMs) {
    targetFrames = timeMs * sampleRateHz / 1000;
  }

  double next() {
    if (gridFrames == GRID_FRAMES) {
      gridFrames = 0;
      from += slope * GRID_FRAMES;
      advance();
    }
    double now = from + slope * gridFrames;
    gridFrames++;
    return now;
  }

  void reset() {
    targetFrames = startFrames;
    centreFrames = startFrames;
    random = seed;
    chance = 0;
    wow.reset();
    flutter.reset();
    gridFrames = 0;
    from = startFrames;
    advance();
  }

  private void advance() {
    double most = STEEPEST * GRID_FRAMES;
    double way = (targetFrames - centreFrames) * glideShare;
    centreFrames += Math.min(Math.max(way, -most), most);
    if (Math.abs(targetFrames - centreFrames) < 1e-6) {
      centreFrames = targetFrames;
    }
    chance += (uniform() - chance) * chanceShare;
    double to = centreFrames + wowFrames * wow.next() + flutterFrames * chance * flutter.next();
    slope = (to - from) / GRID_FRAMES;
  }

  /// 0..1 by the generator of G. L. Steele et al., "Fast splittable pseudorandom number
  /// generators", 2014 (SplitMix64).
  private double uniform() {
    random += 0x9E3779B97F4A7C15L;
    long mixed = (random ^ (random >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1p-53;
  }

  /// How far the delay swings for a peak deviation of the speed at a frequency.
  private double swayFrames(double percent, double frequencyHz) {
    return percent / 100 * sampleRateHz / (2 * StrictMath.PI * frequencyHz);
  }

  private double share(double perSecond) {
    return 1 - StrictMath.exp(-perSecond * GRID_FRAMES / sampleRateHz);
  }
}

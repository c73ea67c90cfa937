package org.soundlathe.dsp.filter;

/// The design of one filter of the second order, true to its analogue prototype up to the edge of
/// hearing: no bell narrows and no shelf sinks because the Nyquist frequency is near.
///
/// A section is a mix of the three outputs of a state-variable filter of warped frequency `g` and
/// damping `k`: `low · lowPass + band · bandPass + high · highPass`; `low` is its gain at 0 Hz,
/// `high` that at the Nyquist frequency. Holds the last design; allocates nothing. One thread at a
/// time.
///
/// The lower (or longer ringing) half of the prototype keeps its roots exactly (z = e^s), the other
/// half is fitted: its power is exact at 0 Hz, at the filter's frequency (bells and shelves: as
/// long as that is below a quarter of the sample rate), and at 0.44 of the sample rate. What is
/// left at 44.1 kHz, up to 20 kHz and 18 dB, wherever the prototype lets -40 dB through: bells 0.5
/// dB, shelves of q up to 1 0.25 dB (q 2: 1.25 dB), tilt 0.22 dB, low-passes 0.5 dB, band-passes
/// 0.75 dB, high-passes (Butterworth, 20 kHz) 1 dB, notches of q 8 1 dB and of q 1 2.5 dB. At 192
/// kHz all are within 0.1 dB, resonant shelves within 0.3 dB.
// The idea of exact poles and a numerator fitted in power after M. Vicanek, "Matched Second Order
// Digital Filters" (2016); the choice of half and of frequencies by a search over all settings.
public final class Section {
  private static final double TWICE_NYQUIST = 2 * StrictMath.PI;
  private static final double HIGHEST = 0.49 * 2 * StrictMath.PI;
  private static final double LOWER_MATCH = 0.52 * StrictMath.PI;
  private static final double CORNER_MATCH = 0.8 * StrictMath.PI;
  private static final double UPPER_MATCH = 0.88 * StrictMath.PI;

  // Where the warped frequency is still a number.
  private static final double JUST_BELOW_NYQUIST = 0.5 - 1e-9;
  // Keeps a filter damped where a fit leaves it without: shelves of absurd q at the edge.
  private static final double LEAST = 1e-6;

  double g;
  double k;
  double low;
  double band;
  double high;

  private final Prototype prototype = new Prototype();

  /// Designs the section.
  ///
  /// @param frequencyHz above 0; what is beyond 0.49 of the sample rate counts as there
  /// @param q above 0; no effect on a tilt and the gentle ones
  /// @param gainDb of a bell, shelf or tilt; no effect on the others
  /// @return this
  public Section design(
      Shape shape, double frequencyHz, double q, double gainDb, int sampleRateHz) {
    double angle = Math.min(2 * StrictMath.PI * frequencyHz / sampleRateHz, HIGHEST);
    prototype.set(shape, q, shape.hasGain() ? gainDb : 0, angle / TWICE_NYQUIST);
    switch (shape) {
      case BELL, LOW_SHELF, HIGH_SHELF, TILT, BAND_PASS, GENTLE_HIGH_PASS ->
          match(angle, LOWER_MATCH);
      case LOW_PASS, GENTLE_LOW_PASS -> match(angle, CORNER_MATCH);
      case HIGH_PASS -> matchHighPass(angle);
      case NOTCH -> matchNotch(angle, q);
      case ALL_PASS -> set(Angle.tangent(angle / 2), 1 / q, 1, -1 / q, 1);
    }
    if (shape.hasGain() && gainDb == 0) {
      // Exactly nothing, where the fit would leave a rounding.
      set(g, k, 1, k, 1);
    }
    return this;
  }

  /// The power gain at a frequency.
  public double powerAt(double frequencyHz, int sampleRateHz) {
    double part = Math.min(frequencyHz / sampleRateHz, JUST_BELOW_NYQUIST);
    double ratio = Angle.tangent(StrictMath.PI * part) / g;
    double squared = ratio * ratio;
    double real = low - high * squared;
    double realBelow = 1 - squared;
    return (real * real + band * band * squared) / (realBelow * realBelow + k * k * squared);
  }

  /// A state-variable filter as it stands, for what must add up exactly.
  ///
  /// @return this
  Section set(double g, double k, double low, double band, double high) {
    this.g = g;
    this.k = k;
    this.low = low;
    this.band = band;
    this.high = high;
    return this;
  }

  private void match(double angle, double highestMatch) {
    boolean isUpsideDown =
        prototype.above.square * prototype.above.constant > 0
            && prototype.above.isLowerThan(prototype.below);
    Quadratic kept = isUpsideDown ? prototype.above : prototype.below;
    Quadratic fitted = isUpsideDown ? prototype.below : prototype.above;
    keep(kept, angle);
    low = fitted.constant / kept.constant;
    double lower = Math.min(angle, highestMatch);
    double near = warpedSquare(lower);
    double far = warpedSquare(UPPER_MATCH);
    double nearRise = (wanted(fitted, kept, lower / angle, near) - low * low) / near;
    double farRise = (wanted(fitted, kept, UPPER_MATCH / angle, far) - low * low) / far;
    double curve = (farRise - nearRise) / (far - near);
    high = Math.max(LEAST * low, g * g * Math.sqrt(Math.max(0, curve)));
    double damped = (nearRise - curve * near) * g * g + 2 * low * high;
    band = Math.sqrt(Math.max(LEAST * low * high, damped));
    if (isUpsideDown) {
      turnUpsideDown();
    }
  }

  /// Makes the roots of a quadratic those of the denominator: z = e^s.
  private void keep(Quadratic roots, double angle) {
    double natural = angle * Math.sqrt(roots.constant / roots.square);
    double damping = roots.linear / (2 * Math.sqrt(roots.constant * roots.square));
    double atNull;
    double atNyquist;
    if (damping < 1) {
      double shrink = -StrictMath.expm1(-damping * natural);
      double sine = Angle.sine(Math.sqrt(1 - damping * damping) * natural / 2);
      double turn = 4 * (1 - shrink) * sine * sine;
      atNull = shrink * shrink + turn;
      atNyquist = (2 - shrink) * (2 - shrink) - turn;
    } else {
      double spread = Math.sqrt(damping * damping - 1);
      double slow = -StrictMath.expm1(-natural / (damping + spread));
      double fast = -StrictMath.expm1(-natural * (damping + spread));
      atNull = slow * fast;
      atNyquist = (2 - slow) * (2 - fast);
    }
    g = Math.sqrt(atNull / atNyquist);
    k = -2 * StrictMath.expm1(-2 * damping * natural) / Math.sqrt(atNull * atNyquist);
  }

  /// The power that the fitted half must have where tan² of half the angle is `warpedSquare`.
  private double wanted(Quadratic fitted, Quadratic kept, double ratio, double warpedSquare) {
    double turned = warpedSquare / (g * g);
    double denominator = (1 - turned) * (1 - turned) + k * k * turned;
    return fitted.power(ratio) / kept.power(ratio) * denominator;
  }

  private void turnUpsideDown() {
    double middle = Math.sqrt(low * high);
    set(g * Math.sqrt(low / high), band / middle, 1 / low, k / middle, 1 / high);
  }

  /// Nothing but the highest output, exact at the corner.
  private void matchHighPass(double angle) {
    keep(prototype.below, angle);
    double corner = Math.min(angle, CORNER_MATCH);
    double square = warpedSquare(corner);
    double power = wanted(prototype.above, prototype.below, corner / angle, square);
    set(g, k, 0, 0, Math.sqrt(power) * g * g / square);
  }

  /// The zero stands on the frequency; exact at the Nyquist frequency and at the lower edge, where
  /// 3 dB are gone.
  private void matchNotch(double angle, double q) {
    double half = 1 / (2 * q);
    double edge = angle / (Math.sqrt(1 + half * half) + half);
    double atNyquist = Math.sqrt(prototype.powerAt(StrictMath.PI / angle));
    double zero = warpedSquare(angle);
    g = Math.sqrt(zero * atNyquist);
    double square = warpedSquare(edge);
    double rest = 1 - square / zero;
    double turned = square / (g * g);
    double power = rest * rest / prototype.powerAt(edge / angle);
    k = Math.sqrt(Math.max(0, power - (1 - turned) * (1 - turned)) / turned);
    set(g, k, 1, 0, atNyquist);
  }

  private static double warpedSquare(double angle) {
    double tangent = Angle.tangent(angle / 2);
    return tangent * tangent;
  }
}

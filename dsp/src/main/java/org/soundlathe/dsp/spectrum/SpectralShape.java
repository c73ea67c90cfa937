package org.soundlathe.dsp.spectrum;

/// What a spectrum looks like: where its middle lies, where its top ends, how wide it is, how much
/// it is noise.
///
/// @param centroidHz the mean frequency, weighted by magnitude; 0 in silence
/// @param rollOffHz the frequency below which 85 % of the magnitude lies; 0 in silence
/// @param bandwidthHz how far the magnitude lies from the centroid, root mean square; 0 in silence
/// @param flatness the geometric over the arithmetic mean of the power: near 0 for a tone, 0.56 for
///   white noise (one spectrum of it), 1 for a single click; 0 in silence
public record SpectralShape(
    double centroidHz, double rollOffHz, double bandwidthHz, double flatness) {
  /// The shape of silence.
  static final SpectralShape NONE = new SpectralShape(0, 0, 0, 0);

  /// The shape of a spectrum as [Stft.Listener] takes it; the bin at 0 Hz is left out.
  public static SpectralShape of(double[] power, double binHz) {
    ShapeGauge gauge = new ShapeGauge();
    gauge.read(power, binHz);
    return new SpectralShape(
        gauge.centroidHz(), gauge.rollOffHz(), gauge.bandwidthHz(), gauge.flatness());
  }
}

package org.soundlathe.benchmarks.page;

import java.util.List;

/// What is no kernel and yet treats or reads the sound: transforms, conversions, meters.
final class Parts {
  /// @param place its class below `org.soundlathe.dsp`
  record Part(String place, String does, String source) {}

  private Parts() {}

  static List<Part> all() {
    return List.of(
        new Part(
            "resample.Resampler",
            "any rate from 8 to 384 kHz to any other; residual -155 dB in double",
            "overlap-save low-pass that moves by octaves, then Kaiser weights; A. V. Oppenheim, R. W."
                + " Schafer §8.7; J. F. Kaiser (1974)"),
        new Part(
            "resample.Oversampler",
            "runs a curve at 2, 4 or 8 times the rate, linear phase; folds at -110 dB",
            "M. G. Bellanger et al. (1974)"),
        new Part(
            "delay.FractionalDelay",
            "reads a delay line between its samples",
            "windowed sinc, J. F. Kaiser (1974)"),
        new Part(
            "spectrum.RealFft",
            "the spectrum of a real signal and back, 64..2^20",
            "decimation in frequency, radix 4; C. Van Loan (1992)"),
        new Part(
            "spectrum.Window",
            "Hann, Hamming, Blackman, Blackman-Harris, flat top, Kaiser",
            "F. J. Harris (1978); G. D'Antona, A. Ferrero (2006)"),
        new Part(
            "spectrum.OverlapAdd",
            "treats a sound in its spectrum and makes it a sound again",
            "J. B. Allen, L. R. Rabiner (1977)"),
        new Part(
            "loudness.LoudnessMeter",
            "momentary, short-term, integrated, loudness range; any layout of channels",
            "ITU-R BS.1770-5, EBU Tech 3341 and 3342"),
        new Part(
            "loudness.TruePeakMeter",
            "the wave between the samples: eight points, 64 taps each, and a parabola",
            "ITU-R BS.1770-5, Annex 2, with a better filter"),
        new Part(
            "loudness.ItuTruePeakMeter",
            "the same by the filter that is printed there, for comparison",
            "ITU-R BS.1770-5, Annex 2"),
        new Part(
            "loudness.PeakToShortTerm",
            "PSR: the true peak of 3 s less their loudness",
            "own definition"),
        new Part(
            "meter.BandMeter",
            "level, crest and spread of each octave; how wet a track is",
            "IEC 61260-1; E. Vickers (2001); J. Y. C. Wen et al. (2008)"),
        new Part(
            "meter.HumMeter",
            "lines of the mains over the noise beside them; the noise floor stands in NoiseFloorMeter",
            "own definitions"),
        new Part(
            "meter.EdgeMeter",
            "where encoders and lower rates have cut; BitDepthMeter counts the bits in use",
            "own definitions, thresholds found on encoded music"),
        new Part(
            "spectrum.SpectralShapes",
            "centroid, roll-off, bandwidth, flatness; contrast in SpectralContrast",
            "definitions; D.-N. Jiang et al. (2002)"),
        new Part(
            "stereo.StereoFieldMeter",
            "correlation, width and balance of each third of an octave",
            "definitions"),
        new Part(
            "pitch.PitchTrack",
            "the fundamental with its confidence",
            "A. de Cheveigné, H. Kawahara, JASA 111 (2002)"),
        new Part(
            "rhythm.TempoAndBeats",
            "tempo, beats, a guess at the bars; sections in SectionBoundaries",
            "D. P. W. Ellis (2007); J. Foote (2000)"));
  }
}

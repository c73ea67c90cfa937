package org.soundlathe.dsp.convolution;

/// The spectra of the last blocks of one input.
final class SpectrumHistory {
  private final StoredSpectrum[] spectra;
  private int newest;

  SpectrumHistory(BlockTransform transform, int count) {
    spectra = new StoredSpectrum[count];
    for (int i = 0; i < count; i++) {
      spectra[i] = new StoredSpectrum(transform.spectrum());
    }
  }

  /// The oldest gives way: makes room for the next block's spectrum, which is `before(0)`.
  void advance() {
    newest = newest + 1 == spectra.length ? 0 : newest + 1;
  }

  /// @param age how many blocks ago, 0..count-1
  StoredSpectrum before(int age) {
    int at = newest - age;
    return spectra[at < 0 ? at + spectra.length : at];
  }

  void clear() {
    for (StoredSpectrum spectrum : spectra) {
      spectrum.clear();
    }
  }
}

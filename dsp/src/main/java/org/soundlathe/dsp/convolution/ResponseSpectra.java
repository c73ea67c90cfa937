package org.soundlathe.dsp.convolution;

import java.util.IdentityHashMap;
import java.util.List;

/// The partitions of responses as spectra; a response that serves many paths is kept only once.
final class ResponseSpectra {
  private final BlockTransform transform;
  private final int blockFrames;
  private final int fromFrame;
  private final int count;
  private final IdentityHashMap<double[], StoredSpectrum[]> known = new IdentityHashMap<>();

  /// @param fromFrame where in the responses the first partition begins
  /// @param count how many partitions are made of each
  ResponseSpectra(BlockTransform transform, int blockFrames, int fromFrame, int count) {
    this.transform = transform;
    this.blockFrames = blockFrames;
    this.fromFrame = fromFrame;
    this.count = count;
  }

  List<StoredSpectrum[]> of(List<Wiring.Path> paths) {
    return paths.stream().map(path -> known.computeIfAbsent(path.taps(), this::cut)).toList();
  }

  private StoredSpectrum[] cut(double[] taps) {
    StoredSpectrum[] spectra = new StoredSpectrum[count];
    for (int i = 0; i < count; i++) {
      spectra[i] = spectrum(taps, fromFrame + i * blockFrames);
    }
    return spectra;
  }

  /// The transform back makes blocks louder by their size; taken off here.
  private StoredSpectrum spectrum(double[] taps, int from) {
    double[][] part = transform.block();
    int columns = part[0].length;
    for (int i = 0; i < blockFrames && from + i < taps.length; i++) {
      part[i / columns][i % columns] = taps[from + i] / blockFrames;
    }
    Plane spectrum = transform.spectrum();
    transform.there(part, transform.block(), spectrum, 0, transform.thereUnits());
    StoredSpectrum stored = new StoredSpectrum(spectrum);
    for (int row = 0; row < stored.rows(); row++) {
      stored.keep(spectrum, row);
    }
    return stored;
  }
}

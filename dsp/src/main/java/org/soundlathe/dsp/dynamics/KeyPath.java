package org.soundlathe.dsp.dynamics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.equalizer.Equalizer;

/// Brings each strip the key that it listens to: its own sound or another, filtered, and up to a
/// grid step later.
final class KeyPath {
  private final Glides otherShare;
  private final Optional<Equalizer> filters;
  private final int[] delayFrames;
  private final double[][] past = new double[ControlGrid.FRAMES][];
  private final double[][] keys = new double[ControlGrid.FRAMES][];
  private boolean isDirect = true;
  private boolean isLate;
  private int position;

  private KeyPath(int sampleRateHz, int strips, Optional<Equalizer> filters) {
    this.filters = filters;
    delayFrames = new int[strips];
    otherShare = new Glides(sampleRateHz, strips);
    for (int i = 0; i < ControlGrid.FRAMES; i++) {
      past[i] = new double[strips];
      keys[i] = new double[strips];
    }
  }

  static KeyPath filtered(int sampleRateHz, List<Ear> ears) {
    Spec spec = new Spec(sampleRateHz, ears.size(), ControlGrid.FRAMES);
    var bands = ears.stream().map(Ear::keyBands).toList();
    return new KeyPath(sampleRateHz, ears.size(), Optional.of(Equalizer.prepare(spec, bands)));
  }

  /// For strips that always hear all of their key.
  static KeyPath unfiltered(int sampleRateHz, int strips) {
    return new KeyPath(sampleRateHz, strips, Optional.empty());
  }

  /// Changes over within some milliseconds; to be called at a grid point of the filters.
  ///
  /// @param delay how many frames later than it comes the key is heard, less than a grid step
  void set(int strip, Ear ear, int delay) {
    Listening listening = ear.listening();
    otherShare.aimAt(strip, listening.key() == Key.OTHER ? 1 : 0);
    if (filters.isPresent()) {
      filters.get().adopt(strip, ear.keyBands());
    }
    delayFrames[strip] = delay;
    isLate |= delay > 0;
    isDirect &=
        delay == 0 && listening.key() == Key.OWN && listening.filter().equals(KeyFilter.OFF);
  }

  /// Whether every strip hears its own sound as it comes, so that no rows need to be made. Once one
  /// does not, keys are made until the end: what is in the filters is never forgotten.
  boolean isDirect() {
    return isDirect;
  }

  /// Makes key rows 0..frames-1 from frames first.. , at most a grid step.
  double[][] hear(double[][] rows, double[][] keyRows, int first, int frames) {
    for (int i = 0; i < frames; i++) {
      choose(rows[first + i], keyRows[first + i], otherShare.values(), keys[i]);
    }
    if (filters.isPresent()) {
      filters.get().process(keys, frames);
    }
    for (int i = 0; i < frames && isLate; i++) {
      delay(keys[i]);
    }
    return keys;
  }

  /// Ends a grid step.
  void close() {
    otherShare.step();
  }

  void reset() {
    otherShare.jump();
    filters.ifPresent(Equalizer::reset);
    for (double[] row : past) {
      Arrays.fill(row, 0);
    }
    position = 0;
  }

  private static void choose(double[] own, double[] other, double[] share, double[] key) {
    for (int i = 0; i < key.length; i++) {
      key[i] = share[i] * other[i] + (1 - share[i]) * own[i];
    }
  }

  private void delay(double[] key) {
    System.arraycopy(key, 0, past[position], 0, key.length);
    for (int i = 0; i < key.length; i++) {
      key[i] = past[(position - delayFrames[i]) & (ControlGrid.FRAMES - 1)][i];
    }
    position = (position + 1) & (ControlGrid.FRAMES - 1);
  }
}

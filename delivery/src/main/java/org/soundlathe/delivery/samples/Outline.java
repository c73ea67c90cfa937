package org.soundlathe.delivery.samples;

import java.util.ArrayList;
import java.util.List;

/// What the page draws and checks of a sound.
final class Outline {
  private static final int COLUMNS = 600;
  private static final int PROBE_SAMPLES = 64;
  private static final double TOP = 255;

  private Outline() {}

  /// The largest sample of each column of the sound at a gain, 0..255.
  static List<Integer> peaks(Excerpt sound, double gain) {
    var peaks = new ArrayList<Integer>();
    for (var column = 0; column < COLUMNS; column++) {
      var from = (int) ((long) sound.lengthFrames() * column / COLUMNS);
      var to = (int) ((long) sound.lengthFrames() * (column + 1) / COLUMNS);
      peaks.add((int) StrictMath.rint(Math.min(1.0, sound.peak(from, to) * gain) * TOP));
    }
    return peaks;
  }

  /// The samples around the loudest frame of the first channel, where a shift shows most.
  static PageSource.Probe probe(Excerpt sound, double gain) {
    var samples = sound.sound()[0];
    var loudest = 0;
    for (var frame = 0; frame < samples.length; frame++) {
      if (Math.abs(samples[frame]) > Math.abs(samples[loudest])) {
        loudest = frame;
      }
    }
    var count = Math.min(PROBE_SAMPLES, samples.length);
    var first = Math.max(0, Math.min(loudest - count / 2, samples.length - count));
    var values = new ArrayList<Integer>();
    for (var frame = first; frame < first + count; frame++) {
      values.add((int) StrictMath.rint(samples[frame] * gain * 32_768.0));
    }
    return new PageSource.Probe(first, values);
  }
}

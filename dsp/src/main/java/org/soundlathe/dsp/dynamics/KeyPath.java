package org.soundlathe.dsp.dynamics;

import java.util.Arrays;
import java.util.List;
import org.soundlathe.dsp.Bank;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.filter.Cut;
import org.soundlathe.dsp.filter.Section;
import org.soundlathe.dsp.filter.SectionBank;
import org.soundlathe.dsp.filter.Shape;

/// Brings each strip the key that it listens to: its own sound or another, filtered, and later
/// where its look-ahead is shorter than the longest of the bank.
final class KeyPath {
  private static final double TILT_AROUND_HZ = 1_000;

  private final double[] otherShare;
  private final boolean isDirect;
  private final boolean isLate;
  private final Bank[] filters;
  private final int[] delayFrames;
  private final double[][] past;
  private final double[][] keys;
  private int position;

  /// @param delayFrames how much later than it comes each key is heard, 0 or more
  KeyPath(int sampleRateHz, List<Listening> listening, int[] delayFrames) {
    int strips = listening.size();
    filters = filters(sampleRateHz, listening.stream().map(Listening::filter).toList());
    this.delayFrames = delayFrames.clone();
    otherShare = new double[strips];
    for (int i = 0; i < strips; i++) {
      otherShare[i] = listening.get(i).key() == Key.OTHER ? 1 : 0;
    }
    int longest = Arrays.stream(delayFrames).max().orElse(0);
    isLate = longest > 0;
    isDirect =
        !isLate && filters.length == 0 && Arrays.stream(otherShare).allMatch(share -> share == 0);
    past = new double[longest + 1][strips];
    keys = new double[ControlGrid.FRAMES][strips];
  }

  /// Whether every strip hears its own sound as it comes, so that no rows need to be made.
  boolean isDirect() {
    return isDirect;
  }

  /// Makes key rows 0..frames-1 from frames first.. , at most a grid step.
  double[][] hear(double[][] rows, double[][] keyRows, int first, int frames) {
    for (int i = 0; i < frames; i++) {
      choose(rows[first + i], keyRows[first + i], otherShare, keys[i]);
    }
    for (Bank filter : filters) {
      filter.process(keys, frames);
    }
    for (int i = 0; i < frames && isLate; i++) {
      delay(keys[i]);
    }
    return keys;
  }

  void reset() {
    for (double[] row : past) {
      Arrays.fill(row, 0);
    }
    position = 0;
    for (Bank filter : filters) {
      filter.reset();
    }
  }

  private static Bank[] filters(int sampleRateHz, List<KeyFilter> settings) {
    if (settings.stream().allMatch(KeyFilter.OFF::equals)) {
      return new Bank[0];
    }
    SectionBank tilt = new SectionBank(settings.size());
    for (int i = 0; i < settings.size(); i++) {
      double tiltDb = settings.get(i).tiltDb();
      if (tiltDb != 0) {
        tilt.set(i, new Section().design(Shape.TILT, TILT_AROUND_HZ, 1, tiltDb, sampleRateHz));
      }
    }
    Spec spec = new Spec(sampleRateHz, settings.size(), ControlGrid.FRAMES);
    return new Bank[] {Cut.prepare(spec, settings.stream().map(KeyFilter::cut).toList()), tilt};
  }

  private static void choose(double[] own, double[] other, double[] share, double[] key) {
    for (int i = 0; i < key.length; i++) {
      key[i] = share[i] * other[i] + (1 - share[i]) * own[i];
    }
  }

  private void delay(double[] key) {
    System.arraycopy(key, 0, past[position], 0, key.length);
    for (int i = 0; i < key.length; i++) {
      int at = position - delayFrames[i];
      key[i] = past[at < 0 ? at + past.length : at][i];
    }
    position = position + 1 < past.length ? position + 1 : 0;
  }
}

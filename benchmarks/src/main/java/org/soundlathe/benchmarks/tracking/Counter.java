package org.soundlathe.benchmarks.tracking;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.soundlathe.device.virtual.Room;
import org.soundlathe.media.wav.TakeNote;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.tracking.capture.Arm;

/// The signal in which every lost, repeated or swapped sample shows: channel c, frame n is (n + 1 +
/// c * 65,536) modulo 2^23, over 2^23, which float and 24 bits hold exactly.
final class Counter implements Room {
  private static final int MASK = (1 << 23) - 1;
  private static final float STEP = 1f / (1 << 23);

  static float sample(int channel, long frame) {
    return ((frame + 1 + channel * 65_536L) & MASK) * STEP;
  }

  static void fill(float[][] block, long frame, int frames) {
    for (int c = 0; c < block.length; c++) {
      int value = (int) ((frame + 1 + c * 65_536L) & MASK);
      var samples = block[c];
      for (int i = 0; i < frames; i++) {
        samples[i] = ((value + i) & MASK) * STEP;
      }
    }
  }

  @Override
  public void speak(long deviceFrame, float[][] into, int frames) {
    fill(into, deviceFrame, frames);
  }

  @Override
  public void hear(long deviceFrame, float[][] sound, int frames) {}

  /// One mono track an input, from one input on.
  static List<Arm> arms(Path folder, int from, int to) {
    var arms = new ArrayList<Arm>();
    for (int c = from; c < to; c++) {
      var track = "in-" + (c + 1);
      var note = TakeNote.of("Hours", "t01", List.of(track));
      arms.add(new Arm(track, List.of(c), folder.resolve(track + "-t01.wav"), note));
    }
    return arms;
  }

  /// What a file lacks of the signal.
  ///
  /// @param frames that it has from the first sample on that is not zero
  /// @param lostFrames over which it jumps, at so many places
  /// @param silentFrames of silence: gaps that were filled, and pauses of the source
  record Verdict(long frames, long places, long lostFrames, long silentFrames) {}

  /// Looks at every sample of every channel of a file, wherever the signal began; the worst channel
  /// counts.
  static Verdict verdict(Path file) {
    try (var source = WavSource.open(file)) {
      var tallies = new Tally[source.format().channels()];
      Arrays.setAll(tallies, _ -> new Tally());
      var block = new float[tallies.length][65_536];
      for (int n = source.read(block, 0, 65_536); n > 0; n = source.read(block, 0, 65_536)) {
        for (int c = 0; c < tallies.length; c++) {
          tallies[c].take(block[c], n);
        }
      }
      return Arrays.stream(tallies)
          .map(Tally::verdict)
          .max(Comparator.comparingLong(Verdict::lostFrames))
          .orElseThrow();
    }
  }

  /// One channel, held against what must come next.
  private static final class Tally {
    private long frames;
    private long places;
    private long lost;
    private long silent;
    private long pause;
    private long last = -1;

    private void take(float[] samples, int count) {
      for (int i = 0; i < count; i++) {
        take((long) (samples[i] / STEP));
      }
    }

    private void take(long value) {
      frames += last >= 0 || value != 0 ? 1 : 0;
      if (value == 0 && last != MASK) {
        pause += last >= 0 ? 1 : 0;
        return;
      }
      if (last >= 0) {
        // The source paused, or silence stands where something was lost: both go on as they should.
        boolean isNext = value == ((last + 1) & MASK) || value == ((last + 1 + pause) & MASK);
        places += isNext ? 0 : 1;
        lost += isNext ? 0 : Math.min((value - last - 1) & MASK, (last + 1 - value) & MASK);
      }
      silent += pause;
      pause = 0;
      last = value;
    }

    private Verdict verdict() {
      return new Verdict(frames, places, lost, silent);
    }
  }
}

package org.soundlathe.delivery.samples;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.soundlathe.dsp.align.DelayFinder;
import org.soundlathe.dsp.meter.Decimated;
import org.soundlathe.paperwork.finding.Finding;

/// How much later the same music comes in "before" than in "after", heard by cross-correlation of
/// half a minute around the loudest place: first coarsely over seconds, then to the frame.
///
/// @param lagFrames 0 where nothing better was found
/// @param correlation how alike the two are at that lag, 0..1
record Alignment(long lagFrames, double correlation) {
  private static final double WINDOW_SECONDS = 30;
  private static final double REACH_SECONDS = 5;
  private static final int COARSE_RATE_HZ = 4_000;
  private static final int COARSE_STEPS = 2;
  // Music repeats itself: another lag must be far better than none before it is believed.
  private static final double LEAST_CORRELATION = 0.5;
  private static final double LEAST_GAIN = 0.2;
  private static final double CONFIRMING_CORRELATION = 0.2;

  /// What a person should know of it.
  Optional<Finding> finding(int sampleRateHz) {
    if (lagFrames != 0) {
      return Optional.of(
          Finding.of(
              "SL2780",
              String.format(
                  Locale.ROOT,
                  "\"Before\" starts %.1f ms (%d frames) %s than \"after\"; in the samples it is"
                      + " moved to match.",
                  1000.0 * Math.abs(lagFrames) / sampleRateHz,
                  Math.abs(lagFrames),
                  lagFrames > 0 ? "later" : "earlier"),
              "nothing to do; export both from the same start to be sure"));
    }
    return correlation >= CONFIRMING_CORRELATION
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                "SL1781",
                "\"Before\" and \"after\" sound too different to check that they run together;"
                    + " they are taken to start at the same instant.",
                "if they do not run together, export both from the same start"));
  }

  static Alignment of(Path before, Path after, Listening song) {
    var window = Window.around(song);
    var afterMono = mono(after, window, 0);
    var asItIs = Math.abs(correlation(mono(before, window, 0), afterMono));
    var coarse = coarseLag(before, after, window);
    var fine =
        new DelayFinder(COARSE_STEPS * window.factor())
            .find(afterMono, mono(before, window, coarse));
    var lag = coarse + fine.delayFrames();
    var isBelieved =
        lag != 0
            && fine.correlation() >= LEAST_CORRELATION
            && fine.correlation() >= asItIs + LEAST_GAIN;
    return isBelieved ? new Alignment(lag, fine.correlation()) : new Alignment(0, asItIs);
  }

  /// The stretch of "after" that is looked for in "before".
  private record Window(long startFrame, int lengthFrames, int sampleRateHz) {
    static Window around(Listening song) {
      var length = (int) Math.min(song.lengthFrames(), frames(WINDOW_SECONDS, song));
      var middle = song.loudestFrame() - length / 2;
      var start = Math.max(0, Math.min(middle, song.lengthFrames() - length));
      return new Window(start, length, song.sampleRateHz());
    }

    int factor() {
      return Math.max(1, sampleRateHz / COARSE_RATE_HZ);
    }

    private static long frames(double seconds, Listening song) {
      return (long) StrictMath.rint(seconds * song.sampleRateHz());
    }
  }

  private static long coarseLag(Path before, Path after, Window window) {
    var first = decimated(after, window);
    var second = decimated(before, window);
    var reach = (int) Math.min(REACH_SECONDS * COARSE_RATE_HZ, first.length / 4.0);
    return reach < 1
        ? 0
        : (long) new DelayFinder(reach).find(first, second).delayFrames() * window.factor();
  }

  private static float[] decimated(Path file, Window window) {
    var copy = new Decimated(window.sampleRateHz(), COARSE_RATE_HZ);
    try (var reader = StereoReader.open(file, window.sampleRateHz())) {
      var sound = reader.excerpt(window.startFrame(), window.lengthFrames());
      copy.measure(sound.sound(), 0, sound.lengthFrames());
    }
    return copy.samples();
  }

  private static float[] mono(Path file, Window window, long lag) {
    try (var reader = StereoReader.open(file, window.sampleRateHz())) {
      var sound = reader.excerpt(window.startFrame() + lag, window.lengthFrames()).sound();
      var mono = Arrays.copyOf(sound[0], sound[0].length);
      for (var frame = 0; frame < mono.length; frame++) {
        mono[frame] += sound[1][frame];
      }
      return mono;
    }
  }

  /// The normalised correlation of two equally long sounds, -1..1; 0 if one is silent.
  private static double correlation(float[] first, float[] second) {
    var product = 0.0;
    var firstEnergy = 0.0;
    var secondEnergy = 0.0;
    for (var frame = 0; frame < first.length; frame++) {
      product += (double) first[frame] * second[frame];
      firstEnergy += (double) first[frame] * first[frame];
      secondEnergy += (double) second[frame] * second[frame];
    }
    var energies = Math.sqrt(firstEnergy * secondEnergy);
    return energies > 0 ? product / energies : 0;
  }
}

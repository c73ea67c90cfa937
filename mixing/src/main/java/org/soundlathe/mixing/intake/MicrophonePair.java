package org.soundlathe.mixing.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.soundlathe.dsp.align.Delay;
import org.soundlathe.dsp.align.DelayFinder;
import org.soundlathe.dsp.align.Polarity;
import org.soundlathe.dsp.meter.Decimated;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.mixing.listening.Folded;
import org.soundlathe.mixing.listening.TrackPicture;
import org.soundlathe.paperwork.finding.Finding;

/// Two recordings of one playing: how much later the second one is, whether it is upside down, and
/// what mending that would bring.
///
/// @param delay of the second behind the first
/// @param gainDb how much louder the sum of both becomes below 800 Hz when polarity and delay are
///   mended
record MicrophonePair(TrackPicture first, TrackPicture second, Delay delay, double gainDb) {
  private static final double SEARCH_SECONDS = 0.02;
  private static final int EXCERPT_SECONDS = 20;
  private static final int LOW_RATE_HZ = 2_000;

  /// Below this two tracks are two playings; DI and amplifier of one take measure 0.85, two takes
  /// 0.04.
  private static final double SAME_SOURCE = 0.3;

  private static final double WORTH_MENDING_DB = 1;
  private static final double SMALLEST_DELAY_SECONDS = 0.000_25;

  /// @return nothing where the two are not one source
  static Optional<MicrophonePair> of(
      TrackPicture first, TrackPicture second, Function<String, Path> files) {
    int rate = first.figures().sampleRateHz();
    long from = loudestFrame(first, rate);
    var a = excerpt(first, from, rate, files);
    var b = excerpt(second, from, rate, files);
    var delay = new DelayFinder((int) (SEARCH_SECONDS * rate)).find(a, b);
    if (delay.correlation() < SAME_SOURCE) {
      return Optional.empty();
    }
    return Optional.of(new MicrophonePair(first, second, delay, gainOfMending(a, b, delay, rate)));
  }

  private static long loudestFrame(TrackPicture track, int rate) {
    var history = track.figures().history();
    int loudest = 0;
    for (int i = 1; i < history.size(); i++) {
      if (history.shortTermLufs(i) > history.shortTermLufs(loudest)) {
        loudest = i;
      }
    }
    return Math.max(0, (long) loudest * rate / 10 - (long) EXCERPT_SECONDS / 2 * rate);
  }

  private static float[] excerpt(
      TrackPicture track, long from, int rate, Function<String, Path> files) {
    var excerpt = new float[EXCERPT_SECONDS * rate];
    try (var folded = new Folded(List.of(track.track()), files, excerpt.length)) {
      folded.read(from, excerpt, excerpt.length);
    }
    return excerpt;
  }

  private static double gainOfMending(float[] a, float[] b, Delay delay, int rate) {
    var moved = new float[b.length];
    float sign = delay.polarity() == Polarity.OPPOSITE ? -1f : 1f;
    for (int i = 0; i < b.length; i++) {
      int at = i + delay.delayFrames();
      moved[i] = at >= 0 && at < b.length ? sign * b[at] : 0f;
    }
    double now = lowEnergyOfSum(a, b, rate);
    double then = lowEnergyOfSum(a, moved, rate);
    return now > 0 && then > 0 ? Decibels.ofPower(then / now) : 0;
  }

  /// Both at equal energy, as they will stand after trimming.
  private static double lowEnergyOfSum(float[] a, float[] b, int rate) {
    double scaleA = 1 / Math.max(1e-9, Math.sqrt(energy(a)));
    double scaleB = 1 / Math.max(1e-9, Math.sqrt(energy(b)));
    var sum = new float[1][a.length];
    for (int i = 0; i < a.length; i++) {
      sum[0][i] = (float) (a[i] * scaleA + b[i] * scaleB);
    }
    var low = new Decimated(rate, LOW_RATE_HZ);
    low.measure(sum, 0, a.length);
    return energy(low.samples());
  }

  private static double energy(float[] signal) {
    double energy = 0;
    for (float sample : signal) {
      energy += (double) sample * sample;
    }
    return energy;
  }

  private double delayMs() {
    return 1000.0 * delay.delayFrames() / first.figures().sampleRateHz();
  }

  /// What a person should know, where mending is worth it.
  Optional<Finding> finding() {
    boolean isLate = Math.abs(delayMs()) >= 1000 * SMALLEST_DELAY_SECONDS;
    if (delay.polarity() == Polarity.OPPOSITE && gainDb >= WORTH_MENDING_DB) {
      return Optional.of(opposite());
    }
    return isLate ? Optional.of(late()) : Optional.empty();
  }

  private Finding opposite() {
    return Finding.onTrack(
        "SL2412",
        second.name(),
        String.format(
            Locale.ROOT,
            "%s is upside down against %s: they cancel; flipped, the two together have %.1f dB more"
                + " body.",
            second.name(),
            first.name(),
            gainDb),
        "flip it, as in: lathe set SESSION " + second.id() + ".trim.polarityFlipped=on");
  }

  private Finding late() {
    var early = delay.delayFrames() > 0 ? first : second;
    var late = delay.delayFrames() > 0 ? second : first;
    return Finding.onTrack(
        "SL1413",
        late.name(),
        String.format(
            Locale.ROOT,
            "%s hears the same sound %.2f ms later than %s; brought together they have %.1f dB more"
                + " body.",
            late.name(),
            Math.abs(delayMs()),
            early.name(),
            gainDb),
        String.format(
            Locale.ROOT,
            "delay the earlier one, as in: lathe set SESSION %s.delay.frames=%d",
            early.id(),
            Math.abs(delay.delayFrames())));
  }
}

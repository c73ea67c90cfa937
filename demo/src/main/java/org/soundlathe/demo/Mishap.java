package org.soundlathe.demo;

import java.util.Arrays;
import org.soundlathe.demo.tone.Tape;
import org.soundlathe.dsp.resample.Resampler;

/// Lets a fault befall a recording.
final class Mishap {
  private static final int OTHER_RATE_HZ = 44_100;
  private static final float OFFSET = 0.012f;
  private static final double OVERLOAD_GAIN = 2.5;
  private static final double OVERLOAD_SECONDS = 0.05;
  private static final double RAMP_SECONDS = 0.002;
  private static final double BEFORE_FIRST_SECONDS = 0.25;
  private static final double AFTER_LAST_SECONDS = 0.4;

  /// What counts as sound, beside the loudest: more than the hiss of the machine.
  private static final float HEARD = 0.003f;

  private Mishap() {}

  /// The recording with the fault; faults of performance, name or place are in it already.
  static Recording befall(Recording recording, Fault fault) {
    return switch (fault) {
      case CLIPPED_RUN -> clipped(recording);
      case DC_OFFSET -> shifted(recording);
      case DUAL_MONO ->
          new Recording(recording.tape(), 2, recording.rateHz(), recording.startFrame());
      case OTHER_RATE -> atOtherRate(recording);
      case LATE_START -> late(recording);
      case DIFFERENT_LENGTH -> shortened(recording);
      case POLARITY_FLIPPED, SECOND_TAKE, UNLABELLED, SILENT, DELAY -> recording;
    };
  }

  /// Where in its file the fault is first met.
  static double atSeconds(Recording recording, Fault fault) {
    return switch (fault) {
      case CLIPPED_RUN -> (double) firstRun(recording.sound()) / recording.rateHz();
      case DIFFERENT_LENGTH -> recording.lengthSeconds();
      case POLARITY_FLIPPED,
          SECOND_TAKE,
          UNLABELLED,
          OTHER_RATE,
          SILENT,
          DUAL_MONO,
          DC_OFFSET,
          LATE_START,
          DELAY ->
          0.0;
    };
  }

  /// The loudest moment overloads the converter.
  private static Recording clipped(Recording recording) {
    var sound = recording.sound().clone();
    var from = Math.max(0, loudest(sound) - Tape.frames(0.004));
    var to = Math.min(sound.length, from + Tape.frames(OVERLOAD_SECONDS));
    var ramp = Tape.frames(RAMP_SECONDS);
    for (var i = from; i < to; i++) {
      var inside = Math.min(1.0, (double) Math.min(i - from, to - 1 - i) / ramp);
      var driven = (float) (sound[i] * (1.0 + (OVERLOAD_GAIN - 1.0) * inside));
      sound[i] = Math.max(-1.0f, Math.min(1.0f, driven));
    }
    return recording.with(sound);
  }

  private static Recording shifted(Recording recording) {
    var sound = recording.sound().clone();
    for (var i = 0; i < sound.length; i++) {
      sound[i] += OFFSET;
    }
    return recording.with(sound);
  }

  private static Recording atOtherRate(Recording recording) {
    var resampler = Resampler.prepare(recording.rateHz(), OTHER_RATE_HZ, 1);
    var in = new float[][] {recording.sound()};
    var out = new float[1][resampler.maxOutputFrames(in[0].length)];
    var length = resampler.process(in, 0, in[0].length, out, 0);
    length += resampler.drain(out, length);
    var sound = Arrays.copyOf(out[0], length);
    var start = (long) recording.startFrame() * OTHER_RATE_HZ / recording.rateHz();
    return new Recording(Tape.of(sound), recording.channels(), OTHER_RATE_HZ, (int) start);
  }

  private static Recording late(Recording recording) {
    var sound = recording.sound();
    var first = firstAbove(sound, HEARD * Math.abs(sound[loudest(sound)]));
    var start = Math.max(0, first - Tape.frames(BEFORE_FIRST_SECONDS));
    var rest = Arrays.copyOfRange(sound, start, sound.length);
    return new Recording(Tape.of(rest), recording.channels(), recording.rateHz(), start);
  }

  private static Recording shortened(Recording recording) {
    var sound = recording.sound();
    var threshold = HEARD * Math.abs(sound[loudest(sound)]);
    var last = sound.length - 1;
    while (last > 0 && Math.abs(sound[last]) < threshold) {
      last--;
    }
    var end = Math.min(sound.length, last + Tape.frames(AFTER_LAST_SECONDS));
    return recording.with(Arrays.copyOf(sound, end));
  }

  private static int loudest(float[] sound) {
    var loudest = 0;
    for (var i = 1; i < sound.length; i++) {
      if (Math.abs(sound[i]) > Math.abs(sound[loudest])) {
        loudest = i;
      }
    }
    return loudest;
  }

  /// Where three frames in a row first stand at full scale: one alone may be by chance.
  private static int firstRun(float[] sound) {
    for (var i = 2; i < sound.length; i++) {
      if (Math.abs(sound[i - 2]) == 1.0f
          && Math.abs(sound[i - 1]) == 1.0f
          && Math.abs(sound[i]) == 1.0f) {
        return i - 2;
      }
    }
    return 0;
  }

  private static int firstAbove(float[] sound, float threshold) {
    for (var i = 0; i < sound.length; i++) {
      if (Math.abs(sound[i]) >= threshold) {
        return i;
      }
    }
    return 0;
  }
}

package org.soundlathe.dsp.pitch;

import java.util.Optional;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.meter.Decimator;
import org.soundlathe.dsp.unit.Decibels;

/// Tells which note sounds and how far beside it, 25 to 4500 Hz: from below the lowest string of a
/// five-string bass (B0, 30.9 Hz) to above the highest note of a piccolo (C8, 4186 Hz).
///
/// Looks twenty times a second at the last 0.13 to 0.2 s. [Yin] says which note it is; the phases
/// of its first partials, each counted by its power, say how exactly. Steady notes are read to a
/// fraction of a cent; of stiff strings it is the pitch of what is loudest in them. Channels are
/// folded down to mono.
public final class Tuner implements Meter {
  public static final double LOWEST_HZ = 25;
  public static final double HIGHEST_HZ = 4_500;
  public static final double STANDARD_REFERENCE_HZ = 440;

  /// Below this (-70 dBFS) nobody plays.
  private static final double QUIETEST_DBFS = -70;

  private static final int ANALYSIS_RATE_HZ = 40_000;
  private static final int LOOKS_PER_SECOND = 20;
  private static final int PARTIALS = 4;

  /// Partials above this share of the copy's rate are beyond its low-pass.
  private static final double HIGHEST_PARTIAL = 0.4;

  private final Decimator copy;
  private final Yin yin;
  private final Demodulator demodulator;
  private final float[] line;
  private final int step;
  private final Runnable afterLook;
  private int filled;
  private boolean isVoiced;
  private double hertz;
  private double confidence;
  private double levelDbfs = Double.NEGATIVE_INFINITY;

  /// Looks twenty times a second.
  ///
  /// @param sampleRateHz 8000..384000; below 11.3 kHz the highest notes are missing
  public Tuner(int sampleRateHz) {
    this(sampleRateHz, LOOKS_PER_SECOND, () -> {});
  }

  /// @param afterLook called each time that it has looked
  Tuner(int sampleRateHz, int looksPerSecond, Runnable afterLook) {
    this.afterLook = afterLook;
    copy = new Decimator(sampleRateHz, ANALYSIS_RATE_HZ, this::add);
    double rate = copy.rateHz();
    int shortest = Math.max(2, (int) Math.floor(rate / HIGHEST_HZ));
    yin = new Yin(shortest, (int) Math.ceil(rate / LOWEST_HZ));
    line = new float[yin.lengthSamples()];
    demodulator = new Demodulator(rate, line.length);
    step = Math.min(line.length, (int) Math.floor(rate / looksPerSecond));
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    copy.measure(block, offset, frames);
  }

  /// What sounded last; nothing in silence, in noise, and where several notes sound at once.
  ///
  /// @param referenceHz the frequency of A4, such as 440, above 0
  public Optional<Tuning> tuning(double referenceHz) {
    if (!(referenceHz > 0)) {
      throw new IllegalArgumentException("referenceHz " + referenceHz + " is not above 0");
    }
    if (!isVoiced) {
      return Optional.empty();
    }
    Note note = Note.nearest(hertz, referenceHz);
    return Optional.of(
        new Tuning(hertz, note, note.cents(hertz, referenceHz), confidence, levelDbfs));
  }

  /// The time from one look to the next.
  double stepSeconds() {
    return step / copy.rateHz();
  }

  boolean isVoiced() {
    return isVoiced;
  }

  /// The frequency of what sounded last, where it has a pitch.
  double hertz() {
    return hertz;
  }

  private void add(float sample) {
    line[filled++] = sample;
    if (filled == line.length) {
      look();
      System.arraycopy(line, step, line, 0, line.length - step);
      filled -= step;
      afterLook.run();
    }
  }

  private void look() {
    levelDbfs = levelDbfs();
    isVoiced = levelDbfs >= QUIETEST_DBFS && yin.find(line, 0);
    if (isVoiced) {
      confidence = Math.max(0, Math.min(1, 1 - yin.aperiodicity()));
      hertz = refined(copy.rateHz() / yin.periodSamples());
    }
  }

  private double refined(double rough) {
    double sum = 0;
    double weight = 0;
    for (int partial = 1; partial <= PARTIALS; partial++) {
      if (partial == 1 || rough * partial < HIGHEST_PARTIAL * copy.rateHz()) {
        double found = demodulator.find(line, rough * partial) / partial;
        sum += demodulator.power() * found;
        weight += demodulator.power();
      }
    }
    return weight == 0 ? rough : sum / weight;
  }

  private double levelDbfs() {
    double energy = 0;
    for (float sample : line) {
      energy += (double) sample * sample;
    }
    return Decibels.ofPower(energy / line.length);
  }
}

package org.soundlathe.dsp.equalizer;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.soundlathe.dsp.Bank;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.filter.Section;
import org.soundlathe.dsp.filter.SectionBank;
import org.soundlathe.dsp.filter.SectionTable;
import org.soundlathe.dsp.filter.Strips;

/// One bell or shelf in each of many strips whose gain moves with the level of that part of the
/// spectrum: of the strip itself, or of a key.
///
/// The gain is computed every 16 frames, counted from the last reset, and reached within the next
/// 16. No latency. Off, a strip passes bit for bit. Both sides of a stereo sound move alike where
/// both columns of the key hold the same.
public final class DynamicEqualizer implements Bank {
  private static final int GRID_FRAMES = 16;
  // A quarter of a decibel from one design of the table to the next: what lies between is within
  // 0.001 dB of its own design.
  private static final double TABLE_STEP_DB = 0.25;

  // Nearer than this the gain is there, and no denormal is left to slow the processor down.
  private static final double NEAR_DB = 1e-9;

  private final int strips;
  private final List<DynamicBand> bands;
  private final SectionBank filter;
  private final SectionTable[] tables;
  private final BandLevel level;
  private final double[] attack;
  private final double[] release;
  private final double[] movedDb;
  private final double[][] key;
  private int framesToGrid;

  private DynamicEqualizer(Spec spec, List<DynamicBand> bands) {
    strips = spec.channels();
    this.bands = bands;
    filter = new SectionBank(strips);
    tables = new SectionTable[strips];
    level = new BandLevel(bands, spec.sampleRateHz());
    attack = new double[strips];
    release = new double[strips];
    movedDb = new double[strips];
    key = new double[GRID_FRAMES][strips];
    for (int strip = 0; strip < strips; strip++) {
      DynamicBand band = bands.get(strip);
      tables[strip] = table(band, spec.sampleRateHz());
      attack[strip] = weight(band.attackMs(), spec.sampleRateHz());
      release[strip] = weight(band.releaseMs(), spec.sampleRateHz());
    }
    reset();
  }

  /// @param bands one for each strip
  public static DynamicEqualizer prepare(Spec spec, List<DynamicBand> bands) {
    return new DynamicEqualizer(spec, Strips.each(spec, bands));
  }

  /// All strips alike.
  public static DynamicEqualizer prepare(Spec spec, DynamicBand band) {
    return prepare(spec, Collections.nCopies(spec.channels(), band));
  }

  /// Each strip listens to itself.
  @Override
  public void process(double[][] rows, int frames) {
    process(rows, rows, frames);
  }

  /// Each strip listens to the same column of the key.
  ///
  /// @param keyRows stay as they are, unless they are the rows themselves
  public void process(double[][] rows, double[][] keyRows, int frames) {
    int at = 0;
    while (at < frames) {
      if (framesToGrid == 0) {
        framesToGrid = GRID_FRAMES;
        move();
      }
      int now = Math.min(frames - at, framesToGrid);
      for (int i = 0; i < now; i++) {
        System.arraycopy(keyRows[at + i], 0, key[i], 0, strips);
      }
      level.hear(key, 0, now);
      filter.process(rows, at, at + now);
      framesToGrid -= now;
      at += now;
    }
  }

  @Override
  public void reset() {
    level.reset();
    filter.reset();
    Arrays.fill(movedDb, 0);
    framesToGrid = 0;
    for (int strip = 0; strip < strips; strip++) {
      if (bands.get(strip).on()) {
        filter.set(strip, tables[strip], 0);
      }
    }
  }

  /// How far the gain of a strip is from its rest now, in dB; for meters.
  public double movedDb(int strip) {
    return StrictMath.copySign(movedDb[strip], bands.get(strip).rangeDb());
  }

  private void move() {
    for (int strip = 0; strip < strips; strip++) {
      if (bands.get(strip).on()) {
        move(strip, bands.get(strip));
      }
    }
  }

  private void move(int strip, DynamicBand band) {
    double overDb = level.overDb(strip);
    double rangeDb = Math.abs(band.rangeDb());
    double wantedDb = Math.min(rangeDb, overDb * (1 - 1 / band.ratio()));
    double wayDb = wantedDb - movedDb[strip];
    boolean isThere = Math.abs(wayDb) < NEAR_DB;
    double weight = wayDb > 0 ? attack[strip] : release[strip];
    movedDb[strip] = isThere ? wantedDb : movedDb[strip] + weight * wayDb;
    double place = rangeDb == 0 ? 0 : movedDb[strip] / rangeDb * (tables[strip].entries() - 1);
    if (isThere) {
      filter.set(strip, tables[strip], place);
    } else {
      filter.glide(strip, tables[strip], place, GRID_FRAMES);
    }
  }

  private static SectionTable table(DynamicBand band, int sampleRateHz) {
    int steps = (int) Math.max(1, Math.ceil(Math.abs(band.rangeDb()) / TABLE_STEP_DB));
    SectionTable table = new SectionTable(steps + 1);
    Section section = new Section();
    for (int entry = 0; entry <= steps; entry++) {
      double gainDb = band.gainDb() + band.rangeDb() * entry / steps;
      table.set(
          entry, section.design(band.shape(), band.frequencyHz(), band.q(), gainDb, sampleRateHz));
    }
    return table;
  }

  private static double weight(double ms, int sampleRateHz) {
    return -StrictMath.expm1(-GRID_FRAMES * 1_000.0 / (ms * sampleRateHz));
  }
}

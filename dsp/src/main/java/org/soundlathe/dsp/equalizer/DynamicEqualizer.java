package org.soundlathe.dsp.equalizer;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.soundlathe.dsp.Bank;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.filter.Section;
import org.soundlathe.dsp.filter.SectionBank;
import org.soundlathe.dsp.filter.Strips;

/// One bell or shelf in each of many strips whose gain moves with the level of that part of the
/// spectrum: of the strip itself, or of a key.
///
/// The gain is computed every 16 frames, counted from the last reset, and reached within the next
/// 16. No latency. Off, a strip passes bit for bit. Settings may change while it plays: see
/// [#adopt]. Both sides of a stereo sound move alike where both columns of the key hold the same.
public final class DynamicEqualizer implements Bank {
  private static final int GRID_FRAMES = 16;
  // Nearer than this the gain is there, and no denormal is left to slow the processor down.
  private static final double NEAR_DB = 1e-9;

  private final int strips;
  private final int sampleRateHz;
  private final DynamicBand[] bands;
  private final SectionBank filter;
  private final MovingBand[] moving;
  private final BandLevel level;
  private final double[] attack;
  private final double[] release;
  private final double[] movedDb;
  private final double[][] key;
  private int framesToGrid;

  private DynamicEqualizer(Spec spec, List<DynamicBand> bands) {
    strips = spec.channels();
    sampleRateHz = spec.sampleRateHz();
    this.bands = bands.toArray(DynamicBand[]::new);
    filter = new SectionBank(strips);
    moving = new MovingBand[strips];
    level = new BandLevel(strips, sampleRateHz);
    attack = new double[strips];
    release = new double[strips];
    movedDb = new double[strips];
    key = new double[GRID_FRAMES][strips];
    Section section = new Section();
    for (int strip = 0; strip < strips; strip++) {
      moving[strip] = new MovingBand(filter, strip, sampleRateHz, GRID_FRAMES, section);
      adopt(strip, bands.get(strip));
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

  /// Gives a strip a new band: its filter glides there within about 20 ms from the next frame on
  /// that is a multiple of 16, or within twice that where the shape changes; where the level stands
  /// to the threshold, and how fast the gain follows, is new at once. Allocates nothing; on the
  /// thread that processes.
  public void adopt(int strip, DynamicBand band) {
    bands[strip] = band;
    moving[strip].aimAt(band);
    if (band.on()) {
      level.listen(strip, band);
      attack[strip] = weight(band.attackMs());
      release[strip] = weight(band.releaseMs());
    }
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
    for (MovingBand band : moving) {
      band.jump();
    }
  }

  /// How far the gain of a strip is from its rest now, in dB; for meters.
  public double movedDb(int strip) {
    return StrictMath.copySign(movedDb[strip], moving[strip].rangeDb());
  }

  private void move() {
    for (int strip = 0; strip < strips; strip++) {
      boolean wasHeard = moving[strip].isHeard();
      moving[strip].onGrid();
      if (moving[strip].isHeard()) {
        move(strip);
      } else if (wasHeard) {
        movedDb[strip] = 0;
        level.ignore(strip);
      }
    }
  }

  private void move(int strip) {
    double overDb = level.overDb(strip);
    double rangeDb = Math.abs(moving[strip].rangeDb());
    double wantedDb = Math.min(rangeDb, overDb * (1 - 1 / bands[strip].ratio()));
    double nowDb = Math.min(rangeDb, movedDb[strip]);
    double wayDb = wantedDb - nowDb;
    boolean isThere = Math.abs(wayDb) < NEAR_DB;
    double weight = wayDb > 0 ? attack[strip] : release[strip];
    movedDb[strip] = isThere ? wantedDb : nowDb + weight * wayDb;
    moving[strip].move(movedDb[strip], isThere);
  }

  private double weight(double ms) {
    return -StrictMath.expm1(-GRID_FRAMES * 1_000.0 / (ms * sampleRateHz));
  }
}

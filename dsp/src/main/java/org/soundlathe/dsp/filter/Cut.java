package org.soundlathe.dsp.filter;

import java.util.Collections;
import java.util.List;
import org.soundlathe.dsp.Bank;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.FilterParameters;

/// Takes away what lies below one corner and above another, in each of many strips: Butterworth, 6
/// to 48 dB per octave, 3 dB down at the corner.
///
/// Both on make a band-pass, such as for the key of a gate. Off, a strip passes bit for bit.
/// Settings may change while it plays: see [#adopt]. No latency.
public final class Cut implements Bank {
  /// New settings set out on a frame that is a multiple of this, counted from the last reset.
  public static final int GRID_FRAMES = 64;

  private final SectionBank[] stages = new SectionBank[CutStrip.MOST_SECTIONS];
  private final CutStrip[] strips;
  private int framesToGrid;
  private boolean isAnyMoving;

  /// One side of the cut.
  ///
  /// @param cutoffHz where the sound is 3 dB down, 10..20000; no higher than 0.4 of the sample rate
  ///   for exactly that
  public record Edge(boolean on, double cutoffHz, Slope slope) {
    /// Takes nothing away.
    public static final Edge OFF = new Edge(false, 1_000, Slope.DB_12);

    public Edge {
      FilterParameters.CUTOFF.check(cutoffHz);
    }
  }

  /// @param lows what is taken away below (a high-pass)
  /// @param highs what is taken away above (a low-pass)
  public record Settings(Edge lows, Edge highs) {
    /// Passes every bit.
    public static final Settings OFF = new Settings(Edge.OFF, Edge.OFF);
  }

  private Cut(Spec spec, List<Settings> settings) {
    for (int i = 0; i < stages.length; i++) {
      stages[i] = new SectionBank(spec.channels());
    }
    Section section = new Section();
    strips = new CutStrip[spec.channels()];
    for (int strip = 0; strip < strips.length; strip++) {
      strips[strip] = new CutStrip(stages, strip, spec.sampleRateHz(), section);
      strips[strip].adopt(settings.get(strip));
    }
    reset();
  }

  /// @param settings one for each strip
  public static Cut prepare(Spec spec, List<Settings> settings) {
    return new Cut(spec, Strips.each(spec, settings));
  }

  /// All strips alike.
  public static Cut prepare(Spec spec, Settings settings) {
    return prepare(spec, Collections.nCopies(spec.channels(), settings));
  }

  /// Gives a strip new settings: from the next frame on the grid its corners glide there within
  /// about 20 ms; what is switched on or off, or belongs to one slope only, fades in or out in that
  /// time (twice that where a slope gains or loses 6 dB per octave). Allocates nothing; on the
  /// thread that processes.
  public void adopt(int strip, Settings newSettings) {
    strips[strip].adopt(newSettings);
    isAnyMoving = true;
  }

  @Override
  public void process(double[][] rows, int frames) {
    int at = 0;
    while (at < frames) {
      if (framesToGrid == 0) {
        framesToGrid = GRID_FRAMES;
        move();
      }
      int next = at + Math.min(frames - at, framesToGrid);
      for (SectionBank stage : stages) {
        stage.process(rows, at, next);
      }
      framesToGrid -= next - at;
      at = next;
    }
  }

  /// Forgets the sound so far; settings on their way are there at once.
  @Override
  public void reset() {
    for (CutStrip strip : strips) {
      strip.jump();
    }
    for (SectionBank stage : stages) {
      stage.reset();
    }
    isAnyMoving = false;
    framesToGrid = 0;
  }

  private void move() {
    if (!isAnyMoving) {
      return;
    }
    isAnyMoving = false;
    for (CutStrip strip : strips) {
      if (strip.isMoving()) {
        strip.onGrid();
        isAnyMoving |= strip.isMoving();
      }
    }
  }
}

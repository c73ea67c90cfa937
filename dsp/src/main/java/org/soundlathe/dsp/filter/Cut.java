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
public final class Cut implements Bank {
  private static final int MOST_SECTIONS = 8;

  private final SectionBank[] stages = new SectionBank[MOST_SECTIONS];

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
    for (int i = 0; i < MOST_SECTIONS; i++) {
      stages[i] = new SectionBank(spec.channels());
    }
    for (int strip = 0; strip < spec.channels(); strip++) {
      Edge lows = settings.get(strip).lows();
      Edge highs = settings.get(strip).highs();
      int used = add(strip, 0, lows, Shape.HIGH_PASS, Shape.GENTLE_HIGH_PASS, spec);
      add(strip, used, highs, Shape.LOW_PASS, Shape.GENTLE_LOW_PASS, spec);
    }
  }

  /// @param settings one for each strip
  public static Cut prepare(Spec spec, List<Settings> settings) {
    return new Cut(spec, Strips.each(spec, settings));
  }

  /// All strips alike.
  public static Cut prepare(Spec spec, Settings settings) {
    return prepare(spec, Collections.nCopies(spec.channels(), settings));
  }

  @Override
  public void process(double[][] rows, int frames) {
    for (SectionBank stage : stages) {
      stage.process(rows, frames);
    }
  }

  @Override
  public void reset() {
    for (SectionBank stage : stages) {
      stage.reset();
    }
  }

  private int add(int strip, int at, Edge edge, Shape shape, Shape gentle, Spec spec) {
    if (!edge.on()) {
      return at;
    }
    int order = edge.slope().order();
    Section section = new Section();
    for (int i = 0; i < Butterworth.sections(order); i++) {
      Shape form = Butterworth.isOfFirstOrder(order, i) ? gentle : shape;
      double q = Butterworth.q(order, i);
      stages[at + i].set(strip, section.design(form, edge.cutoffHz(), q, 0, spec.sampleRateHz()));
    }
    return at + Butterworth.sections(order);
  }
}

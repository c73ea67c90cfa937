package org.soundlathe.dsp.survey;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.align.Delay;
import org.soundlathe.dsp.align.NeighbourMeter;

/// Listens to all inputs before a take: level, noise, hum, offset, clipping, tuning of each, and
/// how each lies to the next one.
///
/// Hum needs three seconds, tuning one second of single notes. What it keeps does not grow but by a
/// few numbers a second.
public final class LineMeter implements Meter {
  /// Sound goes 10 m in so long: farther apart nobody sets two microphones for one source.
  private static final double SEARCH_SECONDS = 0.03;

  private final List<InputMeter> inputs = new ArrayList<>();
  private final List<NeighbourMeter> neighbours;
  private final float[][] one = new float[1][];

  /// @param sampleRateHz 8000..384000
  /// @param channels 1..
  public LineMeter(int sampleRateHz, int channels) {
    for (int channel = 0; channel < channels; channel++) {
      inputs.add(new InputMeter(sampleRateHz));
    }
    int search = (int) Math.ceil(SEARCH_SECONDS * sampleRateHz);
    neighbours = channels < 2 ? List.of() : List.of(new NeighbourMeter(channels, search));
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    for (int channel = 0; channel < inputs.size(); channel++) {
      one[0] = block[channel];
      inputs.get(channel).measure(one, offset, frames);
    }
    if (!neighbours.isEmpty()) {
      neighbours.getFirst().measure(block, offset, frames);
    }
  }

  /// What was found so far.
  ///
  /// @param referenceHz the frequency of A4, above 0
  public LineFigures figures(double referenceHz) {
    List<Delay> delays = neighbours.isEmpty() ? List.of() : neighbours.getFirst().delays();
    return new LineFigures(
        inputs.stream().map(input -> input.figures(referenceHz)).toList(), delays);
  }
}

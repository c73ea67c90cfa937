package org.soundlathe.dsp.survey;

import java.util.List;
import org.soundlathe.dsp.align.Delay;

/// What a line check reads off all inputs.
///
/// @param inputs each input by itself
/// @param neighbours how input n + 1 lies to input n; one less than there are inputs
public record LineFigures(List<InputFigures> inputs, List<Delay> neighbours) {
  public LineFigures {
    inputs = List.copyOf(inputs);
    neighbours = List.copyOf(neighbours);
  }
}

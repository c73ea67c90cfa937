package org.soundlathe.engine.desk;

import java.util.List;
import java.util.stream.IntStream;
import org.soundlathe.dsp.parameter.CompressorParameters;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.dsp.parameter.GateParameters;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.dsp.parameter.Values;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.Edge;
import org.soundlathe.engine.plan.StripPlan;

/// Whether two plans are of one desk: the same strips, cables and effects, only set differently.
final class Likeness {
  private Likeness() {}

  /// @param allStages whether every stage stands ready, also those that are off
  static boolean isOneDesk(DeskPlan a, DeskPlan b, boolean allStages) {
    return a.sampleRateHz() == b.sampleRateHz()
        && a.outputs().equals(b.outputs())
        && a.strips().size() == b.strips().size()
        && a.edges().size() == b.edges().size()
        && IntStream.range(0, a.edges().size())
            .allMatch(i -> isOneEdge(a.edges().get(i), b.edges().get(i)))
        && IntStream.range(0, a.strips().size())
            .allMatch(i -> isOneStrip(a.strips().get(i), b.strips().get(i), allStages));
  }

  private static boolean isOneEdge(Edge a, Edge b) {
    return a.from() == b.from() && a.to() == b.to();
  }

  private static boolean isOneStrip(StripPlan a, StripPlan b, boolean allStages) {
    return a.kind() == b.kind()
        && a.inputChannels() == b.inputChannels()
        && a.keys().equals(b.keys())
        && a.shadows().equals(b.shadows())
        && effects(a).equals(effects(b))
        && (allStages
            ? lookAheads(a).equals(lookAheads(b))
            : List.of(RowStage.values()).stream()
                .allMatch(stage -> stage.isUsedBy(a.control()) || !stage.isUsedBy(b.control())));
  }

  /// A stage stands ready for the look-ahead that it was built with: room for more would let every
  /// knob before it be heard later.
  private static List<Double> lookAheads(StripPlan strip) {
    Values values = strip.control().values();
    return List.of(
        values.amount(GateParameters.LOOK_AHEAD),
        values.at(StripParameters.compressor(1)).amount(CompressorParameters.LOOK_AHEAD),
        values.at(StripParameters.compressor(2)).amount(CompressorParameters.LOOK_AHEAD));
  }

  private static List<String> effects(StripPlan strip) {
    Values values = strip.control().values();
    return IntStream.rangeClosed(-1, StripParameters.INSERTS)
        .mapToObj(place ->
            switch (place) {
              case -1 ->
                  strip.kind() == StripPlan.Kind.SPACE
                      ? values.word(EffectParameters.SPACE_KIND)
                      : "";
              case 0 -> String.valueOf(Chains.hasSaturation(strip));
              default -> values.at(StripParameters.insert(place)).word(EffectParameters.KIND);
            })
        .toList();
  }
}

package org.soundlathe.dsp.amplifier;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.dsp.saturation.GainStage;
import org.soundlathe.dsp.unit.Decibels;

/// What a voicing is made of: how many stages, how hard each drives the next, and how much of the
/// lows and highs passes between them. Set on the levels and curves of the types that the names
/// tell; nobody has listened yet.
///
/// @param inputCornerHz where the input cuts rumble and mud off
/// @param couplingHz the corner of the capacitor between two stages
/// @param darkHz where the capacity of a triode takes the highs away
/// @param stages gain and lean of each; every second leans the other way, for a triode turns the
///   wave upside down
/// @param powerDb how hard the power stage is driven
/// @param levelDb what brings a guitar at working level back to it, at the default gain
record Build(
    double inputCornerHz,
    double couplingHz,
    double darkHz,
    List<Stage> stages,
    ToneStack.Circuit circuit,
    double powerDb,
    double levelDb) {
  Build {
    stages = List.copyOf(stages);
  }

  /// One triode.
  ///
  /// @param bias where on its curve silence lies
  record Stage(double gainDb, double bias) {}

  static Build of(Voicing voicing) {
    return switch (voicing) {
      case CLEAN -> {
        var stages = List.of(new Stage(2, 0.2));
        yield new Build(60, 30, 15_000, stages, ToneStack.Circuit.AMERICAN, 0, -6);
      }
      case CRUNCH -> {
        var stages = List.of(new Stage(10, 0.2), new Stage(8, -0.3));
        yield new Build(80, 90, 12_000, stages, ToneStack.Circuit.BRITISH, 4, -11);
      }
      case LEAD -> {
        var stages = List.of(new Stage(14, 0.25), new Stage(14, -0.3), new Stage(12, 0.2));
        yield new Build(110, 150, 10_000, stages, ToneStack.Circuit.BRITISH, 6, -11);
      }
    };
  }

  /// New stages in their order; the gain knob drives the last.
  List<GainStage> gainStages(double gainDb) {
    List<GainStage> made = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      double more = i == stages.size() - 1 ? gainDb : 0;
      double drive = Decibels.toGain(stages.get(i).gainDb() + more);
      made.add(new GainStage(drive, stages.get(i).bias()));
    }
    return List.copyOf(made);
  }
}

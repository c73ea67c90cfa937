package org.soundlathe.tracking.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.dsp.parameter.Values;
import org.soundlathe.engine.console.SessionConsole;
import org.soundlathe.engine.plan.Control;
import org.soundlathe.session.Session;
import org.soundlathe.session.settings.Printing;
import org.soundlathe.session.track.Track;

/// What a track's input passes before musicians hear it: those of its inserts that stand for things
/// on the way from an instrument to the tape, in their order and with their settings.
///
/// All of them answer within a few milliseconds. What belongs to the mix (compression, echo,
/// convolution, limiting …) is left out, and so is what moves by automation.
///
/// @param track its id
/// @param channels of the track, 1 or 2
/// @param stages in their order; none where the input is heard as it is
/// @param leftOut inserts that are on and not heard live, in their order
public record ChainPlan(String track, int channels, List<Stage> stages, List<LeftOut> leftOut) {
  /// The kinds of inserts that are heard live.
  public static final Set<String> KINDS =
      Set.of("microphone", "preamplifier", "amplifier", "live-room");

  /// An insert that is heard.
  ///
  /// @param insert its number, 1..4
  /// @param values read by the effect's own names
  public record Stage(int insert, String kind, Values values) {}

  /// An insert that is not heard.
  public record LeftOut(int insert, String kind, Why why) {}

  /// Why an insert is not heard live.
  public enum Why {
    /// It is made for the mix.
    FOR_THE_MIX,
    /// Its settings move by automation.
    MOVES
  }

  public ChainPlan {
    stages = List.copyOf(stages);
    leftOut = List.copyOf(leftOut);
  }

  /// An input that is heard as it is.
  public static ChainPlan none(Track track) {
    return new ChainPlan(track.id(), track.channels(), List.of(), List.of());
  }

  /// The chain of a track: its inserts that are on, or are off because what sounds was printed
  /// through them; none where the session does not have it yet.
  ///
  /// @throws org.soundlathe.engine.console.RoutingLoop if strips feed each other in a circle
  public static ChainPlan of(Session session, Track track) {
    if (session.track(track.id()).isEmpty()) {
      return none(track);
    }
    var paper = SessionConsole.of(session);
    var strip = paper.plan().strips().get(paper.index().getOrDefault(track.id(), 0));
    var stages = new ArrayList<Stage>();
    var leftOut = new ArrayList<LeftOut>();
    var printed = Printing.insertsOf(track);
    for (int number = 1; number <= StripParameters.INSERTS; number++) {
      add(number, printed.contains(number), strip.control(), stages, leftOut);
    }
    return new ChainPlan(track.id(), track.channels(), stages, leftOut);
  }

  private static void add(
      int number, boolean isPrinted, Control control, List<Stage> stages, List<LeftOut> leftOut) {
    var place = StripParameters.insert(number);
    var values = control.values().at(place);
    var kind = values.word(EffectParameters.KIND);
    boolean moves =
        control.curves().keySet().stream().anyMatch(name -> name.startsWith(place.first() + "."));
    boolean isMeant = values.isOn(EffectParameters.ON) || isPrinted || moves;
    if (kind.equals(EffectParameters.NONE) || !isMeant) {
      return;
    }
    if (!KINDS.contains(kind)) {
      leftOut.add(new LeftOut(number, kind, Why.FOR_THE_MIX));
    } else if (moves) {
      leftOut.add(new LeftOut(number, kind, Why.MOVES));
    } else {
      stages.add(new Stage(number, kind, values));
    }
  }

  public boolean isEmpty() {
    return stages.isEmpty();
  }

  /// The numbers of the inserts that are heard.
  public List<Integer> inserts() {
    return stages.stream().map(Stage::insert).toList();
  }

  /// In words: `microphone, amplifier`.
  public String words() {
    return stages.stream().map(Stage::kind).collect(Collectors.joining(", "));
  }
}

package org.soundlathe.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.soundlathe.tracking.cue.CueMix;
import org.soundlathe.tracking.monitor.TalkbackSettings;
import org.soundlathe.tracking.run.ArmWish;
import org.soundlathe.tracking.run.Patch;
import org.soundlathe.tracking.run.RunRefusal;
import picocli.CommandLine.Option;

/// The microphone through which the musicians are spoken to.
final class RecordTalkback {
  private static final double MOST_DIM_DB = 60;

  @Option(
      names = "--talkback",
      paramLabel = "INPUT[:NAME,…]",
      description =
          "An input that is not recorded and is heard in every cue mix, or in those named, while key"
              + " t or the command talkback keeps it open.")
  private String talkback = "";

  @Option(
      names = "--talkback-dim",
      paramLabel = "DB",
      description = "By how much what is played is turned down meanwhile, 0 to 60; 20 by default.")
  private double dimDb = 20;

  boolean isWanted() {
    return !talkback.isEmpty();
  }

  /// The inputs to be opened: those of the armed tracks and, last, that of the talkback.
  List<ArmWish> with(List<ArmWish> armed, List<CueMix> cues) {
    if (!isWanted()) {
      return armed;
    }
    var input = input(cues);
    if (armed.stream().anyMatch(wish -> wish.inputs().contains(input))) {
      throw RunRefusal.ofArm(
          "--talkback " + talkback + ": this input is recorded", "speak into one of its own");
    }
    var all = new ArrayList<>(armed);
    all.add(new ArmWish("talkback", List.of(input)));
    return all;
  }

  /// Who hears it, where somebody asked for one.
  ///
  /// @param patch of [#with]
  Optional<TalkbackSettings> settings(List<CueMix> cues, Patch patch) {
    if (!isWanted()) {
      return Optional.empty();
    }
    if (!(dimDb >= 0 && dimDb <= MOST_DIM_DB)) {
      throw RunRefusal.ofTimes(
          "--talkback-dim " + dimDb + " dB is outside 0 to 60", "20 lets a voice be heard");
    }
    int input = patch.channels().getLast().getFirst();
    return Optional.of(new TalkbackSettings(input, names(cues), dimDb));
  }

  private String input(List<CueMix> cues) {
    return names(cues).isEmpty() ? talkback : talkback.substring(0, talkback.lastIndexOf(':'));
  }

  /// What stands behind the last colon, if it is musicians: a port's name may have a colon, too.
  private List<String> names(List<CueMix> cues) {
    int colon = talkback.lastIndexOf(':');
    var names = Arrays.asList(talkback.substring(colon + 1).split(",", -1));
    var known = cues.stream().map(CueMix::name).toList();
    boolean isNumbered = talkback.matches("\\d{1,6}:.*");
    if (isNumbered && !known.containsAll(names)) {
      throw RunRefusal.ofArm(
          "--talkback " + talkback + " names who has no cue mix", "give them one: --cue NAME");
    }
    return colon > 0 && known.containsAll(names) ? names : List.of();
  }
}

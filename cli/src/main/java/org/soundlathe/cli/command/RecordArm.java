package org.soundlathe.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.soundlathe.session.track.Equipment;
import org.soundlathe.tracking.chain.Print;
import org.soundlathe.tracking.run.ArmWish;
import org.soundlathe.tracking.run.ArmedTrack;
import org.soundlathe.tracking.run.RunRefusal;
import picocli.CommandLine.Option;

/// Which tracks record from which inputs, and with what.
final class RecordArm {
  @Option(
      names = "--arm",
      paramLabel = "TRACK=INPUT",
      required = true,
      description = {
        "Record this input (a number from 1, or a port's name) onto this track; TRACK=1+2 for a"
            + " stereo pair. A new name makes a new track. May be repeated."
      })
  private List<String> arms = List.of();

  @Option(names = "--mic", paramLabel = "TRACK=TEXT", description = "The microphone, as \"U 47\".")
  private Map<String, String> microphones = new LinkedHashMap<>();

  @Option(names = "--preamp", paramLabel = "TRACK=TEXT", description = "The pre-amplifier.")
  private Map<String, String> preamps = new LinkedHashMap<>();

  @Option(names = "--position", paramLabel = "TRACK=TEXT", description = "Where the microphone is.")
  private Map<String, String> positions = new LinkedHashMap<>();

  @Option(names = "--room", paramLabel = "TRACK=TEXT", description = "The room.")
  private Map<String, String> rooms = new LinkedHashMap<>();

  @Option(names = "--player", paramLabel = "TRACK=TEXT", description = "Who plays or sings.")
  private Map<String, String> players = new LinkedHashMap<>();

  @Option(names = "--note", paramLabel = "TRACK=TEXT", description = "Whatever else to remember.")
  private Map<String, String> notes = new LinkedHashMap<>();

  @Option(
      names = "--print",
      paramLabel = "[TRACK=]HOW",
      description = {
        "What becomes of the track's microphone, preamplifier, amplifier and live-room inserts: dry"
            + " (they stay settings), wet (printed into a take of its own, which sounds, and"
            + " switched off) or both (printed, and the dry take sounds through them). The dry take"
            + " is always kept. dry by default; may be repeated."
      })
  private List<String> prints = List.of();

  /// The armed tracks, of which each is printed as somebody said.
  ///
  /// @param armed in the order of [#wishes]
  List<ArmedTrack> printing(List<ArmedTrack> armed) {
    var names = wishes().stream().map(ArmWish::track).toList();
    var result = new ArrayList<>(armed);
    for (var text : prints) {
      int equals = text.lastIndexOf('=');
      var how = print(text, text.substring(equals + 1));
      boolean isKnown = equals < 0;
      for (int i = 0; i < result.size(); i++) {
        boolean isMeant = equals < 0 || names.get(i).equalsIgnoreCase(text.substring(0, equals));
        isKnown |= isMeant;
        result.set(i, isMeant ? result.get(i).printing(how) : result.get(i));
      }
      if (!isKnown) {
        throw RunRefusal.ofArm(
            "--print " + text + ": " + text.substring(0, equals) + " is not armed",
            "name a track of --arm, or leave the name out for all of them");
      }
    }
    return result;
  }

  private static Print print(String text, String word) {
    for (var print : Print.values()) {
      if (print.name().toLowerCase(Locale.ROOT).equals(word)) {
        return print;
      }
    }
    throw RunRefusal.ofArm(
        "--print " + text + " is not known", "write dry, wet or both, or voice=both");
  }

  List<ArmWish> wishes() {
    return arms.stream().map(ArmWish::parse).toList();
  }

  /// From a track as it was named to what is known of it.
  Map<String, Equipment> equipment() {
    var all = new LinkedHashMap<String, Equipment>();
    note(all, microphones, Equipment::withMicrophone);
    note(all, preamps, Equipment::withPreamp);
    note(all, positions, Equipment::withPosition);
    note(all, rooms, Equipment::withRoom);
    note(all, players, Equipment::withPlayer);
    note(all, notes, Equipment::withNotes);
    return all;
  }

  private static void note(
      Map<String, Equipment> all,
      Map<String, String> texts,
      BiFunction<Equipment, String, Equipment> with) {
    texts.forEach((track, text) ->
        all.put(track, with.apply(all.getOrDefault(track, Equipment.UNKNOWN), text)));
  }
}

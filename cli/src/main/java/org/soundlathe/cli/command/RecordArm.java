package org.soundlathe.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.soundlathe.session.track.Equipment;
import org.soundlathe.tracking.run.ArmWish;
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

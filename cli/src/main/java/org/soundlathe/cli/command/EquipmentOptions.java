package org.soundlathe.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.soundlathe.session.track.Equipment;
import picocli.CommandLine.Option;

/// With what, where and by whom a take is recorded.
final class EquipmentOptions {
  @Option(names = "--mic", paramLabel = "TEXT", description = "The microphone, as \"U 47\".")
  private Optional<String> microphone = Optional.empty();

  @Option(names = "--preamp", paramLabel = "TEXT", description = "The pre-amplifier.")
  private Optional<String> preamp = Optional.empty();

  @Option(names = "--position", paramLabel = "TEXT", description = "Where the microphone stood.")
  private Optional<String> position = Optional.empty();

  @Option(names = "--room", paramLabel = "TEXT", description = "In which room.")
  private Optional<String> room = Optional.empty();

  @Option(names = "--player", paramLabel = "TEXT", description = "Who played or sang.")
  private Optional<String> player = Optional.empty();

  @Option(names = "--note", paramLabel = "TEXT", description = "Whatever else is worth knowing.")
  private Optional<String> note = Optional.empty();

  boolean isNothing() {
    return words().isEmpty();
  }

  /// The equipment with what was said in place of what stood there.
  Equipment applied(Equipment before) {
    var after = before;
    after = put(after, microphone, Equipment::withMicrophone);
    after = put(after, preamp, Equipment::withPreamp);
    after = put(after, position, Equipment::withPosition);
    after = put(after, room, Equipment::withRoom);
    after = put(after, player, Equipment::withPlayer);
    return put(after, note, Equipment::withNotes);
  }

  /// The options as they were written.
  List<String> words() {
    var words = new ArrayList<String>();
    add(words, "--mic", microphone);
    add(words, "--preamp", preamp);
    add(words, "--position", position);
    add(words, "--room", room);
    add(words, "--player", player);
    add(words, "--note", note);
    return words;
  }

  private static Equipment put(
      Equipment equipment,
      Optional<String> words,
      BiFunction<Equipment, String, Equipment> change) {
    return words.isPresent() ? change.apply(equipment, words.get().strip()) : equipment;
  }

  private static void add(List<String> words, String name, Optional<String> value) {
    value.ifPresent(text -> words.add(name + " \"" + text + "\""));
  }
}

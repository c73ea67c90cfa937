package org.soundlathe.session.track;

import java.util.List;
import java.util.Locale;
import org.soundlathe.media.wav.TakeNote;

/// With what and where a take was recorded, in free words; empty where nobody said.
///
/// @param microphone such as `U 47`
/// @param preamp such as `console, 12 dB`
/// @param position such as `10 cm, off axis`
/// @param room such as `hall`
/// @param player who played or sang
/// @param notes whatever else is worth knowing
/// @param input of the device, by its number from 1 or its port's name; `3+4` of a stereo take
public record Equipment(
    String microphone,
    String preamp,
    String position,
    String room,
    String player,
    String notes,
    String input) {
  public static final Equipment UNKNOWN = new Equipment("", "", "", "", "", "", "");

  private static final int MAX_CHARACTERS = 10_000;

  public Equipment {
    for (var text : List.of(microphone, preamp, position, room, player, notes, input)) {
      if (text.length() > MAX_CHARACTERS) {
        throw new IllegalArgumentException(
            "a note of " + text.length() + " characters is longer than " + MAX_CHARACTERS);
      }
    }
  }

  public boolean isUnknown() {
    return equals(UNKNOWN);
  }

  /// Whether a text stands in any of the words but the input's, in upper or lower case.
  public boolean mentions(String text) {
    var wanted = text.toLowerCase(Locale.ROOT);
    return List.of(microphone, preamp, position, room, player, notes).stream()
        .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(wanted));
  }

  /// As it is written into a recording's file.
  ///
  /// @param project the song's title
  /// @param take its id
  /// @param trackNames one a channel
  public TakeNote note(String project, String take, List<String> trackNames) {
    return new TakeNote(
        project, take, trackNames, microphone, preamp, position, room, player, notes, input);
  }

  public Equipment withMicrophone(String words) {
    return new Equipment(words, preamp, position, room, player, notes, input);
  }

  public Equipment withPreamp(String words) {
    return new Equipment(microphone, words, position, room, player, notes, input);
  }

  public Equipment withPosition(String words) {
    return new Equipment(microphone, preamp, words, room, player, notes, input);
  }

  public Equipment withRoom(String words) {
    return new Equipment(microphone, preamp, position, words, player, notes, input);
  }

  public Equipment withPlayer(String words) {
    return new Equipment(microphone, preamp, position, room, words, notes, input);
  }

  public Equipment withNotes(String words) {
    return new Equipment(microphone, preamp, position, room, player, words, input);
  }

  public Equipment withInput(String words) {
    return new Equipment(microphone, preamp, position, room, player, notes, words);
  }

  /// The numbers of the device's inputs, from 1, one a channel; empty where they have names or
  /// nobody knows.
  public List<Integer> inputNumbers() {
    return TakeNote.numbers(input);
  }
}

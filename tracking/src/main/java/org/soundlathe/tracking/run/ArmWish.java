package org.soundlathe.tracking.run;

import java.util.List;

/// A track that shall record, and from where.
///
/// @param track its name or id; a track of that name is made where there is none
/// @param inputs one, or two for a stereo pair: the number of an input of the card, counted from 1,
///   or the name of a port
public record ArmWish(String track, List<String> inputs) {
  public ArmWish {
    inputs = List.copyOf(inputs);
  }

  /// Reads `TRACK=INPUT` or `TRACK=INPUT+INPUT`, such as `voice=1` or `piano=3+4`.
  ///
  /// @throws RunRefusal if it is not written so
  public static ArmWish parse(String text) {
    int equals = text.indexOf('=');
    var track = equals < 0 ? "" : text.substring(0, equals).strip();
    var inputs = List.of(text.substring(equals + 1).strip().split("\\+", -1));
    boolean isEmpty = inputs.stream().anyMatch(String::isBlank);
    if (track.isEmpty() || isEmpty || inputs.size() > 2) {
      throw RunRefusal.ofArm(
          "\"" + text + "\" arms nothing", "write TRACK=INPUT, such as voice=1 or piano=3+4");
    }
    return new ArmWish(track, inputs.stream().map(String::strip).toList());
  }
}

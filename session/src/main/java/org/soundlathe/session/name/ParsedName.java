package org.soundlathe.session.name;

import java.util.Optional;
import java.util.OptionalInt;
import org.soundlathe.session.track.Role;

/// What a file's name says about the recording in it.
///
/// @param name as people read it: without numbering, path and ending
/// @param id lower-case ASCII words joined by `-`, not yet unique; empty where nothing is left of
///   it
/// @param role unknown where no word speaks of an instrument
/// @param confidence 0..1, 0 for an unknown role
/// @param side of a stereo pair
/// @param take the number after a word for take
/// @param number with which the file's name begins
/// @param stereoName the name without its side: equal for the two files of a pair
/// @param partName the name without side, take and wetness: equal for all versions of one part
public record ParsedName(
    String name,
    String id,
    Role role,
    double confidence,
    Optional<Side> side,
    OptionalInt take,
    Wetness wetness,
    MicPosition position,
    OptionalInt number,
    Kind kind,
    String stereoName,
    String partName) {

  /// Which half of a stereo pair.
  public enum Side {
    LEFT,
    RIGHT
  }

  /// Whether effects are printed on the recording.
  public enum Wetness {
    WET,
    DRY,
    NONE
  }

  /// Where the microphone stood, or that there was none.
  public enum MicPosition {
    IN,
    OUT,
    TOP,
    BOTTOM,
    DI,
    AMP,
    CLOSE,
    ROOM,
    NONE
  }

  /// What the file is for.
  public enum Kind {
    TRACK,
    ROUGH_MIX,
    REFERENCE
  }

  /// This name as that of the stereo track that the pair becomes.
  public ParsedName asStereo() {
    return new ParsedName(
        stereoName,
        StripIds.of(stereoName),
        role,
        confidence,
        Optional.empty(),
        take,
        wetness,
        position,
        number,
        kind,
        stereoName,
        partName);
  }
}

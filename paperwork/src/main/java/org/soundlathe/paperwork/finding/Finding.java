package org.soundlathe.paperwork.finding;

import java.util.Optional;
import java.util.OptionalDouble;

/// Something noticed that a person should know, with the fix.
///
/// @param code a number of the catalogue; its first digit is the severity
/// @param track the name of the track or file it is about
/// @param atSeconds where in that track, from its start
/// @param message what was found, in plain words with figures and units
/// @param fix what to do, in plain words
public record Finding(
    String code, Optional<String> track, OptionalDouble atSeconds, String message, String fix) {
  public Finding {
    Severity.ofCode(code);
  }

  public static Finding of(String code, String message, String fix) {
    return new Finding(code, Optional.empty(), OptionalDouble.empty(), message, fix);
  }

  public static Finding onTrack(String code, String track, String message, String fix) {
    return new Finding(code, Optional.of(track), OptionalDouble.empty(), message, fix);
  }

  public Finding at(double seconds) {
    return new Finding(code, track, OptionalDouble.of(seconds), message, fix);
  }

  /// The same finding, said of the given track or file.
  public Finding on(String trackName) {
    return new Finding(code, Optional.of(trackName), atSeconds, message, fix);
  }

  public Severity severity() {
    return Severity.ofCode(code);
  }
}

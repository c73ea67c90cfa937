package org.soundlathe.delivery.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where things stand, from the folder of all results.
///
/// @param listen the MP3 for everyday players
/// @param comparePage the before/after page
/// @param sections the sample that plays each part of the song before and after
/// @param flick the sample that switches between before and after
/// @param mix the mix before mastering
/// @param stems the folder of the stems
/// @param session the session folder
/// @param report the report's page
public record Places(
    Path listen,
    Optional<Path> comparePage,
    Optional<Path> sections,
    Optional<Path> flick,
    Path mix,
    Optional<Path> stems,
    Path session,
    Path report) {
  public Places {
    for (var place : all(listen, comparePage, sections, flick, mix, stems, session, report)) {
      if (place.isAbsolute()) {
        throw new IllegalArgumentException(place + ": places begin at the folder of the results");
      }
    }
  }

  private static List<Path> all(Object... places) {
    return Stream.of(places)
        .flatMap(place ->
            switch (place) {
              case Path path -> Stream.of(path);
              case Optional<?> maybe -> maybe.stream().map(Path.class::cast);
              default -> Stream.of();
            })
        .toList();
  }
}

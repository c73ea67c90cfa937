package org.soundlathe.tracking.cue;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What one musician wants to hear.
///
/// Tracks are taken before their faders, behind their stages and panorama, so that the mix may be
/// changed without anybody noticing; a level of a cue mix is one's own.
///
/// @param name whose it is
/// @param tracksDb how loud every track is that is not named in `levelsDb`; -infinity leaves them
///   out
/// @param levelsDb from the id of a track or of an effect return to its level; a return is heard
///   only where it is named
/// @param clickDb how loud the click is; -infinity for none
/// @param liveDb how loud the live inputs are, where the computer monitors them; -infinity for none
public record CueMix(
    String name,
    double tracksDb,
    SortedMap<String, Double> levelsDb,
    double clickDb,
    double liveDb) {
  /// Not heard at all.
  public static final double OFF = Double.NEGATIVE_INFINITY;

  private static final double LOUDEST_DB = 24;

  public CueMix {
    levelsDb = Collections.unmodifiableSortedMap(new TreeMap<>(levelsDb));
    require(name, tracksDb);
    require(name, clickDb);
    require(name, liveDb);
    levelsDb.values().forEach(level -> require(name, level));
  }

  /// Everything at its own level, the click as well.
  public static CueMix of(String name) {
    return new CueMix(name, 0, new TreeMap<>(), 0, 0);
  }

  /// The same mix with one thing louder or softer.
  ///
  /// @param what `tracks` (all that have no level of their own), `click`, `live`, or the id of a
  ///   track or return
  /// @param db [#OFF] for not at all
  public CueMix with(String what, double db) {
    return switch (what) {
      case "tracks" -> new CueMix(name, db, levelsDb, clickDb, liveDb);
      case "click" -> new CueMix(name, tracksDb, levelsDb, db, liveDb);
      case "live" -> new CueMix(name, tracksDb, levelsDb, clickDb, db);
      default -> {
        var levels = new TreeMap<>(levelsDb);
        levels.put(what, db);
        yield new CueMix(name, tracksDb, levels, clickDb, liveDb);
      }
    };
  }

  /// How loud a strip is; [#OFF] where it is not heard.
  double levelDb(String strip, boolean isTrack) {
    return levelsDb.getOrDefault(strip, isTrack ? tracksDb : OFF);
  }

  private static void require(String name, double db) {
    if (!(db <= LOUDEST_DB)) {
      throw new IllegalArgumentException(
          "cue mix " + name + ": a level of " + db + " dB is above " + LOUDEST_DB);
    }
  }
}

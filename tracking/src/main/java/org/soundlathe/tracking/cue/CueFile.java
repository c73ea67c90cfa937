package org.soundlathe.tracking.cue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.SafeFile;
import org.soundlathe.paperwork.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The cue mixes of a session by their musicians' names: `cues.json` beside `session.json`. They
/// are no part of the song, so they have no history; a file that cannot be read counts as none. A
/// level that stands as null is off.
public final class CueFile {
  private static final String FILE = "cues.json";
  private static final long MOST_BYTES = 1_000_000;

  private final Disk disk;
  private final Path file;

  /// @param session its folder
  public CueFile(Disk disk, Path session) {
    this.disk = disk;
    file = session.resolve(FILE);
  }

  public Optional<CueMix> find(String name) {
    return all().stream().filter(cue -> cue.name().equals(name)).findFirst();
  }

  /// Everyone's.
  public List<CueMix> all() {
    var all = new ArrayList<CueMix>();
    try {
      if (Files.isRegularFile(file) && Files.size(file) < MOST_BYTES) {
        for (var node : Json.parse(Files.readString(file)).path("cues")) {
          all.add(read(node));
        }
      }
    } catch (IOException | JacksonException | IllegalArgumentException _) {
      return List.of();
    }
    return all;
  }

  /// Keeps these; who is not among them keeps what they had.
  ///
  /// @throws org.soundlathe.paperwork.file.WriteRefusal if the disk refuses
  public void keep(List<CueMix> cues) {
    var all = new ArrayList<>(all());
    var before = List.copyOf(all);
    for (var cue : cues) {
      all.removeIf(other -> other.name().equals(cue.name()));
      all.add(cue);
    }
    if (all.equals(before)) {
      return;
    }
    var json = Json.object();
    var array = json.putArray("cues");
    all.forEach(cue -> array.add(write(cue)));
    SafeFile.write(disk, file, Json.pretty(json), Disk.Overwrite.REPLACE);
  }

  private static ObjectNode write(CueMix cue) {
    var node =
        Json.object()
            .put("name", cue.name())
            .put("tracksDb", Json.finite(cue.tracksDb()))
            .put("clickDb", Json.finite(cue.clickDb()))
            .put("liveDb", Json.finite(cue.liveDb()));
    var levels = Json.object();
    cue.levelsDb().forEach((strip, level) -> levels.put(strip, Json.finite(level)));
    node.set("levelsDb", levels);
    return node;
  }

  private static CueMix read(JsonNode node) {
    var levels = new TreeMap<String, Double>();
    node.path("levelsDb")
        .properties()
        .forEach(entry -> levels.put(entry.getKey(), decibels(entry.getValue())));
    return new CueMix(
        node.path("name").asString(""),
        decibels(node.path("tracksDb")),
        levels,
        decibels(node.path("clickDb")),
        decibels(node.path("liveDb")));
  }

  private static double decibels(JsonNode node) {
    return node.isNumber() ? node.asDouble() : CueMix.OFF;
  }
}

package org.soundlathe.tracking.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.paperwork.file.Disk;

/// Musicians find their mixes again the next time.
final class CueFileTest {
  @TempDir private Path session;

  @Test
  void mixesAreKeptByNameAndOffStaysOff() {
    var levels = new TreeMap<>(Map.of("drums", -6.5, "hall", CueMix.OFF));
    var ann = new CueMix("ann", CueMix.OFF, levels, -3, CueMix.OFF);
    var file = new CueFile(Disk.real(), session);
    file.keep(List.of(ann, CueMix.of("ben")));
    assertThat(file.find("ann")).contains(ann);
    assertThat(file.find("ben")).contains(CueMix.of("ben"));
    var louder = new CueMix("ben", 6, new TreeMap<>(), 0, 0);
    file.keep(List.of(louder));
    assertThat(file.all()).containsExactly(ann, louder);
  }

  @Test
  void damagedFileCountsAsNone() throws IOException {
    var file = new CueFile(Disk.real(), session);
    for (var text : new String[] {"", "{", "{\"cues\":[{\"name\":\"a\",\"tracksDb\":99}]}"}) {
      Files.writeString(session.resolve("cues.json"), text);
      assertThat(file.all()).as(text).isEmpty();
    }
    file.keep(List.of(CueMix.of("ann")));
    assertThat(file.find("ann")).isPresent();
  }
}

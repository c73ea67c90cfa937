package org.soundlathe.session.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.session.settings.Rules;
import org.soundlathe.session.settings.Sends;
import org.soundlathe.session.settings.SettingsTable;
import org.soundlathe.session.settings.Strips;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;

class ExtremeSessionsTest {
  @TempDir Path folder;

  @Test
  void everySessionKeepsTheRules() {
    for (long seed = 1; seed <= 20; seed++) {
      var session = ExtremeSessions.random(seed, 1 + (int) seed % 12);
      assertThat(Rules.broken(session)).as("seed " + seed).isEmpty();
      assertThat(Strips.unknown(session)).as("seed " + seed).isEmpty();
      assertThat(ExtremeSessions.random(seed, 1 + (int) seed % 12)).isEqualTo(session);
    }
  }

  @Test
  void theyAreExtremeAndDifferent() {
    var seen = new HashSet<String>();
    int ends = 0;
    int amounts = 0;
    for (long seed = 1; seed <= 10; seed++) {
      var session = ExtremeSessions.random(seed, 8);
      for (var strip : Strips.ids(session)) {
        Sends.open(session.mixer(), strip).forEach(to -> seen.add("send"));
        Strips.keys(session.mixer(), strip).forEach((stage, from) -> seen.add(stage));
        session.mixer().lanes(strip).keySet().forEach(name -> seen.add("moves"));
        for (var row : SettingsTable.of(session, strip).rows()) {
          if (row.parameter().name().endsWith(".kind")) {
            seen.add(row.value().toString());
          }
          if (row.parameter() instanceof Amount amount) {
            amounts++;
            var value = Double.parseDouble(row.value().toString());
            ends += value == amount.min() || value == amount.max() ? 1 : 0;
          }
        }
      }
    }
    assertThat(ends).isGreaterThan(amounts / 3);
    assertThat(seen)
        .contains("send", "moves", "gate", "compressor1", "equalizer6", "deEsser")
        .contains("echo", "plate", "spring", "reverb", "limiter", "multiband", "hall", "room");
  }

  @Test
  void theySurviveTheDisk() {
    var session = ExtremeSessions.random(3, 6);
    SessionFolder.create(Disk.real(), folder.resolve("song"), session).close();
    try (var opened = SessionFolder.open(Disk.real(), folder.resolve("song"), Access.READ)) {
      assertThat(opened.session()).isEqualTo(session);
    }
  }
}

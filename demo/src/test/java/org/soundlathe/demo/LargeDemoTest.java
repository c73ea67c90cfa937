package org.soundlathe.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.demo.score.Form;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.progress.Progress;

class LargeDemoTest {
  private static final DemoSize LARGE = new DemoSize(120, Form.EXCERPT);
  private static final int RATE_HZ = 48_000;

  @TempDir static Path folder;
  private static List<PlantedFault> planted = List.of();
  private static final TreeMap<String, float[]> SOUNDS = new TreeMap<>();

  @BeforeAll
  static void record() throws IOException {
    planted = DemoSong.write(Disk.real(), folder, LARGE, 2, Progress.none());
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        SOUNDS.put(String.valueOf(file.getFileName()), Listening.file(file)[0]);
      }
    }
  }

  @Test
  void aHundredAndTwentyFilesStandThereWithEveryFault() {
    assertThat(SOUNDS).hasSize(120);
    assertThat(planted).extracting(PlantedFault::fault).contains(Fault.values());
    assertThat(SOUNDS.keySet()).containsAll(planted.stream().map(PlantedFault::file).toList());
  }

  @Test
  void everyTrackSoundsButTheOneThatNobodyPlayed() {
    SOUNDS.forEach((name, sound) -> {
      if (name.endsWith("_Cowbell.wav")) {
        assertThat(Listening.rms(sound)).as(name).isZero();
      } else {
        assertThat(Listening.rms(sound)).as(name).isGreaterThan(3e-4);
      }
    });
  }

  /// Two microphones of one drum may be much alike; a copy would be 1. Every 16th frame tells.
  @Test
  void noTrackIsAnotherOneAtAnotherLevel() {
    var names = SOUNDS.keySet().stream().filter(name -> !name.endsWith("_Cowbell.wav")).toList();
    var thinned = names.stream().map(name -> thinned(sound(name))).toList();
    for (var i = 0; i < names.size(); i++) {
      for (var j = i + 1; j < names.size(); j++) {
        assertThat(Math.abs(Listening.correlation(thinned.get(i), thinned.get(j), 0)))
            .as(names.get(i) + " and " + names.get(j))
            .isLessThan(0.995);
      }
    }
  }

  /// Of what is played twice, the players of both sides agree about the time to some 10 ms, but not
  /// about the wave.
  @Test
  void aDoubleIsAnotherPerformanceOfTheSameNotes() {
    for (var name : List.of("Gtr Heavy", "Ac Gtr", "BGV Aah Low", "Claps", "Gang")) {
      var left = sound(name + "_L");
      var right = sound(name + "_R");
      assertThat(Math.abs(Listening.correlation(left, right, 0))).as(name).isLessThan(0.6);
      var places = Listening.correlation(Listening.envelope(left), Listening.envelope(right), 0);
      assertThat(places).as(name).isGreaterThan(0.6);
    }
  }

  @Test
  void aTriggerFallsTogetherWithItsDrum() {
    var kick = Listening.cut(sound("Kick In"), 3.0, 9.0);
    var trigger = Listening.cut(sound("Kick Trig"), 3.0, 9.0);

    // 0.2 m from the skin to the microphone, and the drum swells while the trigger snaps.
    assertThat(Math.abs(Listening.lag(kick, trigger, 240)) / (double) RATE_HZ).isLessThan(0.005);
  }

  private static float[] thinned(float[] sound) {
    var thinned = new float[sound.length / 16];
    for (var i = 0; i < thinned.length; i++) {
      thinned[i] = sound[16 * i];
    }
    return thinned;
  }

  private static float[] sound(String name) {
    return SOUNDS.entrySet().stream()
        .filter(entry -> entry.getKey().contains(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no file of " + name));
  }
}

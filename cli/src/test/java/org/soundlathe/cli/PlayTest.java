package org.soundlathe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.cli.console.Console;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;

/// Playing a session, without a sound card.
final class PlayTest {
  private static final int RATE_HZ = 44_100;

  @TempDir private Path folder;
  private String song = "";

  /// Two seconds of two tracks.
  @BeforeEach
  void makeASession() throws IOException {
    var tracks = java.nio.file.Files.createDirectory(folder.resolve("tracks"));
    for (var name : List.of("kick", "bass")) {
      var spec = WavSpec.float32(RATE_HZ, 1);
      var file = tracks.resolve(name + ".wav");
      try (var sink = WavSink.create(Disk.real(), file, spec, Disk.Overwrite.REFUSE)) {
        var sound = new float[1][2 * RATE_HZ];
        for (int i = 0; i < sound[0].length; i++) {
          sound[0][i] = i % 100 / 400f;
        }
        sink.write(sound, 0, sound[0].length);
        sink.commit();
      }
    }
    song = folder.resolve("song").toString();
    assertThat(Run.lathe("new", tracks.toString(), "-o", song).exitCode()).isZero();
  }

  @Test
  void wholeSongIsPlayedAndNothingIsLost() {
    var json = play("--device", "virtual").json();
    assertThat(json.get("status").asString()).isEqualTo("ok");
    assertThat(json.get("sampleRateHz").asInt()).isEqualTo(RATE_HZ);
    assertThat(json.get("lostFrames").asInt()).isZero();
    assertThat(json.get("playedFrames").asInt()).isGreaterThanOrEqualTo(2 * RATE_HZ);
  }

  @Test
  void partOfTheSongIsPlayedToTheFrame() {
    var json = play("--device", "virtual", "--from", "0.5", "--to", "0:01.25").json();
    // The chunk that the end falls into and its fade are played to their end.
    assertThat(json.get("playedFrames").asInt())
        .isBetween((int) (0.75 * RATE_HZ), (int) (0.75 * RATE_HZ) + 2 * 512 + 221);
  }

  @Test
  void loopGoesOnUntilItIsStoppedAndStopsWithTheStatusOfCtrlC() throws InterruptedException {
    var out = new java.io.ByteArrayOutputStream();
    var console = Console.on(out, out, List.of(), Map.of());
    var stopper =
        Thread.ofVirtual()
            .start(() -> {
              try {
                Thread.sleep(1500);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              console.stopRequest().request();
            });
    var status =
        Lathe.run(console, "play", song, "--device", "virtual:real-time", "--loop", "0.5-0:00.7");
    stopper.join();
    assertThat(status.code())
        .as(out.toString(java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(130);
  }

  @Test
  void loopEndsAfterTheTimeThatItWasGiven() {
    var json = play("--device", "virtual", "--loop", "0.5-0.7", "--for", "10").json();
    assertThat(json.get("status").asString()).isEqualTo("ok");
    assertThat(json.get("playedFrames").asInt()).isGreaterThanOrEqualTo(10 * RATE_HZ);
    assertThat(json.get("lostFrames").asInt()).isZero();
  }

  @Test
  void deviceThatIsNotThereEndsWithStatusNine() {
    var run = play("--device", "no-such-card");
    assertThat(run.exitCode()).isEqualTo(9);
    assertThat(run.json().get("code").asString()).isEqualTo("SL3901");
    assertThat(run.json().get("fix").asString()).contains("lathe devices");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--from=x", "--loop=1:00", "--loop=2-1", "--ahead=1", "--to=-3"})
  void whatIsNoTimeIsAMistakeOfTheCommandLine(String option) {
    assertThat(play("--device", "virtual", option).exitCode()).isEqualTo(2);
  }

  @Test
  void devicesAreListedWithWhatIsMissing() {
    var json = Run.lathe("devices", "--json").json();
    assertThat(json.get("drivers").findValuesAsString("driver"))
        .containsExactly("jack", "java", "virtual");
    for (var driver : json.get("drivers")) {
      if (!driver.get("ready").asBoolean()) {
        assertThat(driver.get("missing").asString()).isNotBlank();
        assertThat(driver.get("fix").asString()).isNotBlank();
      }
    }
    var text = Run.lathe("devices").out();
    assertThat(text).contains("jack", "java", "virtual:real-time");
  }

  private Run play(String... options) {
    var line = new java.util.ArrayList<>(List.of("play", song, "--json"));
    line.addAll(List.of(options));
    return Run.lathe(line.toArray(String[]::new));
  }
}

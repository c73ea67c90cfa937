package org.soundlathe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.cli.console.Console;
import org.soundlathe.paperwork.json.Json;

/// Recording that scripts and requests to stop speak to.
final class RecordScriptTest extends RecordBench {
  @Test
  void scriptSpeaksThroughTheStandardInput() {
    assertThat(record("--new", "--rate", "" + RATE_HZ, "--arm", "voice=1", "--for", "2").exitCode())
        .isZero();
    var in = "marker verse\npunch\nno such thing\nstop\n";
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var bytes = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
    var console = Console.on(bytes, out, err, List.of(), environment());
    var status =
        Lathe.run(
            console,
            "record",
            song,
            "--arm",
            "voice=1",
            "--by-hand",
            "--commands",
            "-",
            "--device",
            "virtual:real-time",
            "--json");
    assertThat(status.code()).as(err.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no such thing");
    var json = Json.parse(out.toString(StandardCharsets.UTF_8));
    assertThat(json.get("status").asString()).isEqualTo("ok");
  }

  @Test
  void scriptTalksBackAndTurnsAMixThatIsKept() {
    record("--new", "--rate", "" + RATE_HZ, "--arm", "voice=1", "--for", "1");
    var in =
        """
        talkback on
        talkback
        cue ann voice -6
        cue ann click off
        cue bob voice 0
        cue ann voice 99
        cue ann
        stop
        """;
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var bytes = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
    var console = Console.on(bytes, out, err, List.of(), environment());
    var status =
        Lathe.run(
            console,
            "record",
            song,
            "--arm",
            "voice=1",
            "--by-hand",
            "--cue",
            "ann=live:-3",
            "--talkback",
            "2:ann",
            "--commands",
            "-",
            "--device",
            "virtual:real-time");
    var told = err.toString(StandardCharsets.UTF_8);
    var mute = record("--arm", "voice=1", "--for", "1", "--talkback", "2", "--no-playback");
    assertThat(mute.exitCode()).as(mute.out()).isEqualTo(2);
    assertThat(status.code()).as(told).isZero();
    assertThat(told)
        .contains("there is no cue mix bob")
        .contains("99.0 dB is above 24")
        .contains("\"cue ann\" is no command");
    assertThat(Path.of(song, "cues.json"))
        .content()
        .contains("\"voice\" : -6.0")
        .contains("\"clickDb\" : null")
        .contains("\"liveDb\" : -3.0");
  }

  @Test
  void stopBeforeTheButtonRecordsNothing() {
    var out = new ByteArrayOutputStream();
    var bytes = new ByteArrayInputStream("stop\n".getBytes(StandardCharsets.UTF_8));
    var console = Console.on(bytes, out, out, List.of(), environment());
    var status =
        Lathe.run(
            console,
            "record",
            song,
            "--new",
            "--arm",
            "voice=1",
            "--pre-record",
            "5",
            "--commands",
            "-",
            "--device",
            "virtual:real-time");
    assertThat(status.code()).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Nothing was recorded");
  }

  @Test
  void requestToStopEndsTheTakeCleanly() throws InterruptedException {
    var out = new ByteArrayOutputStream();
    var console = Console.on(out, out, List.of(), environment());
    var stopper =
        Thread.ofVirtual()
            .start(() -> {
              try {
                Thread.sleep(4_000);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              console.stopRequest().request();
            });
    var status =
        Lathe.run(
            console,
            "record",
            song,
            "--new",
            "--arm",
            "voice=1",
            "--device",
            "virtual:real-time",
            "-q");
    stopper.join();
    assertThat(status.code()).as(out.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(folder.resolve("song/audio/voice-t01.wav")).exists();
  }
}

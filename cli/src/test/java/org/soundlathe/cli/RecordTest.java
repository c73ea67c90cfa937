package org.soundlathe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.cli.console.Console;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.json.Json;

/// Recording a session with nothing but the command, without a sound card: somebody in the virtual
/// device's room plays along with the song.
final class RecordTest {
  private static final int RATE_HZ = 44_100;
  private static final int SECONDS = 6;

  @TempDir private Path folder;
  private float[][] played = new float[3][SECONDS * RATE_HZ];
  private String song = "";
  private String musicians = "";

  @BeforeEach
  void playAlong() {
    for (int c = 0; c < played.length; c++) {
      for (int i = 0; i < played[c].length; i++) {
        played[c][i] = (c + 1) * (i % 1000) / 10_000f;
      }
    }
    song = folder.resolve("song").toString();
    var file = folder.resolve("musicians.wav");
    musicians = file.toString();
    var spec = WavSpec.float32(RATE_HZ, played.length);
    try (var sink = WavSink.create(Disk.real(), file, spec, Disk.Overwrite.REFUSE)) {
      sink.write(played, 0, played[0].length);
      sink.commit();
    }
  }

  @Test
  void threeOverdubsAPunchAndALoopMakeASongSampleForSample() {
    var first =
        record(
            "--new",
            "--rate",
            "" + RATE_HZ,
            "--arm",
            "drums=1",
            "--tempo",
            "120",
            "--for",
            "5",
            "--count-in",
            "1",
            "--player",
            "drums=Ann");
    assertThat(first.exitCode()).as(first.out()).isZero();
    assertThat(record("--arm", "bass=2", "--for", "5", "--click", "recording").exitCode()).isZero();
    var pair = record("--arm", "grand piano=1+3", "--for", "5", "--virtual-latency", "700");
    assertThat(pair.json().get("roundTripFrames").asInt()).isEqualTo(700);
    var punch = record("--arm", "bass=3", "--punch", "1-2.5").json();
    assertThat(punch.get("takes").get(0).get("startFrame").asInt()).isEqualTo(RATE_HZ);
    var loop = record("--arm", "solo=2", "--loop", "3-4", "--passes", "3", "--bits", "24").json();
    assertThat(loop.get("takes").findValuesAsString("take")).containsExactly("t01", "t02", "t03");
    assertThat(loop.get("lostFrames").asInt()).isZero();

    requireSound("drums-t01.wav", 0, 0, 5 * RATE_HZ);
    requireSound("bass-t01.wav", 1, 0, 5 * RATE_HZ);
    requireSound("bass-t02.wav", 2, RATE_HZ, RATE_HZ * 3 / 2);
    requireSound("grand-piano-t01.wav", 0, 0, 5 * RATE_HZ);

    var tracks = Run.lathe("tracks", song, "--json").json();
    assertThat(tracks.get("tracks").findValuesAsString("id"))
        .containsExactly("drums", "bass", "grand-piano", "solo");
    assertThat(Path.of(song, "audio", "SHA256SUMS")).as("read back").content().hasLineCount(7);
    assertThat(Run.lathe("comp", song, "bass", "t01@0-1.5", "t02@1.5-").exitCode()).isZero();
    var bounce = folder.resolve("mix.wav");
    assertThat(Run.lathe("bounce", song, "-o", bounce.toString()).exitCode()).isZero();
    assertThat(bounce).exists();
    assertThat(Run.lathe("undo", song).exitCode()).isZero();
  }

  @Test
  void takesArePrintedAndEitherIsChosen() {
    record("--new", "--rate", "" + RATE_HZ, "--arm", "bass=2", "--for", "1");
    var amplifier = Run.lathe("set", song, "bass.insert2.kind=amplifier", "bass.insert3.kind=echo");
    assertThat(amplifier.exitCode()).as(amplifier.out()).isZero();
    var wet = record("--arm", "bass=3", "--for", "2", "--print", "wet", "--monitor", "on");
    assertThat(wet.exitCode()).as(wet.out()).isZero();
    assertThat(wet.err())
        .containsPattern(
            "bass is heard through amplifier: \\d\\.\\d ms later, besides the 100.0 ms")
        .contains("echo (insert 3)")
        .contains("amplifier will be switched off");
    var takes = wet.json().get("takes");
    assertThat(takes.findValuesAsString("file"))
        .containsExactly("audio/bass-t02.wav", "audio/bass-t03-wet.wav");
    assertThat(takes.findValuesAsString("kind")).containsExactly("dry", "wet");
    assertThat(takes.get(1).get("printedInserts").get(0).asInt()).isEqualTo(2);
    requireSound("bass-t02.wav", 2, 0, 2 * RATE_HZ);
    assertThat(Run.lathe("log", song).out()).contains("bass.insert2.on");
    assertThat(Run.lathe("takes", song).out()).contains("bass.t03 (wet of t02)");
    var dry = Run.lathe("comp", song, "bass", "--use", "dry", "--json").json();
    assertThat(dry.get("comp").findValuesAsString("take")).containsExactly("t02");
    var chosen = Run.lathe("comp", song, "bass", "--use", "wet", "--json").json();
    assertThat(chosen.get("comp").findValuesAsString("take")).containsExactly("t03");
    assertThat(Run.lathe("undo", song).out()).contains("--use wet");
    assertThat(record("--arm", "voice=1", "--for", "1", "--print", "voice=both").err())
        .contains("nothing to print");
    assertThat(record("--arm", "voice=1", "--for", "1", "--print", "bass=both").exitCode())
        .isEqualTo(2);
    assertThat(record("--arm", "voice=1", "--for", "1", "--print", "damp").exitCode()).isEqualTo(2);
  }

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

  @Test
  void linesAreCheckedBeforeTheTake() {
    assertThat(record("--new", "--rate", "" + RATE_HZ, "--arm", "voice=1", "--for", "1").exitCode())
        .isZero();
    var check = record("--arm", "voice=1", "--arm", "piano=2+3", "--line-check");
    assertThat(check.exitCode()).isIn(0, 4);
    assertThat(check.json().get("inputs").findValuesAsString("input"))
        .containsExactly("voice", "piano L", "piano R");
    assertThat(Files.exists(folder.resolve("song/audio/piano-t01.wav"))).isFalse();
  }

  @Test
  void cueMixMayNameATrackThatIsOnlyNowMade() {
    var run =
        record(
            "--new",
            "--rate",
            "" + RATE_HZ,
            "--arm",
            "voice=1",
            "--for",
            "1",
            "--cue",
            "ann=voice:-6,click:off");
    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(Path.of(song, "cues.json")).content().contains("voice");
  }

  @Test
  void listeningAloneMakesNoSession() {
    var check = record("--new", "--rate", "" + RATE_HZ, "--arm", "voice=1", "--line-check");
    assertThat(check.exitCode()).as(check.out()).isIn(0, 4);
    assertThat(folder.resolve("song")).doesNotExist();
    assertThat(record("--new", "--rate", "" + RATE_HZ, "--arm", "voice=1", "--for", "1").exitCode())
        .isZero();
  }

  /// The musicians play saws of 1,000 frames: 44.1 Hz, 17.6 cents above F1.
  @Test
  void tunerSaysWhichNoteEveryInputPlays() {
    var tuner = record("--new", "--rate", "" + RATE_HZ, "--arm", "bass=1", "--tuner", "--for", "2");
    assertThat(tuner.exitCode()).as(tuner.out()).isZero();
    var input = tuner.json().get("inputs").get(0);
    assertThat(input.get("input").asString()).isEqualTo("bass");
    assertThat(input.get("note").asString()).isEqualTo("F1");
    assertThat(input.get("cents").asDouble()).isCloseTo(17.6, within(1.0));
    assertThat(Files.exists(folder.resolve("song/audio/bass-t01.wav"))).isFalse();
  }

  @Test
  void roundTripCannotBeMeasuredWithoutACable() {
    var run = Run.lathe("devices", "--calibrate", "--device", "virtual", "--json");
    assertThat(run.exitCode()).isEqualTo(9);
    assertThat(run.json().get("code").asString()).isEqualTo("SL3940");
  }

  @Test
  void concertIsPlayedBackToTheOutputsThatItCameFrom() {
    record("--new", "--rate", "" + RATE_HZ, "--arm", "voice=1", "--arm", "pair=2+3", "--for", "1");
    var run = Run.lathe("play", song, "--device", "virtual", "--outputs", "direct", "--json");
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertThat(run.json().get("lostFrames").asInt()).isZero();
  }

  @Test
  void dryRunWritesNothing() {
    var json = record("--new", "--arm", "voice=1", "--arm", "piano=2+3", "-n").json();
    assertThat(json.get("channels").asInt()).isEqualTo(3);
    assertThat(Files.exists(Path.of(song))).isFalse();
  }

  @Test
  void whatIsMissingIsSaid() {
    assertThat(Run.lathe("record", song, "--arm", "voice=1", "--device", "virtual").exitCode())
        .isEqualTo(10);
    assertThat(record("--new", "--rate", "" + RATE_HZ, "--arm", "voice=1", "--for", "1").exitCode())
        .isZero();
    var noCard =
        Run.lathe("record", song, "--arm", "voice=1", "--device", "no-such-card", "--json");
    assertThat(noCard.exitCode()).isEqualTo(9);
    assertThat(noCard.json().get("code").asString()).isEqualTo("SL3901");
    assertThat(record("--arm", "voice=1", "--rate", "48000").exitCode()).isEqualTo(2);
    assertThat(record("--arm", "voice=999999").exitCode()).isEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--arm=voice",
        "--arm=voice=1+2+3",
        "--punch=3-1",
        "--loop=1-",
        "--tempo=fast",
        "--click=always",
        "--count-in=2",
        "--bits=16",
        "--pre-record=61",
        "--monitor=maybe",
        "--cue=ann=nobody:-3",
        "--cue=ann=click:loud",
        "--talkback=1",
        "--talkback=2:nobody",
        "--print=damp"
      })
  void whatContradictsItselfIsAMistakeOfTheCommandLine(String option) {
    record("--new", "--rate", "" + RATE_HZ, "--arm", "voice=1", "--for", "1");
    var run = record("--arm", "piano=1", "--for", "1", option);
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(2);
  }

  private Map<String, String> environment() {
    return Map.of("XDG_CONFIG_HOME", folder.toString());
  }

  private Run record(String... options) {
    var line =
        new ArrayList<>(
            List.of("record", song, "--device", "virtual", "--virtual-input", musicians, "--json"));
    line.addAll(List.of(options));
    return Run.lathe(line.toArray(String[]::new));
  }

  private void requireSound(String name, int channel, int from, int frames) {
    try (var source = WavSource.open(folder.resolve("song/audio").resolve(name))) {
      assertThat(source.lengthFrames().orElseThrow()).as(name).isEqualTo(frames);
      var sound = new float[source.format().channels()][frames];
      int done = 0;
      while (done < frames) {
        done += source.read(sound, done, frames - done);
      }
      for (int i = 0; i < frames; i++) {
        if (sound[0][i] != played[channel][from + i]) {
          assertThat(sound[0][i]).as(name + ", frame " + i).isEqualTo(played[channel][from + i]);
        }
      }
    }
  }
}

package org.soundlathe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Recording a session with nothing but the command, without a sound card: somebody in the virtual
/// device's room plays along with the song.
final class RecordTest extends RecordBench {
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
}

package org.soundlathe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the command understands, and what it says of what it does not.
final class CommandLineTest {
  @ParameterizedTest
  @CsvSource({
    "doctro,                SL3101 error: unknown command 'doctro',   doctor",
    "doctor --verbos,       SL3101 error: unknown option '--verbos',  --verbose",
    "completion basch,      SL3101 error: Invalid value,              bash",
    "completion,            SL3101 error: Missing required parameter, SHELL",
    "doctor x,              SL3101 error: one argument too many: 'x', lathe help doctor",
    "--jsn,                 SL3101 error: unknown option '--jsn',     --json",
    "help SL9999,           SL3104 error: there is no command,        lathe help",
  })
  void whatIsMisspeltIsNamedWithWhatWasMeant(String line, String message, String hint) {
    var words = line.split(" ");
    var run = Run.lathe(words);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(message).contains(hint);
    assertThat(run.err().lines()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"doctro", "doctor --verbos", "completion", "--jsn", "help SL9999"})
  void evenALineThatIsNotUnderstoodObeysJson(String line) {
    var run = Run.lathe((line + " --json").split(" "));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEmpty();
    assertThat(run.json().get("status").asString()).isEqualTo("error");
    assertThat(run.json().get("fix").asString()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--version",
        "-V",
        "--help",
        "help",
        "help doctor",
        "doctor --help",
        "help SL3101",
        "doctor",
        "completion bash",
        "completion zsh",
        "completion fish"
      })
  void everyCommandSaysTheSameToPeopleAndToPrograms(String line) {
    var text = Run.lathe(line.split(" "));
    assertThat(text.exitCode()).isZero();
    assertThat(text.err()).isEmpty();
    assertThat(text.out()).isNotBlank().endsWith("\n").doesNotContain("\u001b");
    var program = Run.lathe((line + " --json").split(" "));
    assertThat(program.exitCode()).isZero();
    assertThat(program.json().get("status").asString()).isEqualTo("ok");
  }

  @Test
  void jsonMayStandBeforeTheCommand() {
    assertThat(Run.lathe("--json", "doctor").json().get("cores").asInt()).isPositive();
  }

  @Test
  void afterTwoDashesAWordIsNoOption() {
    assertThat(Run.lathe("doctor", "--", "--json").err())
        .startsWith("SL3101 error:")
        .contains("'--json'");
  }

  @Test
  void anArgumentThatBeginsWithAtIsNotReadAsAFile() {
    assertThat(Run.lathe("doctor", "@home.wav").err()).contains("'@home.wav'");
  }

  @Test
  void firstScreenNamesEveryCommandThatExistsAndNoOther() {
    var first = Run.lathe();
    assertThat(first.exitCode()).isZero();
    var commands = Run.lathe("help", "--json").json().get("commands");
    assertThat(commands.size()).isGreaterThanOrEqualTo(3);
    commands
        .propertyNames()
        .forEach(name -> {
          assertThat(first.out()).contains("  lathe " + name);
          assertThat(Run.lathe(name, "--help").out()).contains("Usage: lathe " + name);
        });
  }

  @Test
  void helpOfACommandAloneIsTheSameAsItsHelpAmongAll() {
    assertThat(Run.lathe("doctor", "--help").out()).isEqualTo(Run.lathe("help", "doctor").out());
  }

  @Test
  void messageNumberIsExplainedInAnyCase() {
    assertThat(Run.lathe("help", "sl3010").out()).startsWith("SL3010: The output exists");
  }

  @Test
  void everyShellIsTaughtEveryCommand() {
    var names = Run.lathe("help", "--json").json().get("commands").propertyNames();
    for (var shell : new String[] {"bash", "zsh", "fish"}) {
      assertThat(Run.lathe("completion", shell).out()).contains(names).contains("dry-run");
    }
  }
}

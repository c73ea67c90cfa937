package org.soundlathe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.message.MessageCatalogue;
import org.soundlathe.paperwork.message.Refusal;
import org.soundlathe.paperwork.progress.Interrupted;

/// However a command ends, the shell, a program and a person are told.
final class ExitTest {
  private static final class Declined extends Refusal {
    private static final long serialVersionUID = 1L;

    Declined(ExitStatus status) {
      super("SL3104", status, "no bass on 7 tracks", "record one", null);
    }
  }

  private static Run failing(Supplier<Throwable> failure, String... args) {
    return Run.with(FailingCommand.commands(failure), List.of(), Map.of(), args);
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalEndsWithItsOwnExitCode(ExitStatus status) {
    var run = failing(() -> new Declined(status), "fail");
    assertThat(run.exitCode()).isEqualTo(status.code());
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            """
            SL3104 error: no bass on 7 tracks
            fix: record one
            more: lathe help SL3104
            """);
  }

  @ParameterizedTest
  @EnumSource
  void withJsonARefusalIsOneObjectOnStandardOutputAndNothingElse(ExitStatus status) {
    var run = failing(() -> new Declined(status), "fail", "--json");
    assertThat(run.exitCode()).isEqualTo(status.code());
    assertThat(run.err()).isEmpty();
    assertThat(run.json().propertyNames()).containsExactly("status", "code", "message", "fix");
    assertThat(run.json().get("status").asString()).isEqualTo("error");
    assertThat(run.json().get("code").asString()).isEqualTo("SL3104");
    assertThat(run.json().get("message").asString()).isEqualTo("no bass on 7 tracks");
  }

  @Test
  void refusalInsideAThreadIsStillTheRefusal() {
    var full = WriteRefusal.of(Path.of("mix.wav"), new IOException("No space left on device"));
    var run = failing(() -> new ExecutionException(new IllegalStateException(full)), "fail");
    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.err()).startsWith("SL3011 error: mix.wav: the disk is full");
  }

  @Test
  void aFaultOfOursShowsNoStackTraceUnlessAskedFor() {
    var commands = FailingCommand.commands(() -> new IllegalStateException("oops"));
    var run = Run.with(commands, List.of(), Map.of(), "fail");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("SL3100", "oops", "SOUNDLATHE_DEBUG=1").doesNotContain("\tat ");
    var told = Run.with(commands, List.of(), Map.of("SOUNDLATHE_DEBUG", "1"), "fail", "--json");
    assertThat(told.err()).contains("\tat org.soundlathe.cli.FailingCommand");
    assertThat(told.json().get("code").asString()).isEqualTo("SL3100");
  }

  @Test
  void wantOfMemoryIsSaidWithAWayOut() {
    var run = failing(() -> new ExecutionException(new OutOfMemoryError("heap")), "fail");
    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.err()).contains("SL3102", "MB of memory", "--threads 1", "SOUNDLATHE_HEAP");
  }

  @Test
  void endlessRecursionOfCausesEnds() {
    var first = new IllegalStateException("first");
    var second = new IllegalStateException("second", first);
    first.initCause(second);
    assertThat(failing(() -> first, "fail").exitCode()).isEqualTo(1);
  }

  @Test
  void interruptedIs130() {
    var run = failing(Interrupted::new, "fail", "--json");
    assertThat(run.exitCode()).isEqualTo(130);
    assertThat(run.json().get("code").asString()).isEqualTo("SL3001");
  }

  @Test
  void everyMessageNumberOfTheFrameIsExplained() {
    var catalogue = MessageCatalogue.load();
    assertThat(List.of("SL3100", "SL3101", "SL3102", "SL3103", "SL3104"))
        .allSatisfy(code -> assertThat(catalogue.find(code)).isPresent());
  }
}

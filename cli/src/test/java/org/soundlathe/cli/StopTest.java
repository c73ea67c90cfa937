package org.soundlathe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.ProgressBar;
import org.soundlathe.cli.console.ProgressBar.Style;
import org.soundlathe.paperwork.progress.Interrupted;

/// Progress is shown only to those who watch, and carries the wish to stop.
final class StopTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Console console(List<String> terminals, Map<String, String> environment) {
    return Console.on(new ByteArrayOutputStream(), err, terminals, environment);
  }

  private String shown() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void jobStopsAtItsNextLookWhateverIsShown() {
    for (var style : Style.values()) {
      var console = console(List.of(), Map.of());
      try (var bar = new ProgressBar(console, style)) {
        bar.at("mixing", 0.5);
        console.stopRequest().request();
        assertThatThrownBy(() -> bar.at("mixing", 0.6)).isInstanceOf(Interrupted.class);
      }
    }
  }

  @Test
  void whateverAStoppedJobStumblesOverTheRunWasInterrupted() {
    var console = console(List.of(), Map.of());
    console.stopRequest().request();
    var commands = FailingCommand.commands(() -> new IllegalStateException("pipe closed"));
    assertThat(Lathe.run(commands, console, "fail").code()).isEqualTo(130);
    assertThat(shown()).startsWith("SL3001 error: stopped on request");
  }

  @Test
  void barShowsHowFarTheWorkIsAndLeavesTheScreenClean() {
    try (var bar = new ProgressBar(console(List.of("err"), Map.of("TERM", "xterm")), Style.BAR)) {
      bar.at("mixing", 0.5);
      assertThat(shown()).contains("mixing", "############------------", " 50 %");
    }
    assertThat(shown()).endsWith("\r\u001b[K").doesNotContain("\n");
  }

  @Test
  void logHasOneLineForEachPieceOfWork() {
    try (var bar = new ProgressBar(console(List.of(), Map.of()), Style.LINES)) {
      bar.at("reading", 0);
      bar.at("reading", 0.9);
      bar.at("mixing", 0);
    }
    assertThat(shown()).isEqualTo("reading…\nmixing…\n");
  }

  @Test
  void colourAndBarsNeedATerminalThatCanAndNobodyWhoSaysNo() {
    assertThat(console(List.of("out", "err"), Map.of("TERM", "xterm")).isWatched()).isTrue();
    assertThat(console(List.of("out"), Map.of("TERM", "xterm")).isWatched()).isFalse();
    assertThat(console(List.of("err"), Map.of("TERM", "dumb")).isWatched()).isFalse();
    assertThat(console(List.of("err"), Map.of("TERM", "xterm", "NO_COLOR", "1")).isWatched())
        .isFalse();
    var commands = FailingCommand.commands(() -> new IllegalStateException("oops"));
    var colourful = Run.with(commands, List.of("err"), Map.of("TERM", "xterm"), "fail");
    assertThat(colourful.err()).contains("\u001b[1;31m error: \u001b[0m");
  }
}

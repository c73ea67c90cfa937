package org.soundlathe.cli.command;

import java.util.OptionalDouble;
import org.soundlathe.cli.option.TimeText;
import org.soundlathe.engine.live.Player;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which part of the song is played.
final class PlayRange {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = TimeText.Converter.class,
      description = "Begin here, as 83.5 (seconds) or 1:23.5.")
  private Double from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      converter = TimeText.Converter.class,
      description = "Stop here; otherwise when the last sound has died away.")
  private Double to;

  @Option(
      names = "--loop",
      paramLabel = "FROM-TO",
      description = "Play this part again and again, as 1:02-1:10.5, until Ctrl-C.")
  private String loop;

  @Option(
      names = "--for",
      paramLabel = "TIME",
      converter = TimeText.Converter.class,
      description = "Stop after so much playing, also in a loop.")
  private Double length;

  /// Sets a player to it.
  void apply(Player player, int rateHz) {
    if (loop != null) {
      var ends = loop.split("-", -1);
      if (ends.length != 2) {
        throw refusal("--loop " + loop + " is not two times such as 1:02-1:10.5");
      }
      long begin = frame(TimeText.seconds(ends[0]), rateHz);
      long end = frame(TimeText.seconds(ends[1]), rateHz);
      if (end - begin < rateHz / 100) {
        throw refusal("--loop " + loop + " does not last a hundredth of a second");
      }
      player.loop(begin, end);
      player.locate(from == null ? begin : frame(from, rateHz));
    } else if (from != null) {
      player.locate(frame(from, rateHz));
    }
    if (to != null) {
      if (from != null && to <= from) {
        throw refusal("--to " + to + " s is not behind --from " + from + " s");
      }
      player.stopAt(frame(to, rateHz));
    }
  }

  /// Whether so much has been played as was asked for.
  boolean isEnough(long playedFrames, int rateHz) {
    return length != null && playedFrames >= frame(length, rateHz);
  }

  /// Where playing ends, if that is known.
  OptionalDouble endSeconds() {
    return to == null ? OptionalDouble.empty() : OptionalDouble.of(to);
  }

  private static long frame(double seconds, int rateHz) {
    return Math.round(seconds * rateHz);
  }

  private ParameterException refusal(String what) {
    return new ParameterException(command.commandLine(), what);
  }
}

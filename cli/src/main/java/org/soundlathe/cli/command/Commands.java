package org.soundlathe.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import picocli.CommandLine;

/// Every command that exists, in the order in which help shows them: the way of the sound.
public final class Commands {
  private static final int HELP_WIDTH = 100;

  private Commands() {}

  private static SequencedMap<String, Supplier<StudioCommand>> all() {
    var all = new LinkedHashMap<String, Supplier<StudioCommand>>();
    all.put("produce", ProduceCommand::new);
    all.put("demo", DemoCommand::new);
    all.put("new", NewCommand::new);
    all.put("check", CheckCommand::new);
    all.put("takes", TakesCommand::new);
    all.put("comp", CompCommand::new);
    all.put("split", SplitCommand::new);
    all.put("mix", MixCommand::new);
    all.put("explain", ExplainCommand::new);
    all.put("set", SetCommand::new);
    all.put("tracks", TracksCommand::new);
    all.put("undo", UndoCommand::new);
    all.put("redo", RedoCommand::new);
    all.put("log", LogCommand::new);
    all.put("diff", DiffCommand::new);
    all.put("bounce", BounceCommand::new);
    all.put("play", PlayCommand::new);
    all.put("record", RecordCommand::new);
    all.put("devices", DevicesCommand::new);
    all.put("master", MasterCommand::new);
    all.put("samples", SamplesCommand::new);
    all.put("measure", MeasureCommand::new);
    all.put("doctor", DoctorCommand::new);
    all.put("completion", CompletionCommand::new);
    all.put("help", HelpCommand::new);
    return all;
  }

  /// A new `lathe` command line with the commands that the words can mean: reading a command's
  /// options takes as long as starting the JVM, so the one that is named comes alone.
  public static CommandLine commandLine(List<String> words) {
    var lathe = new CommandLine(new RootCommand());
    meant(all(), words).forEach((name, make) -> lathe.addSubcommand(name, make.get()));
    return lathe.setExpandAtFiles(false).setUsageHelpWidth(HELP_WIDTH);
  }

  private static Map<String, Supplier<StudioCommand>> meant(
      Map<String, Supplier<StudioCommand>> all, List<String> words) {
    if (words.stream().allMatch(word -> word.equals("--version") || word.equals("-V"))) {
      return words.isEmpty() ? all : Map.of();
    }
    var name = words.getFirst();
    var make = name.equals("help") || name.equals("completion") ? null : all.get(name);
    return make == null ? all : Map.of(name, make);
  }
}

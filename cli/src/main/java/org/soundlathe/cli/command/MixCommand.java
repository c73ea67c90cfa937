package org.soundlathe.cli.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.option.RenderOptions;
import org.soundlathe.dsp.meter.SignalFigures;
import org.soundlathe.mixing.MixEngineer;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.production.mix.MixMeter;
import org.soundlathe.production.mix.MixStage;
import org.soundlathe.production.story.FigureTree;
import org.soundlathe.session.Session;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Plans the mix of a session; what a person set or locked stays.
@Command(name = "mix", header = "Plans the mix; what you set or locked yourself stays.")
final class MixCommand extends StudioCommand {
  @Mixin private SessionParameter session;
  @Mixin private RenderOptions render;

  private double amount = 60;
  private Set<String> only = Set.of();

  @Option(
      names = "--amount",
      paramLabel = "0..100",
      description = "How much of the matters of taste (width, space); 60 by default.")
  void setAmount(double value) {
    if (!(value >= 0 && value <= 100)) {
      throw new ParameterException(
          spec.commandLine(), "--amount " + value + " is outside 0 to 100");
    }
    amount = value;
  }

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "STAGE",
      description = "Plan these stages anew and keep the others: routing, balance, panning …")
  void setOnly(List<String> stages) {
    for (var stage : stages) {
      if (!MixEngineer.STAGES.contains(stage)) {
        throw new ParameterException(
            spec.commandLine(),
            "--only " + stage + " is none of " + String.join(", ", MixEngineer.STAGES));
      }
    }
    only = new LinkedHashSet<>(stages);
  }

  @Override
  public Outcome run(Console console) {
    try (var progress = output.progress(console);
        var folder = session.open(Access.EDIT, console)) {
      var intake = MixStage.check(folder, render.threads(), progress.part(0, 0.4));
      var planned =
          MixStage.plan(
              folder,
              commandLine(),
              intake,
              amount,
              only,
              render.threads(),
              render.blockFrames(),
              progress.part(0.4, 0.85));
      return outcome(folder, planned, progress.part(0.85, 1));
    }
  }

  private String commandLine() {
    var words = new StringBuilder("mix");
    if (amount != 60) {
      words.append(String.format(Locale.ROOT, " --amount %s", amount));
    }
    if (!only.isEmpty()) {
      words.append(" --only ").append(String.join(",", only));
    }
    return words.toString();
  }

  private Outcome outcome(SessionFolder folder, Session planned, Progress progress) {
    var figures = MixMeter.measure(folder, render.threads(), render.blockFrames(), progress);
    var json = MovesText.json(planned, planned.moves());
    json.set("mix", FigureTree.of(figures));
    return Outcome.done(json, text(planned, figures));
  }

  private String text(Session planned, SignalFigures figures) {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%d moves on %d tracks. The mix is at %.1f LUFS and %.1f dBTP, quiet on purpose.%n",
            planned.moves().size(),
            planned.tracks().size(),
            figures.integratedLufs(),
            figures.truePeakDbtp()));
    if (output.isVerbose()) {
      planned.moves().forEach(move -> text.append(MovesText.text(move)));
    }
    return text.append("Why: lathe explain SESSION   Hear it: lathe bounce SESSION -o mix.wav\n")
        .toString();
  }
}

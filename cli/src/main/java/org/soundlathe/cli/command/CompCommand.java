package org.soundlathe.cli.command;

import static org.soundlathe.cli.result.TextTable.Lean.LEFT;
import static org.soundlathe.cli.result.TextTable.Lean.RIGHT;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.option.ShortTime;
import org.soundlathe.cli.result.TextTable;
import org.soundlathe.engine.source.CrossFades;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.markup.NumberText;
import org.soundlathe.session.settings.CompWish;
import org.soundlathe.session.settings.Printing;
import org.soundlathe.session.settings.SongTime;
import org.soundlathe.session.settings.TakeName;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;
import org.soundlathe.session.track.Comping;
import org.soundlathe.session.track.Track;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// Chooses which take of a track sounds where.
@Command(
    name = "comp",
    header = "Shows or chooses which takes of a track sound where.",
    description = {
      "",
      "lathe comp SONG lead                      what sounds now",
      "lathe comp SONG lead t02                  all of take 2 and nothing else",
      "lathe comp SONG lead t02@0:12.5-0:20 t03@0:20-0:41",
      "lathe comp SONG lead t04@1:02-1:04 --over lay it over what sounds now",
      "lathe comp SONG lead --use wet            prints in place of their dry takes, or dry again",
      "lathe comp SONG lead --clear              silence; no take is lost",
      "",
      "Where one take goes over into the next they cross-fade: gains add up where the two",
      "are alike, powers where they are not.",
      ""
    })
final class CompCommand extends StudioCommand {
  @Mixin private SessionParameter session;

  @Parameters(index = "1", paramLabel = "TRACK", description = "Which track.")
  private String name = "";

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "TAKE[@FROM-TO]",
      description = "What sounds: a take, or a part of it.")
  private List<String> wishes = List.of();

  @Option(
      names = "--fade",
      paramLabel = "TIME",
      defaultValue = "10ms",
      converter = ShortTime.Converter.class,
      description = "How long one goes over into the next, as 20ms; 0 to cut. Usually 10ms.")
  private ShortTime fade = ShortTime.NONE;

  @ArgGroup private How how = new How();

  /// What becomes of what sounded before.
  static final class How {
    @Option(names = "--over", description = "Lay it over what sounds now.")
    private boolean isOver;

    @Option(
        names = "--use",
        paramLabel = "wet|dry",
        description =
            "Where dry takes sound that were printed, let the prints sound, or the other way round;"
                + " printed inserts are switched off or on with it.")
    private String use = "";

    @Option(names = "--clear", description = "Nothing of the track sounds; the takes stay.")
    private boolean isClear;
  }

  @Option(
      names = {"-n", "--dry-run"},
      description = "Show what would sound, and change nothing.")
  private boolean isDryRun;

  @Override
  public Outcome run(Console console) {
    boolean isWhole = how.isClear || !how.use.isEmpty();
    if (!List.of("", "wet", "dry").contains(how.use)) {
      throw new ParameterException(spec.commandLine(), "--use " + how.use + " is not wet or dry");
    }
    boolean isShown = wishes.isEmpty() && !isWhole;
    if (isWhole && !wishes.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--clear and --use take no ranges");
    }
    try (var folder = session.open(isShown || isDryRun ? Access.READ : Access.EDIT, console)) {
      var track = TakeName.track(name, folder.session());
      var comped = isShown ? Comping.ofTakes(track) : comped(track, folder);
      var page = Json.object().put("track", track.id());
      addTo(page, comped, folder.session().sampleRateHz());
      if (!isShown && !isDryRun) {
        var edit =
            folder.edit(command(), before -> Printing.matched(before.withRecorded(comped), track));
        page.put("step", edit.number().isPresent() ? (Long) edit.number().getAsLong() : null);
      }
      return Outcome.done(page, text(comped, folder.session().sampleRateHz()));
    }
  }

  private Track comped(Track track, SessionFolder folder) {
    if (how.isClear) {
      return Comping.ofTakes(track).withComp(List.of());
    }
    if (!how.use.isEmpty()) {
      return how.use.equals("wet") ? Printing.wet(track) : Printing.dry(track);
    }
    int rate = folder.session().sampleRateHz();
    long frames = fade.frames(rate);
    var comped =
        how.isOver
            ? CompWish.over(wishes, track, rate, frames)
            : CompWish.only(wishes, track, rate, frames);
    return CrossFades.shaped(comped, folder::audio);
  }

  private String command() {
    var words = new ArrayList<>(List.of("comp", name));
    words.addAll(wishes);
    if (how.isOver) {
      words.add("--over");
    }
    if (how.isClear) {
      words.add("--clear");
    }
    if (!how.use.isEmpty()) {
      words.add("--use " + how.use);
    }
    return String.join(" ", words);
  }

  private static void addTo(ObjectNode page, Track track, int sampleRateHz) {
    var list = page.putArray("comp");
    for (var range : track.comp()) {
      list.addObject()
          .put("take", range.take())
          .put("fromFrame", range.fromFrame())
          .put("toFrame", range.toFrame())
          .put("fromSeconds", (double) range.fromFrame() / sampleRateHz)
          .put("toSeconds", (double) range.toFrame() / sampleRateHz)
          .put("fadeFrames", range.fadeFrames())
          .put("fade", range.fade().word());
    }
  }

  private static String text(Track track, int sampleRateHz) {
    if (track.comp().isEmpty()) {
      return track.takes().isEmpty()
          ? "Nothing was recorded for " + track.id() + " yet."
          : "No take of " + track.id() + " sounds: lathe comp SESSION " + track.id() + " t01";
    }
    var table = new TextTable(LEFT, RIGHT, RIGHT, RIGHT, LEFT);
    table.row("take", "from", "to", "fade ms", "");
    for (var range : track.comp()) {
      boolean fades = range.fadeFrames() > 0;
      table.row(
          range.take(),
          SongTime.text(range.fromFrame(), sampleRateHz),
          SongTime.text(range.toFrame(), sampleRateHz),
          fades ? NumberText.fixed(1_000.0 * range.fadeFrames() / sampleRateHz, 1) : "",
          fades ? range.fade().word() : "");
    }
    return table.toString();
  }
}

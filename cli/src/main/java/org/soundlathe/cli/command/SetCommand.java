package org.soundlathe.cli.command;

import java.util.List;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.session.settings.Assignment;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.Edit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// Turns knobs by their names; all of them in one step or none.
@Command(
    name = "set",
    header = "Changes settings of a session.",
    description = {
      "",
      "lathe set SONG kick.fader.gainDb=-2      two decibels softer",
      "lathe set SONG voice.pan.position=L20    a little to the left",
      "lathe set SONG bass.role=synth           what a track is",
      "lathe set SONG kick.locked=on            leave it as it is from now on",
      "lathe set SONG kick.fader.gainDb=default give it back to the plan",
      "lathe set SONG voice.send.hall=-12       how much of it goes to the hall",
      "lathe set SONG bass.compressor1.key.from=kick   the kick moves it",
      "",
      "A point of automation, and the way on from it (linear, step, curve:-1..1):",
      "lathe set SONG voice.fader@1:02.5=-3     from here in a line to the next point",
      "lathe set SONG voice.fader@1:10=0,step   jump; =none takes the point away",
      "lathe set SONG voice.fader@off           keep the points, stop moving; @all=none",
      "",
      "Parts of the console, each =none to remove it:",
      "lathe set SONG bus.parallel=new return.slap=echo vca.band=new kick.vca=band",
      "lathe set SONG scene.verse=store         the whole console; =recall brings it back",
      "lathe set SONG track.guitar=new          a track to record on; =stereo",
      "",
      "The time line; a tempo or signature begins a bar where it stands:",
      "lathe set SONG tempo=120 signature=6/8   tempo@0:30=90 or tempo@bar17=90 for later on",
      "lathe set SONG marker@1:02.5=chorus      or marker@bar17=chorus; =none takes it away",
      ""
    })
final class SetCommand extends StudioCommand {
  @Mixin private SessionParameter session;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PATH=VALUE",
      description = "What to set, and to what; lathe tracks SESSION lists the paths.")
  private List<String> wishes = List.of();

  @Option(
      names = {"-n", "--dry-run"},
      description = "Say whether it can be done, and change nothing.")
  private boolean isDryRun;

  @Override
  public Outcome run(Console console) {
    return isDryRun ? tryOut(console) : set(console);
  }

  private Outcome set(Console console) {
    try (var folder = session.open(Access.EDIT, console)) {
      var command = "set " + String.join(" ", wishes);
      var edit = folder.edit(command, before -> Assignment.applyAll(wishes, before));
      return Outcome.done(
          json(edit),
          edit.isNothing()
              ? "That is how it was already; nothing was changed."
              : String.join("\n", edit.changes()));
    }
  }

  private static ObjectNode json(Edit edit) {
    var json = Json.object();
    json.put("step", edit.number().isPresent() ? (Long) edit.number().getAsLong() : null);
    var changes = json.putArray("changes");
    edit.changes().forEach(changes::add);
    return json;
  }

  private Outcome tryOut(Console console) {
    try (var folder = session.open(Access.READ, console)) {
      var before = folder.session();
      boolean isChange = !Assignment.applyAll(wishes, before).equals(before);
      return Outcome.done(
          Json.object().put("dryRun", true).put("wouldChange", isChange),
          isChange ? "It can be done. Nothing was changed." : "That is how it is already.");
    }
  }
}

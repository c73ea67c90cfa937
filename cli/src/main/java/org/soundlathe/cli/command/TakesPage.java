package org.soundlathe.cli.command;

import static org.soundlathe.cli.result.TextTable.Lean.LEFT;
import static org.soundlathe.cli.result.TextTable.Lean.RIGHT;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.result.TextTable;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.markup.NumberText;
import org.soundlathe.session.Session;
import org.soundlathe.session.settings.SongTime;
import org.soundlathe.session.store.Edit;
import org.soundlathe.session.track.CompRange;
import org.soundlathe.session.track.Equipment;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.Track;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What was recorded: when, by whom, with what, and whether it sounds.
final class TakesPage {
  private TakesPage() {}

  /// A take and whose it is.
  record Named(Track track, Take take) {
    String name() {
      return track.id() + "." + take.id();
    }

    boolean speaksOf(String text) {
      return take.equipment().mentions(text)
          || (track.name() + " " + name() + " " + take.file())
              .toLowerCase(java.util.Locale.ROOT)
              .contains(text.toLowerCase(java.util.Locale.ROOT));
    }

    List<CompRange> ranges() {
      return track.comp().stream().filter(range -> range.take().equals(take.id())).toList();
    }
  }

  static Outcome of(Session session, Predicate<Named> isMeant) {
    var json = Json.object();
    var list = json.putArray("takes");
    var table = new TextTable(LEFT, RIGHT, RIGHT, RIGHT, LEFT, LEFT, LEFT, LEFT, LEFT);
    table.row("take", "from", "seconds", "pass", "player", "microphone", "gaps", "sounds", "notes");
    for (var track : session.tracks()) {
      for (var take : track.takes()) {
        var named = new Named(track, take);
        if (isMeant.test(named)) {
          add(list, named, session.sampleRateHz());
          add(table, named, session.sampleRateHz());
        }
      }
    }
    boolean isBlank = session.tracks().stream().allMatch(track -> track.takes().isEmpty());
    var nothing = isBlank ? "Nothing was recorded yet." : "No such take was recorded.";
    return Outcome.done(json, list.isEmpty() ? nothing : table.toString());
  }

  /// After something was written down.
  static Outcome noted(Edit edit) {
    var json = Json.object();
    json.put("step", edit.number().isPresent() ? (Long) edit.number().getAsLong() : null);
    edit.changes().forEach(json.putArray("changes")::add);
    return Outcome.done(
        json,
        edit.isNothing()
            ? "Nothing was changed: no such take was recorded, or it says so already."
            : String.join("\n", edit.changes()));
  }

  private static void add(ArrayNode list, Named named, int sampleRateHz) {
    var take = named.take();
    var node = list.addObject().put("track", named.track().id()).put("take", take.id());
    node.put("name", named.name()).put("file", take.file()).put("kind", take.kind().word());
    if (!take.dryTake().isEmpty()) {
      node.put("dryTake", take.dryTake());
      var inserts = node.putArray("printedInserts");
      take.printedInserts().forEach(inserts::add);
    }
    node.put("startFrame", take.startFrame()).put("lengthFrames", take.lengthFrames());
    node.put("startSeconds", (double) take.startFrame() / sampleRateHz);
    node.put("lengthSeconds", (double) take.lengthFrames() / sampleRateHz);
    node.put("pass", take.pass());
    var gaps = node.putArray("gaps");
    for (var gap : take.gaps()) {
      gaps.addObject()
          .put("frame", gap.frame())
          .put("lengthFrames", gap.lengthFrames())
          .put("kind", gap.kind().word());
    }
    node.put("samplesSha256", take.samplesSha256());
    node.set("equipment", json(take.equipment()));
    var sounds = node.putArray("sounds");
    for (var range : named.ranges()) {
      sounds
          .addObject()
          .put("fromSeconds", (double) range.fromFrame() / sampleRateHz)
          .put("toSeconds", (double) range.toFrame() / sampleRateHz);
    }
  }

  private static ObjectNode json(Equipment equipment) {
    return Json.object()
        .put("microphone", equipment.microphone())
        .put("preamp", equipment.preamp())
        .put("position", equipment.position())
        .put("room", equipment.room())
        .put("player", equipment.player())
        .put("notes", equipment.notes())
        .put("input", equipment.input());
  }

  private static void add(TextTable table, Named named, int sampleRateHz) {
    var take = named.take();
    var of = take.dryTake().isEmpty() ? "" : " of " + take.dryTake();
    var kind = take.kind() == Take.Kind.DRY ? "" : " (" + take.kind().word() + of + ")";
    table.row(
        named.name() + kind,
        time(take.startFrame(), sampleRateHz),
        NumberText.fixed((double) take.lengthFrames() / sampleRateHz, 3),
        take.pass() == 0 ? "" : String.valueOf(take.pass()),
        take.equipment().player(),
        take.equipment().microphone(),
        take.gaps().isEmpty() ? "" : String.valueOf(take.gaps().size()),
        named.ranges().stream()
            .map(range ->
                SongTime.text(range.fromFrame(), sampleRateHz)
                    + "-"
                    + SongTime.text(range.toFrame(), sampleRateHz))
            .collect(Collectors.joining(", ")),
        take.equipment().notes());
  }

  private static String time(long frame, int sampleRateHz) {
    return (frame < 0 ? "-" : "") + SongTime.text(Math.abs(frame), sampleRateHz);
  }
}

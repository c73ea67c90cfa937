package org.soundlathe.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.option.RenderOptions;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.production.intake.SongIntake;
import org.soundlathe.session.Session;
import org.soundlathe.session.track.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a session from a folder or zip of tracks.
@Command(name = "new", header = "Makes a session from a folder or zip of tracks.")
final class NewCommand extends StudioCommand {
  @Parameters(paramLabel = "TRACKS", description = "A folder or zip of tracks.")
  private Path tracks;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "SESSION",
      description = "The session folder; it must not exist.")
  private Path out;

  @Option(names = "--title", paramLabel = "TITLE", description = "The song's title.")
  private Optional<String> title = Optional.empty();

  @Option(names = "--artist", paramLabel = "ARTIST", description = "Who plays it.")
  private String artist = "";

  @Option(names = "--genre", paramLabel = "GENRE", description = "As `rock`, `country`.")
  private String genre = "";

  @Option(names = "--lead", paramLabel = "TRACK", description = "Which track is the lead.")
  private Optional<String> lead = Optional.empty();

  @Mixin private RenderOptions render;

  @Override
  public Outcome run(Console console) {
    var options = SongIntake.options(title, artist, genre, lead, render.threads());
    try (var progress = output.progress(console);
        var folder = SongIntake.makeWithOwnScratch(tracks, out, options, Disk.real(), progress)) {
      return outcome(folder.session());
    }
  }

  private Outcome outcome(Session session) {
    long unknown = session.tracks().stream().filter(track -> track.role() == Role.UNKNOWN).count();
    var json = Json.object();
    json.put("session", out.toString());
    json.put("title", session.title());
    json.put("sampleRateHz", session.sampleRateHz());
    json.put("lengthFrames", session.lengthFrames());
    json.put("tracks", session.tracks().size());
    json.set("findings", FindingsText.json(session.findings()));
    var text =
        "%s now the session %s; %s.\n%s"
            .formatted(
                session.tracks().size() == 1
                    ? "1 track is"
                    : session.tracks().size() + " tracks are",
                out,
                unknown == 0
                    ? "every one has a role"
                    : "the names of " + unknown + " say no instrument",
                FindingsText.list(session.findings(), output.isVerbose() ? 1000 : 4));
    return Outcome.done(json, text + "Next: lathe mix \"" + out + "\"\n");
  }
}

package org.soundlathe.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.option.RenderOptions;
import org.soundlathe.mixing.routing.Routing;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.production.intake.SongIntake;
import org.soundlathe.session.Session;
import org.soundlathe.session.intake.EmptySong;
import org.soundlathe.session.store.SessionFolder;
import org.soundlathe.session.track.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// Makes a session from a folder or zip of tracks, or an empty one to record in.
@Command(
    name = "new",
    header = "Makes a session from a folder or zip of tracks, or an empty one to record in.",
    description = {
      "",
      "lathe new \"My Song/\" -o SONG",
      "lathe new -o SONG --rate 48000 --tracks \"kick,snare,lead vocal:stereo\"",
      ""
    })
final class NewCommand extends StudioCommand {
  private static final int MIN_RATE_HZ = 8_000;
  private static final int MAX_RATE_HZ = 384_000;

  @Parameters(arity = "0..1", paramLabel = "TRACKS", description = "A folder or zip of tracks.")
  private Optional<Path> tracks = Optional.empty();

  @Option(
      names = "--tracks",
      paramLabel = "NAMES",
      split = ",",
      description =
          "Instead of TRACKS: tracks to record on, by their names, which say what each one plays;"
              + " NAME:stereo for two channels.")
  private List<String> names = List.of();

  @Option(
      names = "--rate",
      paramLabel = "HZ",
      description = "The rate of an empty session; 48000 where it is not given.")
  private Optional<Integer> rateHz = Optional.empty();

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
    if (tracks.isPresent() != names.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Say either TRACKS or --tracks NAMES: one of them makes the session");
    }
    return tracks.isPresent() ? imported(tracks.get(), console) : empty();
  }

  private Outcome empty() {
    int rate = rateHz.orElse(48_000);
    if (rate < MIN_RATE_HZ || rate > MAX_RATE_HZ) {
      throw new ParameterException(
          spec.commandLine(),
          "--rate " + rate + " is outside " + MIN_RATE_HZ + ".." + MAX_RATE_HZ + " Hz");
    }
    var name = String.valueOf(out.toAbsolutePath().normalize().getFileName());
    var song =
        EmptySong.of(title.orElse(name), rate, names, Routing.busIds())
            .withTitles(title.orElse(name), artist, genre);
    try (var folder = SessionFolder.create(Disk.real(), out, song)) {
      return outcome(folder.session());
    }
  }

  private Outcome imported(Path files, Console console) {
    if (rateHz.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--rate is for an empty session; files bring their own");
    }
    var options = SongIntake.options(title, artist, genre, lead, render.threads());
    try (var progress = output.progress(console);
        var folder = SongIntake.makeWithOwnScratch(files, out, options, Disk.real(), progress)) {
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
    var next = tracks.isPresent() ? "lathe mix" : "lathe record";
    return Outcome.done(json, text + "Next: " + next + " \"" + out + "\"\n");
  }
}

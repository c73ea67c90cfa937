package org.soundlathe.cli.command;

import static org.soundlathe.cli.result.TextTable.Lean.LEFT;
import static org.soundlathe.cli.result.TextTable.Lean.RIGHT;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.result.TextTable;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.settings.SongTime;
import org.soundlathe.session.settings.TakeName;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;
import org.soundlathe.tracking.concert.Audience;
import org.soundlathe.tracking.concert.ConcertSplit;
import org.soundlathe.tracking.concert.Cuts;
import org.soundlathe.tracking.concert.Song;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Cuts a concert into songs.
@Command(
    name = "split",
    header = "Cuts a recorded concert into one session a song, which follow each other gaplessly.",
    description = {
      "",
      "lathe set CONCERT marker@0:12=\"Opening\" marker@4:31=\"Second song\" marker@9:02=-",
      "lathe split CONCERT -o \"Live album\"",
      "lathe split CONCERT -o \"Live album\" --applause --listen audience",
      "",
      "A song begins at its marker and ends where the next one stands; the marker - leaves out",
      "what follows it, and what lies before the first one is left out, too. Every song has the",
      "concert's desk as it is now, and a copy of its own part of the recordings; the concert",
      "stays as it is.",
      ""
    })
final class SplitCommand extends StudioCommand {
  @Mixin private SessionParameter session;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FOLDER",
      description = "Where the songs' sessions are made: `01 TITLE`, `02 TITLE` …")
  private Path out;

  @Option(
      names = "--applause",
      description = "Cut where the audience claps; the markers only give the names.")
  private boolean isByApplause;

  @Option(
      names = "--listen",
      paramLabel = "TRACK",
      description = "The track that hears the audience; without it all tracks together.")
  private Optional<String> listen = Optional.empty();

  @Option(
      names = {"-n", "--dry-run"},
      description = "Say where it would be cut, and how much room that takes.")
  private boolean isDryRun;

  @Override
  public Outcome run(Console console) {
    try (var progress = output.progress(console);
        var concert = session.open(Access.READ, console)) {
      var songs = songs(concert, progress.part(0, isByApplause ? 0.3 : 0));
      var split = new ConcertSplit(concert, songs, Disk.real());
      if (!isDryRun) {
        split.split(out, progress.part(isByApplause ? 0.3 : 0, 1));
      }
      return outcome(split, songs, concert.session().sampleRateHz());
    }
  }

  private List<Song> songs(SessionFolder concert, Progress progress) {
    var recorded = concert.session();
    if (!isByApplause) {
      return Cuts.atMarkers(recorded);
    }
    var tracks =
        listen.map(name -> List.of(TakeName.track(name, recorded))).orElseGet(recorded::tracks);
    var audience = new Audience(recorded, tracks, concert::audio);
    return Cuts.atApplause(recorded, audience.cutFrames(progress));
  }

  private Outcome outcome(ConcertSplit split, List<Song> songs, int sampleRateHz) {
    var json = Json.object().put("out", out.toString()).put("dryRun", isDryRun);
    json.put("bytes", split.bytes());
    var list = json.putArray("songs");
    var table = new TextTable(LEFT, RIGHT, RIGHT);
    table.row(isDryRun ? "would become" : "session", "from", "to");
    var folders = split.folders(out);
    for (int i = 0; i < songs.size(); i++) {
      var song = songs.get(i);
      list.addObject()
          .put("session", folders.get(i).toString())
          .put("title", song.title())
          .put("fromFrame", song.fromFrame())
          .put("toFrame", song.toFrame())
          .put("fromSeconds", (double) song.fromFrame() / sampleRateHz)
          .put("lengthSeconds", (double) song.lengthFrames() / sampleRateHz);
      table.row(
          folders.get(i).toString(),
          SongTime.text(song.fromFrame(), sampleRateHz),
          SongTime.text(song.toFrame(), sampleRateHz));
    }
    return Outcome.done(
        json, table + "%d MB of recordings\n".formatted(split.bytes() / 1_000_000 + 1));
  }
}

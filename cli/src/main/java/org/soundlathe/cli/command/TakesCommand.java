package org.soundlathe.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.session.Session;
import org.soundlathe.session.settings.TakeName;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.Track;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists what was recorded, and writes down with what.
@Command(
    name = "takes",
    header = "Lists the takes of a session, or writes down how they were recorded.",
    description = {
      "",
      "lathe takes SONG                          every take of every track",
      "lathe takes SONG lead                     those of one track",
      "lathe takes SONG --search u47             those whose notes and equipment say so",
      "lathe takes SONG lead.t03 --note \"best\"   write something down about one take,",
      "lathe takes SONG lead --mic \"U 47\"        about all takes of a track,",
      "lathe takes SONG --room hall              or about all of them",
      ""
    })
final class TakesCommand extends StudioCommand {
  @Mixin private SessionParameter session;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TRACK",
      description = "A track, or one take of it such as lead.t03.")
  private Optional<String> name = Optional.empty();

  @Option(names = "--search", paramLabel = "TEXT", description = "Only takes that speak of it.")
  private Optional<String> search = Optional.empty();

  @Mixin private EquipmentOptions notes;

  @Override
  public Outcome run(Console console) {
    if (notes.isNothing()) {
      try (var folder = session.open(Access.READ, console)) {
        return TakesPage.of(folder.session(), take -> isMeant(take, folder.session()));
      }
    }
    try (var folder = session.open(Access.EDIT, console)) {
      var edit = folder.edit(command(), this::noted);
      return TakesPage.noted(edit);
    }
  }

  private String command() {
    var words = new ArrayList<>(List.of("takes"));
    name.ifPresent(words::add);
    words.addAll(notes.words());
    return String.join(" ", words);
  }

  private Session noted(Session song) {
    var tracks = new ArrayList<Track>();
    for (var track : song.tracks()) {
      var takes =
          track.takes().stream()
              .map(take ->
                  isMeant(new TakesPage.Named(track, take), song)
                      ? take.withEquipment(notes.applied(take.equipment()))
                      : take)
              .toList();
      tracks.add(takes.equals(track.takes()) ? track : track.withTakes(takes, track.comp()));
    }
    return song.withTracks(tracks);
  }

  private boolean isMeant(TakesPage.Named named, Session song) {
    return name.map(text -> isCalled(named, text, song)).orElse(true)
        && search.map(named::speaksOf).orElse(true);
  }

  private static boolean isCalled(TakesPage.Named named, String text, Session song) {
    if (!TakeName.isTake(text)) {
      return TakeName.track(text, song).equals(named.track());
    }
    int dot = text.lastIndexOf('.');
    var track = TakeName.track(text.substring(0, dot), song);
    Take take = TakeName.take(text.substring(dot + 1), track);
    return track.equals(named.track()) && take.equals(named.take());
  }
}

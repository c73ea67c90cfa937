package org.soundlathe.mixing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soundlathe.media.intake.TrackFiles;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.mixing.intake.IntakeCheck;
import org.soundlathe.mixing.intake.IntakeReport;
import org.soundlathe.mixing.listening.ConsoleEar;
import org.soundlathe.mixing.routing.Routing;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.Session;
import org.soundlathe.session.intake.ImportOptions;
import org.soundlathe.session.intake.SessionImport;
import org.soundlathe.session.store.SessionDraft;
import org.soundlathe.session.store.SessionFolder;

/// Tracks that a band hands over, taken in as a client's are: files first, then a session.
public final class Band {
  private final Map<String, float[][]> files = new LinkedHashMap<>();
  private boolean isFloat = true;

  /// A sound band: five tracks, none of them with a fault.
  public static Band five() {
    return new Band()
        .with("Kick", Sounds.withPeak(Sounds.kick(), 0.5))
        .with("Snare", Sounds.withPeak(Sounds.snare(), 0.4))
        .with("Bass", Sounds.withPeak(Sounds.bass(), 0.3))
        .with("Gtr", Sounds.withPeak(Sounds.guitar(1), 0.35))
        .with("Lead Vox", Sounds.withPeak(Sounds.voice(1), 0.45));
  }

  /// @param name of the file without its ending; a file of that name is replaced
  /// @param channels one or two
  public Band with(String name, float[]... channels) {
    files.put(name, channels);
    return this;
  }

  public Band without(String name) {
    files.remove(name);
    return this;
  }

  /// With files of 24 bits instead of floating point.
  public Band in24Bits() {
    isFloat = false;
    return this;
  }

  /// What stands on the first channel of a file.
  public float[] sound(String name) {
    return files.getOrDefault(name, new float[1][0])[0];
  }

  /// A band in the studio: the session and its intake.
  public record Taken(SessionFolder folder, IntakeReport intake) {
    public Session session() {
      return folder.session();
    }

    public Session planned() {
      return planned(session(), 60, Set.of());
    }

    public Session planned(Session session, double amount, Set<String> only) {
      return MixEngineer.plan(session, intake, amount, only, ear(), Progress.none());
    }

    public ConsoleEar ear() {
      return new ConsoleEar(folder::audio, 2, 4096);
    }
  }

  /// Takes the files in; the tracks stand in the order of their names.
  public Taken in(Path place) {
    var delivered = place.resolve("delivered");
    files.forEach((name, channels) -> write(delivered.resolve(name + ".wav"), channels));
    var options =
        new ImportOptions(Optional.of("Song"), "", "", Optional.empty(), Routing.busIds(), 2);
    try (var draft = SessionDraft.begin(Disk.real(), place.resolve("session"))) {
      var tracks = TrackFiles.open(delivered, place);
      var session = SessionImport.run(tracks, draft, Disk.real(), options, Progress.none());
      try (var folder = draft.commit(session)) {
        return new Taken(
            folder, IntakeCheck.run(folder.session(), folder::audio, 2, Progress.none()));
      }
    }
  }

  private void write(Path file, float[][] channels) {
    try {
      Files.createDirectories(file.resolveSibling("."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var spec =
        isFloat
            ? WavSpec.float32(Sounds.RATE, channels.length)
            : WavSpec.pcm24(Sounds.RATE, channels.length);
    try (var sink = WavSink.create(Disk.real(), file, spec, Disk.Overwrite.REFUSE)) {
      sink.write(channels, 0, channels[0].length);
      sink.commit();
    }
  }
}

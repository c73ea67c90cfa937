package org.soundlathe.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.store.SessionFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The session that is recorded into, where it is made for that, and what its files hold.
final class RecordSong {
  private static final int USUAL_RATE_HZ = 48_000;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--new",
      description = "Make the session first; it must not exist. To listen alone, none is made.")
  private boolean isNew;

  @Option(
      names = "--rate",
      paramLabel = "HZ",
      description = "The sample rate: of a new session, 48000 by default; else it must be its own.")
  private Integer rate;

  @Option(
      names = "--bits",
      paramLabel = "24|32f",
      description = "The files' samples; 32f is float.")
  private String bits = "32f";

  boolean isNew() {
    return isNew;
  }

  /// Of a session that is made.
  int newRateHz() {
    int hz = rate == null ? USUAL_RATE_HZ : rate;
    if (hz < 8_000 || hz > 384_000) {
      throw mistake("--rate " + hz + " is outside 8000..384000");
    }
    return hz;
  }

  /// @throws ParameterException if another rate was said than that of the session
  void requireRate(int rateHz) {
    if (rate != null && rate != rateHz) {
      throw mistake("--rate " + rate + " is not the session's rate, " + rateHz + " Hz");
    }
  }

  SampleEncoding encoding() {
    return switch (bits) {
      case "24" -> SampleEncoding.PCM_24;
      case "32f", "32" -> SampleEncoding.FLOAT_32;
      default -> throw mistake("--bits " + bits + " is not 24 or 32f");
    };
  }

  /// A session without tracks, named as its folder.
  SessionFolder create(Path place) {
    var name = place.toAbsolutePath().normalize().getFileName();
    var first =
        new Session(
            name == null ? "song" : name.toString(),
            "",
            "",
            newRateHz(),
            0,
            List.of(),
            List.of(),
            Mixer.empty(),
            List.of(),
            List.of(),
            List.of());
    return SessionFolder.create(Disk.real(), place, first);
  }

  private ParameterException mistake(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}

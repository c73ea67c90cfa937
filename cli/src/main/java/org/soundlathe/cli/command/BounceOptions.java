package org.soundlathe.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soundlathe.engine.bounce.FileFormat;
import org.soundlathe.engine.bounce.Stretch;
import org.soundlathe.engine.bounce.Tail;
import org.soundlathe.engine.version.MutedRange;
import org.soundlathe.engine.version.SongVersion;
import org.soundlathe.production.bounce.BounceWish;
import org.soundlathe.session.Session;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What of a session is bounced, and as what.
final class BounceOptions {
  private static final int MIN_RATE_HZ = 8_000;
  private static final int MAX_RATE_HZ = 384_000;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "The file of the mix: .wav, or .flac.")
  private Path out;

  @Option(
      names = "--stems",
      paramLabel = "DIR",
      description = "Write one stem a bus and space into this folder; they add up to the mix.")
  private Optional<Path> stems = Optional.empty();

  @Option(
      names = "--cache",
      description = "Keep what was rendered with the session, and render only what changed since.")
  private boolean cached;

  private final Set<SongVersion> versions = new LinkedHashSet<>();
  private final List<String> muted = new ArrayList<>();
  private OptionalDouble fromSeconds = OptionalDouble.empty();
  private OptionalDouble toSeconds = OptionalDouble.empty();
  private Optional<Tail> tail = Optional.empty();
  private Optional<FileFormat> format = Optional.empty();
  private OptionalInt sampleRateHz = OptionalInt.empty();

  /// Whether sums are kept, and found again.
  boolean isCached() {
    return cached;
  }

  @Option(
      names = "--versions",
      split = ",",
      paramLabel = "VERSION",
      description = "Beside the mix: instrumental, acappella, tv, vocal-up, vocal-down, clean.")
  void setVersions(List<String> words) {
    for (var word : words) {
      versions.add(SongVersion.of(word).orElseThrow(() -> noSuch("--versions", word, versions())));
    }
  }

  @Option(
      names = "--mute",
      split = ",",
      paramLabel = "FROM-TO",
      description = "Seconds without a voice in the clean version, as 61.2-61.9 or 1:01.2-1:01.9.")
  void setMuted(List<String> ranges) {
    for (var range : ranges) {
      if (Seconds.range(range).isEmpty()) {
        throw bad("--mute " + range + " is no range of seconds");
      }
    }
    muted.addAll(ranges);
  }

  @Option(names = "--from", paramLabel = "TIME", description = "Begin there: seconds, or 1:30.5.")
  void setFrom(String text) {
    fromSeconds = OptionalDouble.of(seconds("--from", text));
  }

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "End there, without a tail unless --tail asks for one.")
  void setTo(String text) {
    toSeconds = OptionalDouble.of(seconds("--to", text));
  }

  @Option(
      names = "--tail",
      paramLabel = "ring|none|SECONDS",
      description = "What is written after the end: all that rings above -100 dBFS by default.")
  void setTail(String text) {
    tail =
        switch (text) {
          case "ring" -> Optional.of(new Tail.RingOut());
          case "none" -> Optional.of(Tail.NONE);
          default -> Optional.of(fixedTail(text));
        };
  }

  @Option(
      names = "--rate",
      paramLabel = "HZ",
      description = "The sample rate of the files, 8000 to 384000; that of the session by default.")
  void setRate(int hz) {
    if (hz < MIN_RATE_HZ || hz > MAX_RATE_HZ) {
      throw bad("--rate " + hz + " is outside " + MIN_RATE_HZ + " to " + MAX_RATE_HZ);
    }
    sampleRateHz = OptionalInt.of(hz);
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "wav (32-bit float), wav24, wav16, flac (24-bit) or flac16.")
  void setFormat(String word) {
    format =
        Optional.of(FileFormat.of(word).orElseThrow(() -> noSuch("--format", word, formats())));
  }

  /// What is wished of this session.
  ///
  /// @throws ParameterException if the song has no such part
  BounceWish wish(Session session) {
    return new BounceWish(
        out,
        stems,
        List.copyOf(versions),
        mutedRanges(session),
        stretch(session),
        format(),
        sampleRateHz);
  }

  private FileFormat format() {
    var wanted = format.orElse(FileFormat.ofName(out));
    if (wanted.contradicts(out)) {
      throw bad(
          "-o %s does not end in .%s, which is what --format %s is called"
              .formatted(out, wanted.suffix(), wanted.word()));
    }
    return wanted;
  }

  private Stretch stretch(Session session) {
    long from = frame(session, fromSeconds.orElse(0));
    if (fromSeconds.isPresent() && from >= session.lengthFrames()) {
      throw bad(
          "--from lies behind the end of the song, which has %.1f s"
              .formatted((double) session.lengthFrames() / session.sampleRateHz()));
    }
    if (toSeconds.isEmpty()) {
      return new Stretch(from, OptionalLong.empty(), tail.orElse(new Tail.RingOut()));
    }
    long to = frame(session, toSeconds.getAsDouble());
    if (to <= from) {
      throw bad("--to does not lie behind --from");
    }
    return new Stretch(from, OptionalLong.of(to), tail.orElse(Tail.NONE));
  }

  private List<MutedRange> mutedRanges(Session session) {
    return muted.stream()
        .flatMap(range -> Seconds.range(range).stream())
        .map(range -> new MutedRange(frame(session, range.from()), frame(session, range.to())))
        .toList();
  }

  private static long frame(Session session, double seconds) {
    return (long) Math.rint(seconds * session.sampleRateHz());
  }

  private Tail fixedTail(String text) {
    try {
      return new Tail.Fixed(seconds("--tail", text));
    } catch (IllegalArgumentException e) {
      throw bad("--tail " + text + ": " + e.getMessage());
    }
  }

  private double seconds(String option, String text) {
    return Seconds.of(text)
        .orElseThrow(() -> bad(option + " " + text + " is no time: say 90.5 or 1:30.5"));
  }

  private ParameterException noSuch(String option, String word, String all) {
    return bad(option + " " + word + " is none of " + all);
  }

  private ParameterException bad(String what) {
    return new ParameterException(command.commandLine(), what);
  }

  private static String versions() {
    return Stream.of(SongVersion.values()).map(SongVersion::word).collect(Collectors.joining(", "));
  }

  private static String formats() {
    return Stream.of(FileFormat.values()).map(FileFormat::word).collect(Collectors.joining(", "));
  }
}

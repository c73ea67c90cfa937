package org.soundlathe.media.codec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soundlathe.media.MediaException;

/// FFmpeg's programs as children of ours, each with a limit on time and output. Safe from any
/// thread.
///
/// They come from the jar of the LGPL build on the class path, unpacked once into the user's cache
/// folder; the environment variable `SOUNDLATHE_FFMPEG` names a folder with others.
public final class Ffmpeg {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MAX_TEXT_BYTES = 4 << 20;

  private final Path folder;
  private final String suffix;

  private Ffmpeg(Path folder, String suffix) {
    this.folder = folder;
    this.suffix = suffix;
  }

  /// Empty where this machine's codecs did not come with Soundlathe.
  ///
  /// @throws MediaException.CodecFailed if they came and cannot be unpacked
  public static Optional<Ffmpeg> find() {
    var own = System.getenv("SOUNDLATHE_FFMPEG");
    if (own != null && !own.isBlank()) {
      return Optional.of(ofFolder(Path.of(own)));
    }
    return Platform.here().flatMap(platform -> find(platform, CacheFolder.soundlathe()));
  }

  static Optional<Ffmpeg> find(Platform platform, Path cache) {
    var jar = FfmpegJar.find(platform);
    if (jar.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Ffmpeg(jar.get().unpackedIn(cache), platform.suffix()));
    } catch (IOException e) {
      throw new MediaException.CodecFailed(
          cache,
          "FFmpeg cannot be unpacked there: "
              + e.getMessage()
              + "; XDG_CACHE_HOME can name another folder",
          e);
    }
  }

  private static Ffmpeg ofFolder(Path folder) {
    var suffix = Files.exists(folder.resolve("ffmpeg.exe")) ? ".exe" : "";
    var ffmpeg = new Ffmpeg(folder.toAbsolutePath(), suffix);
    if (!Files.isExecutable(ffmpeg.program("ffmpeg"))
        || !Files.isExecutable(ffmpeg.program("ffprobe"))) {
      throw new MediaException.CodecFailed(
          folder, "SOUNDLATHE_FFMPEG names it, but ffmpeg and ffprobe are not both in it", null);
    }
    return ffmpeg;
  }

  /// The same, or a refusal that names the file that needs it.
  static Ffmpeg require(Path file) {
    return find()
        .orElseThrow(() ->
            new MediaException.CodecFailed(
                file,
                "no FFmpeg came with Soundlathe for this machine; SOUNDLATHE_FFMPEG can name a"
                    + " folder with one",
                null));
  }

  /// The first line of what it says of itself, such as `8.1.2`.
  public String version() {
    var text = text(folder, "ffmpeg", List.of("-version"));
    var words = text.lines().findFirst().orElse("").split(" ", -1);
    return words.length > 2 ? words[2] : text.strip();
  }

  /// The folder that the programs are in.
  public Path folder() {
    return folder;
  }

  /// Everything that a short-lived program prints.
  ///
  /// @param file that a failure is about
  String text(Path file, String program, List<String> arguments) {
    try (var child = Child.withoutInput(command(program, arguments), folder, PATIENCE)) {
      var bytes = new byte[MAX_TEXT_BYTES];
      int length = 0;
      for (int count = 0; count >= 0 && length < bytes.length; length += Math.max(0, count)) {
        count = child.read(bytes, length, bytes.length - length);
      }
      if (length == bytes.length) {
        throw new MediaException.LimitExceeded(file, "its description is over 4 MiB long");
      }
      if (child.await() != 0) {
        throw new MediaException.Unsupported(file, reason(file, child));
      }
      return new String(bytes, 0, length, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /// A program that is read from or written to while it runs.
  Child start(Path file, List<String> arguments) {
    try {
      return new Child(command("ffmpeg", arguments), folder, PATIENCE);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  static MediaException.CodecFailed failed(Path file, IOException cause) {
    return new MediaException.CodecFailed(file, String.valueOf(cause.getMessage()), cause);
  }

  /// What a child said last, without this machine's folders and addresses: it may stand in a
  /// result.
  static String reason(Path file, Child child) {
    var words =
        child
            .lastWords()
            .replace(InputOptions.url(file) + ": ", "")
            .replace(file.toAbsolutePath().toString(), String.valueOf(file.getFileName()))
            .replaceAll(" @ (0x)?[0-9a-f]+", "");
    int start = Math.max(0, words.length() - 300);
    return words.isEmpty() ? "FFmpeg gave no reason" : "FFmpeg says: " + words.substring(start);
  }

  private List<String> command(String program, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(program(program).toString());
    command.addAll(List.of("-hide_banner", "-loglevel", "error"));
    command.addAll(arguments);
    return command;
  }

  private Path program(String name) {
    return folder.resolve(name + suffix);
  }
}

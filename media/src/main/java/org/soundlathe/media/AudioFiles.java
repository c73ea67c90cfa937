package org.soundlathe.media;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import org.soundlathe.media.aiff.AiffSource;
import org.soundlathe.media.chunk.ChunkFile;
import org.soundlathe.media.codec.CodedSource;
import org.soundlathe.media.codec.Ffmpeg;
import org.soundlathe.media.wav.WavSource;

/// Opens any audio file that can be read here, by what is in it and not by its name.
public final class AudioFiles {
  private static final Set<String> UNCOMPRESSED =
      Set.of("wav", "wave", "bwf", "rf64", "bw64", "aif", "aiff", "aifc");
  private static final Set<String> CODED =
      Set.of(
          "flac", "mp3", "m4a", "mp4", "aac", "ogg", "oga", "opus", "wv", "w64", "caf", "au", "tta",
          "ape", "wma", "ac3", "mka");

  private AudioFiles() {}

  /// The caller closes it.
  ///
  /// @throws MediaException if it cannot be read as audio
  public static AudioSource open(Path path) {
    requireFile(path);
    return switch (kindOf(path)) {
      case "wav" -> openOrDecode(path, WavSource::open);
      case "aiff" -> openOrDecode(path, AiffSource::open);
      case "flac" -> openFlac(path);
      default -> decode(path);
    };
  }

  /// Whether the name ends like that of an audio file.
  public static boolean looksLikeAudio(Path path) {
    var suffix = suffix(path);
    return UNCOMPRESSED.contains(suffix) || CODED.contains(suffix);
  }

  private interface Opening {
    AudioSource open(Path path);
  }

  /// A WAV or AIFF may hold a coding that only FFmpeg knows, such as ADPCM.
  private static AudioSource openOrDecode(Path path, Opening opening) {
    try {
      return opening.open(path);
    } catch (MediaException.Unsupported e) {
      if (Ffmpeg.find().isEmpty()) {
        throw e;
      }
      return CodedSource.open(path);
    }
  }

  /// What is only called FLAC may be something else.
  private static AudioSource openFlac(Path path) {
    try {
      return CodedSource.openFlac(path);
    } catch (MediaException.Malformed e) {
      try {
        return CodedSource.open(path);
      } catch (MediaException.Unsupported _) {
        throw e;
      }
    }
  }

  private static AudioSource decode(Path path) {
    if (UNCOMPRESSED.contains(suffix(path)) && Ffmpeg.find().isEmpty()) {
      throw new MediaException.Unsupported(path, "it does not begin like a WAV or AIFF file");
    }
    return CodedSource.open(path);
  }

  private static void requireFile(Path path) {
    if (!Files.exists(path)) {
      throw new MediaException.Unreadable(path, "there is no such file", null);
    }
    if (!Files.isRegularFile(path)) {
      throw new MediaException.Unreadable(path, "it is not a file", null);
    }
  }

  private static String kindOf(Path path) {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      var file = new ChunkFile(channel, ByteOrder.BIG_ENDIAN);
      if (file.sizeBytes() == 0) {
        throw new MediaException.Malformed(path, "the file is empty");
      }
      var start = file.bytes(0, 4);
      var word = start.remaining() == 4 ? ChunkFile.letters(start) : "";
      return switch (word) {
        case "RIFF", "RF64", "BW64" -> "wav";
        case "FORM" -> "aiff";
        case "fLaC" -> "flac";
        default -> suffix(path).equals("flac") ? "flac" : "";
      };
    } catch (IOException e) {
      throw MediaException.Unreadable.of(path, e);
    }
  }

  private static String suffix(Path path) {
    var name = path.getFileName() == null ? "" : path.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}

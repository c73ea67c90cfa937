package org.soundlathe.media.codec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.soundlathe.media.AudioFormat;
import org.soundlathe.media.AudioLimits;
import org.soundlathe.media.Marker;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.media.Tags;
import org.soundlathe.paperwork.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What ffprobe says about the first audio stream of a file.
///
/// @param lengthFrames where the container knows it exactly
record Probe(AudioFormat format, OptionalLong lengthFrames, Tags tags, List<Marker> markers) {
  private static final int MAX_MARKERS = 10_000;

  /// @throws MediaException if there is no audio that FFmpeg knows
  static Probe of(Ffmpeg ffmpeg, Path path) {
    var arguments = new ArrayList<>(List.of("-of", "json", "-select_streams", "a"));
    arguments.addAll(List.of("-show_streams", "-show_format", "-show_chapters"));
    arguments.addAll(InputOptions.of(path));
    var answer = parse(path, ffmpeg.text(path, "ffprobe", arguments));
    var stream = answer.path("streams").path(0);
    if (stream.isMissingNode()) {
      throw new MediaException.Unsupported(path, "there is no audio in it");
    }
    return of(path, stream, answer);
  }

  private static JsonNode parse(Path path, String text) {
    try {
      return Json.parse(text);
    } catch (JacksonException e) {
      throw new MediaException.CodecFailed(path, "ffprobe did not answer in JSON", e);
    }
  }

  private static Probe of(Path path, JsonNode stream, JsonNode answer) {
    long rateHz = stream.path("sample_rate").asLong(0);
    long channels = stream.path("channels").asLong(0);
    AudioLimits.check(path, rateHz, channels);
    var container = container(answer.path("format").path("format_name").asString(""));
    var codec = codec(stream.path("codec_name").asString("unknown"));
    int depth = depth(stream, codec);
    var encoding = encoding(stream, depth);
    var format = new AudioFormat((int) rateHz, (int) channels, encoding, container, codec, depth);
    var tags = ProbeTags.of(answer.path("format").path("tags"), stream.path("tags"));
    var length = length(path, stream, answer, format);
    return new Probe(format, length, tags, markers(answer.path("chapters"), rateHz));
  }

  private static String container(String name) {
    return switch (name) {
      case "mov,mp4,m4a,3gp,3g2,mj2" -> "mp4";
      case "matroska,webm" -> "matroska";
      case "wv" -> "wavpack";
      default -> name;
    };
  }

  private static String codec(String name) {
    if (name.startsWith("pcm_f")) {
      return "float";
    }
    return name.startsWith("pcm_") ? "pcm" : name;
  }

  /// Bits a sample of the coding itself; 0 where it is lossy.
  private static int depth(JsonNode stream, String codec) {
    return switch (codec) {
      case "flac", "alac", "wavpack", "tta", "ape", "tak", "truehd", "mlp", "pcm", "float" -> {
        int raw = stream.path("bits_per_raw_sample").asInt(0);
        yield raw > 0 ? raw : storedBits(stream.path("sample_fmt").asString(""));
      }
      default -> 0;
    };
  }

  private static int storedBits(String sampleFormat) {
    return switch (sampleFormat) {
      case "u8", "u8p" -> 8;
      case "s16", "s16p" -> 16;
      case "dbl", "dblp" -> 64;
      default -> 32;
    };
  }

  private static SampleEncoding encoding(JsonNode stream, int depth) {
    if (depth == 0) {
      return SampleEncoding.LOSSY;
    }
    var stored = stream.path("sample_fmt").asString("");
    if (stored.startsWith("flt")) {
      return SampleEncoding.FLOAT_32;
    }
    if (stored.startsWith("dbl")) {
      return SampleEncoding.FLOAT_64;
    }
    return SampleEncoding.pcmOf(depth);
  }

  private static OptionalLong length(
      Path path, JsonNode stream, JsonNode answer, AudioFormat format) {
    var itunes = ProbeTags.itunesLengthFrames(answer.path("format").path("tags"));
    if (itunes.isPresent()) {
      return itunes;
    }
    if (format.container().equals("mp4")) {
      var edited = Mp4Length.frames(path, format.sampleRateHz());
      if (edited.isPresent()) {
        return edited;
      }
    }
    boolean isExact =
        switch (format.codec()) {
          // Only with a LAME tag, which shows in the delay that is left out at the start.
          case "mp3" -> stream.path("start_pts").asLong(0) > 0;
          case "aac" -> format.container().equals("mp4");
          case "opus", "vorbis" -> format.container().equals("ogg");
          default -> format.bitDepth() > 0 && !format.container().equals("matroska");
        };
    var timeBase = stream.path("time_base").asString("").split("/", -1);
    long ticks = stream.path("duration_ts").asLong(0);
    if (!isExact || ticks <= 0 || timeBase.length != 2) {
      return OptionalLong.empty();
    }
    double ticksPerSecond = Double.parseDouble(timeBase[1]) / Double.parseDouble(timeBase[0]);
    long frames = (long) Math.rint(ticks * (format.sampleRateHz() / ticksPerSecond));
    long padding = format.codec().equals("opus") ? stream.path("initial_padding").asLong(0) : 0;
    return OptionalLong.of(Math.max(0, frames - padding));
  }

  private static List<Marker> markers(JsonNode chapters, long rateHz) {
    var markers = new ArrayList<Marker>();
    for (int i = 0; i < Math.min(chapters.size(), MAX_MARKERS); i++) {
      var chapter = chapters.path(i);
      double seconds = chapter.path("start_time").asDouble(0);
      var label = chapter.path("tags").path("title").asString("");
      markers.add(new Marker((long) Math.rint(Math.max(0, seconds) * rateHz), label));
    }
    return List.copyOf(markers);
  }
}

package org.soundlathe.session.intake;

import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.media.AudioFormat;
import org.soundlathe.media.AudioSource;
import org.soundlathe.media.Tags;
import org.soundlathe.media.wav.Bext;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.session.intake.TrackPairing.Candidate;
import org.soundlathe.session.name.ParsedName;

/// A file that came in and can be opened.
///
/// @param name what its own name says
/// @param lengthFrames 0 where only decoding would tell
/// @param timeReferenceFrames its place by a broadcast time stamp
record Arrival(
    Path path,
    ParsedName name,
    AudioFormat format,
    long lengthFrames,
    OptionalLong timeReferenceFrames,
    Tags tags) {
  /// @param name what its own name says among those delivered with it
  /// @throws org.soundlathe.media.MediaException if it is no readable audio
  static Arrival of(Path path, ParsedName name) {
    try (var source = AudioFiles.open(path)) {
      return new Arrival(
          path,
          name,
          source.format(),
          source.lengthFrames().orElse(0),
          timeReference(source),
          source.tags());
    }
  }

  private static OptionalLong timeReference(AudioSource source) {
    return source instanceof WavSource wav
        ? wav.bext()
            .map(Bext::timeReferenceFrames)
            .map(OptionalLong::of)
            .orElse(OptionalLong.empty())
        : OptionalLong.empty();
  }

  String fileName() {
    return fileName(path);
  }

  static String fileName(Path path) {
    return Objects.requireNonNull(path.getFileName()).toString();
  }

  Candidate candidate() {
    return new Candidate(
        path.toString(), name, format.channels(), format.sampleRateHz(), lengthFrames);
  }
}

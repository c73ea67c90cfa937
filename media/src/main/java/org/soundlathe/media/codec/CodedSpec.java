package org.soundlathe.media.codec;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.soundlathe.media.Marker;
import org.soundlathe.media.Tags;

/// What a coded file to be written is like.
///
/// @param sampleRateHz one that the coding allows
/// @param channels as many as the coding allows
/// @param artwork a JPEG or PNG to put on the front
/// @param markers named places, in FLAC only
public record CodedSpec(
    Coding coding,
    int sampleRateHz,
    int channels,
    Tags tags,
    Optional<Path> artwork,
    List<Marker> markers) {
  public CodedSpec {
    if (!coding.allows(sampleRateHz, channels)) {
      throw new IllegalArgumentException(
          coding + " does not allow " + sampleRateHz + " Hz with " + channels + " channels");
    }
    markers = List.copyOf(markers);
    if (!markers.isEmpty() && !coding.isLossless()) {
      throw new IllegalArgumentException("markers are written into FLAC files, not " + coding);
    }
  }

  public CodedSpec(
      Coding coding, int sampleRateHz, int channels, Tags tags, Optional<Path> artwork) {
    this(coding, sampleRateHz, channels, tags, artwork, List.of());
  }

  public CodedSpec withMarkers(List<Marker> markers) {
    return new CodedSpec(coding, sampleRateHz, channels, tags, artwork, markers);
  }
}

package org.soundlathe.media.wav;

import java.util.List;
import java.util.Optional;
import org.soundlathe.media.Marker;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.media.Tags;

/// What a WAV to be written is like.
///
/// @param sampleRateHz 8000..384000
/// @param channels 1..400
/// @param encoding any but lossy
/// @param header plain PCM or extensible
/// @param bext the broadcast chunk; its coding history keeps the room that it has here
/// @param markers named places, written as `cue ` and `adtl`
/// @param tags written as `LIST INFO`
public record WavSpec(
    int sampleRateHz,
    int channels,
    SampleEncoding encoding,
    WavHeader header,
    Optional<Bext> bext,
    List<Marker> markers,
    Tags tags) {
  public WavSpec {
    if (sampleRateHz < 8_000 || sampleRateHz > 384_000 || channels < 1 || channels > 400) {
      throw new IllegalArgumentException(
          sampleRateHz + " Hz with " + channels + " channels is outside 8000..384000, 1..400");
    }
    if (encoding == SampleEncoding.LOSSY) {
      throw new IllegalArgumentException("a WAV holds samples, not lossy audio");
    }
    if (header == WavHeader.PLAIN && encoding.isFloat()) {
      throw new IllegalArgumentException("a plain PCM header holds no float samples");
    }
    markers = List.copyOf(markers);
  }

  public WavSpec(
      int sampleRateHz,
      int channels,
      SampleEncoding encoding,
      WavHeader header,
      Optional<Bext> bext,
      List<Marker> markers) {
    this(sampleRateHz, channels, encoding, header, bext, markers, Tags.none());
  }

  /// 32-bit float: what the session and the mix are kept in.
  public static WavSpec float32(int sampleRateHz, int channels) {
    return of(sampleRateHz, channels, SampleEncoding.FLOAT_32, WavHeader.EXTENSIBLE);
  }

  /// 24-bit PCM: what masters are delivered in.
  public static WavSpec pcm24(int sampleRateHz, int channels) {
    return of(sampleRateHz, channels, SampleEncoding.PCM_24, WavHeader.EXTENSIBLE);
  }

  /// 16-bit PCM with the plain header: what CD tools read.
  public static WavSpec plain16(int sampleRateHz, int channels) {
    return of(sampleRateHz, channels, SampleEncoding.PCM_16, WavHeader.PLAIN);
  }

  private static WavSpec of(
      int sampleRateHz, int channels, SampleEncoding encoding, WavHeader header) {
    return new WavSpec(sampleRateHz, channels, encoding, header, Optional.empty(), List.of());
  }

  public WavSpec withBext(Bext bext) {
    return new WavSpec(sampleRateHz, channels, encoding, header, Optional.of(bext), markers, tags);
  }

  public WavSpec withMarkers(List<Marker> markers) {
    return new WavSpec(sampleRateHz, channels, encoding, header, bext, markers, tags);
  }

  public WavSpec withTags(Tags tags) {
    return new WavSpec(sampleRateHz, channels, encoding, header, bext, markers, tags);
  }
}

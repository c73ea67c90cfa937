package org.soundlathe.media.codec;

import java.util.List;
import org.soundlathe.media.pcm.PcmLayout;

/// The codings that are written here.
public enum Coding {
  FLAC_16("flac", 384_000, PcmLayout.S16_LE),
  FLAC_24("flac", 384_000, PcmLayout.S24_LE),
  /// MPEG-1 Layer III at a constant 320 kbit/s.
  MP3_320("mp3", 48_000, PcmLayout.F32_LE),
  MP3_192("mp3", 48_000, PcmLayout.F32_LE),
  /// AAC-LC in an M4A file at 256 kbit/s.
  AAC_256("m4a", 96_000, PcmLayout.F32_LE);

  // ISO/IEC 11172-3 §2.4.2.3: Layer III at 320 kbit/s exists at these rates alone.
  private static final List<Integer> MP3_RATES_HZ = List.of(32_000, 44_100, 48_000);

  private final String suffix;
  private final int maxSampleRateHz;
  private final PcmLayout piped;

  Coding(String suffix, int maxSampleRateHz, PcmLayout piped) {
    this.suffix = suffix;
    this.maxSampleRateHz = maxSampleRateHz;
    this.piped = piped;
  }

  /// How its files' names end, without a dot.
  public String suffix() {
    return suffix;
  }

  public boolean isLossless() {
    return this == FLAC_16 || this == FLAC_24;
  }

  boolean isMp3() {
    return this == MP3_320 || this == MP3_192;
  }

  /// Whether audio of this rate and width can be coded so.
  public boolean allows(int sampleRateHz, int channels) {
    boolean isRateFine =
        isMp3() ? MP3_RATES_HZ.contains(sampleRateHz) : sampleRateHz <= maxSampleRateHz;
    return isRateFine && sampleRateHz >= 8_000 && channels >= 1 && channels <= (isMp3() ? 2 : 8);
  }

  /// How samples go to the encoder: FLAC gets exactly the bits that it keeps.
  PcmLayout piped() {
    return piped;
  }

  /// What FFmpeg calls that.
  String pipedFormat() {
    return switch (piped) {
      case S16_LE -> "s16le";
      case S24_LE -> "s24le";
      default -> "f32le";
    };
  }

  /// The encoder and the container.
  List<String> options(int sampleRateHz) {
    return switch (this) {
      // Blocks of one length at every rate: FFmpeg loses frames of more than a quarter of a
      // megabyte.
      case FLAC_16, FLAC_24 ->
          List.of("-c:a", "flac", "-compression_level", "8", "-frame_size", "4096", "-f", "flac");
      case MP3_320 -> mp3("320k");
      case MP3_192 -> mp3("192k");
      case AAC_256 ->
          List.of(
              "-c:a",
              "aac",
              "-b:a",
              "256k",
              // Edit lists count in this unit: with the sample rate they are exact.
              "-movie_timescale",
              String.valueOf(sampleRateHz),
              "-movflags",
              "+faststart",
              "-f",
              "ipod");
    };
  }

  private static List<String> mp3(String rate) {
    return List.of(
        "-c:a",
        "libmp3lame",
        "-b:a",
        rate,
        "-compression_level",
        "2",
        "-id3v2_version",
        "4",
        "-f",
        "mp3");
  }
}

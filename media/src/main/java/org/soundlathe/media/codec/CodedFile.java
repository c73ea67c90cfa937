package org.soundlathe.media.codec;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.soundlathe.media.AudioFormat;
import org.soundlathe.media.FileFindings;
import org.soundlathe.media.Marker;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.media.Tags;
import org.soundlathe.media.flac.FlacMendedStream;
import org.soundlathe.media.flac.FlacSurvey;
import org.soundlathe.media.pcm.PcmLayout;

/// What is known of a coded file before it is decoded.
///
/// @param lengthFrames where it is known exactly
/// @param mended what the decoder gets instead of the file, where that is damaged
/// @param md5Hex what the audio must sum up to, where the file says so
record CodedFile(
    Path path,
    AudioFormat format,
    OptionalLong lengthFrames,
    Tags tags,
    List<Marker> markers,
    FileFindings findings,
    Optional<FlacMendedStream> mended,
    Optional<String> md5Hex) {

  static CodedFile probed(Path path, Ffmpeg ffmpeg) {
    var probe = Probe.of(ffmpeg, path);
    return new CodedFile(
        path,
        probe.format(),
        probe.lengthFrames(),
        probe.tags(),
        probe.markers(),
        new FileFindings(path),
        Optional.empty(),
        Optional.empty());
  }

  static CodedFile surveyed(Path path) {
    var survey = FlacSurvey.of(path);
    return new CodedFile(
        path,
        formatOf(survey),
        OptionalLong.of(survey.lengthFrames()),
        FlacChapters.without(survey.tags()),
        FlacChapters.in(survey.tags(), survey.sampleRateHz()),
        survey.findings(),
        survey.isSound() ? Optional.empty() : Optional.of(survey.mended()),
        survey.md5Hex());
  }

  private static AudioFormat formatOf(FlacSurvey survey) {
    int depth = survey.bitDepth();
    return new AudioFormat(
        survey.sampleRateHz(),
        survey.channels(),
        SampleEncoding.pcmOf(depth),
        "flac",
        "flac",
        depth);
  }

  /// How the decoder hands over samples: integers keep all their bits.
  PcmLayout piped() {
    boolean isInteger = format.bitDepth() > 0 && !format.encoding().isFloat();
    return isInteger ? PcmLayout.S32_LE : PcmLayout.F32_LE;
  }
}

package org.soundlathe.session.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.media.AudioSource;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.media.intake.AudioCopy;
import org.soundlathe.media.resample.ResampledSource;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.progress.Progress;

/// Takes one recording into the session: byte for byte where it is a sound WAV at the session's
/// rate, else decoded, brought to that rate and written as a WAV that keeps every bit of it.
///
/// @param target the file in the session's audio folder
record AudioImport(Path target, int sampleRateHz, Disk disk, Progress progress) {
  private static final int BLOCK_FRAMES = 8192;
  private static final int MOST_CHANNELS = 2;

  /// What came of it.
  ///
  /// @param channels 1 or 2
  /// @param findings about the source files
  record Imported(int channels, long lengthFrames, List<Finding> findings) {}

  Imported single(Arrival arrival) {
    if (canBeCopied(arrival)) {
      AudioCopy.into(disk, arrival.path(), target, Disk.Overwrite.REFUSE);
      return new Imported(arrival.format().channels(), arrival.lengthFrames(), List.of());
    }
    try (var source = open(arrival)) {
      int channels = Math.min(MOST_CHANNELS, arrival.format().channels());
      return write(List.of(source), channels, spec(arrival, channels));
    }
  }

  /// Two mono files become one stereo file; the shorter one is followed by silence.
  Imported pair(Arrival left, Arrival right) {
    try (var first = open(left);
        var second = open(right)) {
      return write(List.of(first, second), MOST_CHANNELS, spec(left, MOST_CHANNELS));
    }
  }

  private boolean canBeCopied(Arrival arrival) {
    var format = arrival.format();
    boolean isPlain =
        switch (format.encoding()) {
          case PCM_16, PCM_24, PCM_32, FLOAT_32 -> true;
          case PCM_8, FLOAT_64, LOSSY -> false;
        };
    if (!isPlain
        || format.sampleRateHz() != sampleRateHz
        || format.channels() > MOST_CHANNELS
        || !format.container().equals("wav")) {
      return false;
    }
    try (var source = WavSource.open(arrival.path())) {
      return source.findings().isEmpty();
    }
  }

  private AudioSource open(Arrival arrival) {
    var source = AudioFiles.open(arrival.path());
    return arrival.format().sampleRateHz() == sampleRateHz
        ? source
        : ResampledSource.of(source, sampleRateHz);
  }

  private WavSpec spec(Arrival arrival, int channels) {
    boolean isConverted = arrival.format().sampleRateHz() != sampleRateHz;
    var encoding = isConverted ? SampleEncoding.FLOAT_32 : arrival.format().encoding();
    return switch (encoding) {
      case PCM_8, PCM_16 -> WavSpec.plain16(sampleRateHz, channels);
      case PCM_24 -> WavSpec.pcm24(sampleRateHz, channels);
      case PCM_32, FLOAT_32, FLOAT_64, LOSSY -> WavSpec.float32(sampleRateHz, channels);
    };
  }

  /// @param sources one, or a left and a right one
  private Imported write(List<AudioSource> sources, int channels, WavSpec spec) {
    long length = 0;
    var findings = new ArrayList<Finding>();
    try (var sink = WavSink.create(disk, target, spec, Disk.Overwrite.REFUSE)) {
      var out = new float[channels][];
      for (int frames = read(sources, out); frames > 0; frames = read(sources, out)) {
        sink.write(out, 0, frames);
        length += frames;
        progress.at("taking in the tracks", 0);
      }
      sink.commit();
    }
    sources.forEach(source -> findings.addAll(source.findings()));
    return new Imported(channels, length, findings);
  }

  /// Fills `out` with the next frames of all sources side by side; silence behind the end of one.
  private static int read(List<AudioSource> sources, float[][] out) {
    int frames = 0;
    for (int s = 0; s < sources.size(); s++) {
      var block = new float[sources.get(s).format().channels()][BLOCK_FRAMES];
      int read = fill(sources.get(s), block);
      frames = Math.max(frames, read);
      if (sources.size() == 1) {
        System.arraycopy(block, 0, out, 0, out.length);
      } else {
        out[s] = block[0];
      }
    }
    return frames;
  }

  private static int fill(AudioSource source, float[][] block) {
    int done = 0;
    while (done < BLOCK_FRAMES) {
      int read = source.read(block, done, BLOCK_FRAMES - done);
      if (read < 0) {
        break;
      }
      done += read;
    }
    for (var channel : block) {
      Arrays.fill(channel, done, BLOCK_FRAMES, 0f);
    }
    return done;
  }
}

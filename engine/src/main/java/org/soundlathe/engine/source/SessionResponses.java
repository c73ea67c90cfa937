package org.soundlathe.engine.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.soundlathe.dsp.convolution.ImpulseResponse;
import org.soundlathe.engine.effect.Responses;
import org.soundlathe.media.AudioSource;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.resample.ResampledSource;
import org.soundlathe.media.wav.WavSource;

/// Reads the impulse responses of a session from its files, at the session's rate; each once.
public final class SessionResponses implements Responses {
  private static final int BLOCK_FRAMES = 1 << 16;
  private static final int MAX_CHANNELS = 4;

  private final Function<String, Path> files;
  private final int sampleRateHz;
  private final Map<String, Optional<ImpulseResponse>> known = new HashMap<>();

  /// @param files from a name below the session's folder to its place on the disk
  public SessionResponses(Function<String, Path> files, int sampleRateHz) {
    this.files = files;
    this.sampleRateHz = sampleRateHz;
  }

  @Override
  public synchronized Optional<ImpulseResponse> find(String path) {
    return path.isEmpty() ? Optional.empty() : known.computeIfAbsent(path, this::read);
  }

  private Optional<ImpulseResponse> read(String name) {
    var file = files.apply(name);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (var source = ResampledSource.of(WavSource.open(file), sampleRateHz)) {
      if (source.format().channels() > MAX_CHANNELS) {
        throw new MediaException.Unsupported(
            file, source.format().channels() + " channels are too many for a response");
      }
      return Optional.of(ImpulseResponse.of(sampleRateHz, all(file, source)));
    }
  }

  private static float[][] all(Path file, AudioSource source) {
    long length = source.lengthFrames().orElseThrow();
    if (length > ImpulseResponse.MAX_FRAMES) {
      throw new MediaException.LimitExceeded(
          file, length + " frames are more than " + ImpulseResponse.MAX_FRAMES + " of a response");
    }
    var all = new float[source.format().channels()][(int) length];
    int done = 0;
    for (int got = 0; got >= 0 && done < length; done += Math.max(0, got)) {
      got = source.read(all, done, Math.min(BLOCK_FRAMES, (int) length - done));
    }
    if (done < length) {
      for (int channel = 0; channel < all.length; channel++) {
        all[channel] = Arrays.copyOf(all[channel], done);
      }
    }
    return all;
  }
}

package org.soundlathe.media.resample;

import java.util.List;
import java.util.OptionalLong;
import org.soundlathe.dsp.resample.Resampler;
import org.soundlathe.media.AudioFormat;
import org.soundlathe.media.AudioSource;
import org.soundlathe.media.Marker;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.media.Tags;
import org.soundlathe.paperwork.finding.Finding;

/// Plays another source at another sample rate: aligned with it, and exactly as long.
public final class ResampledSource implements AudioSource {
  private static final int BLOCK_FRAMES = 4096;

  private final AudioSource source;
  private final int sampleRateHz;
  private final Resampler resampler;
  private final float[][] in;
  private final float[][] out;
  private int ready;
  private int taken;
  private boolean isDrained;

  private ResampledSource(AudioSource source, int sampleRateHz) {
    this.source = source;
    this.sampleRateHz = sampleRateHz;
    int channels = source.format().channels();
    resampler = Resampler.prepare(source.format().sampleRateHz(), sampleRateHz, channels);
    in = new float[channels][BLOCK_FRAMES];
    out = new float[channels][resampler.maxOutputFrames(BLOCK_FRAMES)];
  }

  /// Takes an open source, and closes it; a source that has the rate already is handed back as it
  /// is.
  ///
  /// @param toRateHz 8000..384000
  public static AudioSource of(AudioSource source, int toRateHz) {
    return source.format().sampleRateHz() == toRateHz
        ? source
        : new ResampledSource(source, toRateHz);
  }

  @Override
  public AudioFormat format() {
    var format = source.format();
    return new AudioFormat(
        sampleRateHz,
        format.channels(),
        SampleEncoding.FLOAT_32,
        format.container(),
        format.codec(),
        format.bitDepth());
  }

  @Override
  public OptionalLong lengthFrames() {
    var length = source.lengthFrames();
    return length.isEmpty() ? length : OptionalLong.of(atRate(length.getAsLong()));
  }

  /// The first output frame that does not lie before a frame of the source.
  private long atRate(long frame) {
    long from = source.format().sampleRateHz();
    return (frame * sampleRateHz + from - 1) / from;
  }

  @Override
  public int read(float[][] into, int offset, int frames) {
    while (taken == ready) {
      if (isDrained) {
        return -1;
      }
      refill();
    }
    int count = Math.min(frames, ready - taken);
    for (int c = 0; c < out.length; c++) {
      System.arraycopy(out[c], taken, into[c], offset, count);
    }
    taken += count;
    return count;
  }

  private void refill() {
    int read = source.read(in, 0, BLOCK_FRAMES);
    taken = 0;
    ready = read > 0 ? resampler.process(in, 0, read, out, 0) : resampler.drain(out, 0);
    // A last block may be longer than one drain can hand over.
    isDrained = read <= 0 && ready == 0;
  }

  @Override
  public List<Finding> findings() {
    return source.findings();
  }

  @Override
  public Tags tags() {
    return source.tags();
  }

  @Override
  public List<Marker> markers() {
    return source.markers().stream()
        .map(marker -> new Marker(atRate(marker.frame()), marker.label()))
        .toList();
  }

  @Override
  public void close() {
    source.close();
  }
}

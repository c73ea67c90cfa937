package org.soundlathe.mastering.chain;

import java.nio.file.Path;
import java.util.Optional;
import org.soundlathe.dsp.Gain;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.dynamics.GainReductionHistory;
import org.soundlathe.dsp.dynamics.TruePeakLimiter;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.media.AudioSource;
import org.soundlathe.media.resample.ResampledSource;

/// Plays a mix through the mastering chain: gain, conversion of the rate, true-peak limiter; always
/// two channels, as long as the mix and aligned with it to the frame. One thread at a time.
public final class MasterChain implements AutoCloseable {
  /// How many frames pass at once.
  public static final int BLOCK_FRAMES = 4096;

  /// Long enough to let the gain fall gently before a peak, short enough not to be heard as a
  /// swell.
  private static final double LOOK_AHEAD_MS = 2;

  private static final double RELEASE_MS = 120;

  private final StereoSource source;
  private final Gain gain;
  private final Optional<TruePeakLimiter> limiter;
  private final float[][] flush = new float[2][BLOCK_FRAMES];
  private int toSkip;
  private int toFlush;

  private MasterChain(StereoSource source, ChainSettings settings) {
    this.source = source;
    var spec = new Spec(settings.sampleRateHz(), 2, BLOCK_FRAMES);
    gain = Gain.prepare(spec, new Gain.Settings(Decibels.toGain(settings.gainDb())));
    limiter =
        settings.limiter() == ChainSettings.Limiter.OFF
            ? Optional.empty()
            : Optional.of(limiter(settings));
    toSkip = limiter.map(TruePeakLimiter::latencyFrames).orElse(0);
    toFlush = toSkip;
  }

  /// The limiter at the end of the chain, by itself.
  public static TruePeakLimiter limiter(ChainSettings settings) {
    return TruePeakLimiter.prepare(
        new Spec(settings.sampleRateHz(), 2, BLOCK_FRAMES),
        new TruePeakLimiter.Settings(settings.ceilingDbtp(), LOOK_AHEAD_MS, RELEASE_MS));
  }

  /// Opens a mix; any kind of audio file with one or two channels.
  public static MasterChain open(Path mix, ChainSettings settings) {
    var source = AudioFiles.open(mix);
    return of(source, String.valueOf(mix.getFileName()), settings);
  }

  /// Takes an open source, and closes it.
  ///
  /// @param name of the mix, for messages
  public static MasterChain of(AudioSource source, String name, ChainSettings settings) {
    var atRate =
        source.format().sampleRateHz() == settings.sampleRateHz()
            ? source
            : ResampledSource.of(source, settings.sampleRateHz());
    return new MasterChain(new StereoSource(atRate, name), settings);
  }

  /// Fills `into[0..1][0..]` with the next frames of the master.
  ///
  /// @param into two channels of at least [#BLOCK_FRAMES] frames
  /// @return how many frames were made, 1..BLOCK_FRAMES, or -1 at the end
  public int read(float[][] into) {
    while (true) {
      int frames = source.read(into, 0, BLOCK_FRAMES);
      if (frames < 0) {
        frames = drain(into);
        if (frames < 0) {
          return -1;
        }
      } else {
        gain.process(into, frames);
        process(into, frames);
      }
      int left = skip(into, frames);
      if (left > 0) {
        return left;
      }
    }
  }

  private void process(float[][] block, int frames) {
    if (limiter.isPresent()) {
      limiter.get().process(block, frames);
    }
  }

  /// What still stands in the limiter when the mix is over.
  private int drain(float[][] into) {
    if (toFlush == 0) {
      return -1;
    }
    int frames = Math.min(toFlush, BLOCK_FRAMES);
    for (int c = 0; c < 2; c++) {
      System.arraycopy(flush[c], 0, into[c], 0, frames);
    }
    process(into, frames);
    toFlush -= frames;
    return frames;
  }

  /// Drops the frames by which the limiter is late.
  private int skip(float[][] block, int frames) {
    int skipped = Math.min(toSkip, frames);
    toSkip -= skipped;
    for (int c = 0; c < 2 && skipped > 0; c++) {
      System.arraycopy(block[c], skipped, block[c], 0, frames - skipped);
    }
    return frames - skipped;
  }

  /// How much the limiter took away so far, mean dB per 100 ms; empty where there is no limiter.
  public Optional<GainReductionHistory> gainReduction() {
    return limiter.map(TruePeakLimiter::reduction);
  }

  @Override
  public void close() {
    source.close();
  }
}

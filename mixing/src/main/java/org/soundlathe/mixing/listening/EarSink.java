package org.soundlathe.mixing.listening;

import java.util.Optional;
import org.soundlathe.dsp.loudness.HitLoudness;
import org.soundlathe.dsp.loudness.LoudnessMeter;
import org.soundlathe.dsp.loudness.TruePeakMeter;
import org.soundlathe.dsp.rhythm.OnsetEnvelope;
import org.soundlathe.dsp.rhythm.Onsets;
import org.soundlathe.media.AudioSink;

/// Takes audio where a file would, and only listens. One thread at a time.
final class EarSink implements AudioSink {
  private static final int CHANNELS = 2;

  private final LoudnessMeter loudness;
  private final TruePeakMeter peak;
  private final Optional<OnsetEnvelope> onsets;

  EarSink(int sampleRateHz, Sum.Attention attention) {
    loudness = new LoudnessMeter(sampleRateHz, CHANNELS);
    peak = new TruePeakMeter(sampleRateHz, CHANNELS);
    onsets =
        attention == Sum.Attention.HITS
            ? Optional.of(new OnsetEnvelope(sampleRateHz, CHANNELS))
            : Optional.empty();
  }

  @Override
  public void write(float[][] block, int offset, int frames) {
    loudness.measure(block, offset, frames);
    peak.measure(block, offset, frames);
    if (onsets.isPresent()) {
      onsets.get().measure(block, offset, frames);
    }
  }

  Heard heard() {
    double hitLufs =
        onsets
            .map(envelope -> HitLoudness.of(loudness, Onsets.of(envelope).frames()).lufs())
            .orElse(Double.NEGATIVE_INFINITY);
    return new Heard(loudness.integratedLufs(), hitLufs, peak.truePeakDbtp());
  }

  @Override
  public void commit() {}

  @Override
  public void close() {}
}

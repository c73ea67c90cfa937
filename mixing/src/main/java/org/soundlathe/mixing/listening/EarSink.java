package org.soundlathe.mixing.listening;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.soundlathe.dsp.loudness.HitLoudness;
import org.soundlathe.dsp.loudness.LoudnessMeter;
import org.soundlathe.dsp.loudness.TruePeakMeter;
import org.soundlathe.dsp.rhythm.OnsetEnvelope;
import org.soundlathe.dsp.rhythm.Onsets;
import org.soundlathe.media.AudioSink;

/// Takes audio where a file would, and only listens. One thread at a time may write.
///
/// It listens beside the thread that writes, one block behind it, so that several ears listen at
/// once while the console plays on.
final class EarSink implements AudioSink {
  private static final int CHANNELS = 2;

  private final Executor listeners;
  private final LoudnessMeter loudness;
  private final TruePeakMeter peak;
  private final Optional<OnsetEnvelope> onsets;
  private float[][] block = new float[CHANNELS][0];
  private CompletableFuture<Void> heardSoFar = CompletableFuture.completedFuture(null);

  EarSink(int sampleRateHz, Sum.Attention attention, Executor listeners) {
    this.listeners = listeners;
    loudness = new LoudnessMeter(sampleRateHz, CHANNELS);
    peak = new TruePeakMeter(sampleRateHz, CHANNELS);
    onsets =
        attention == Sum.Attention.HITS
            ? Optional.of(new OnsetEnvelope(sampleRateHz, CHANNELS))
            : Optional.empty();
  }

  @Override
  public void write(float[][] audio, int offset, int frames) {
    heardSoFar.join();
    if (block[0].length < frames) {
      block = new float[CHANNELS][frames];
    }
    for (int c = 0; c < CHANNELS; c++) {
      System.arraycopy(audio[c], offset, block[c], 0, frames);
    }
    heardSoFar = CompletableFuture.runAsync(() -> listen(frames), listeners);
  }

  private void listen(int frames) {
    loudness.measure(block, 0, frames);
    peak.measure(block, 0, frames);
    onsets.ifPresent(envelope -> envelope.measure(block, 0, frames));
  }

  Heard heard() {
    heardSoFar.join();
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

package org.soundlathe.dsp.meter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.loudness.LoudnessMeter;
import org.soundlathe.dsp.loudness.PeakHistory;
import org.soundlathe.dsp.loudness.PeakToShortTerm;
import org.soundlathe.dsp.loudness.TruePeakMeter;
import org.soundlathe.dsp.stereo.CorrelationMeter;
import org.soundlathe.dsp.unit.Decibels;

/// Measures everything that `lathe measure` tells about a signal, in one pass.
public final class SignalMeter implements Meter {
  private final int sampleRateHz;
  private final LoudnessMeter loudness;
  private final TruePeakMeter peaks;
  private final CorrelationMeter stereo = new CorrelationMeter();
  private final ClipMeter clips;
  private final List<LevelMeter> levels = new ArrayList<>();
  private final List<Meter> meters = new ArrayList<>();

  /// @param sampleRateHz 8000..384000
  /// @param channels 1.. in the order of WAV files
  public SignalMeter(int sampleRateHz, int channels) {
    this.sampleRateHz = sampleRateHz;
    loudness = new LoudnessMeter(sampleRateHz, channels);
    peaks = new TruePeakMeter(sampleRateHz, channels);
    clips = new ClipMeter(channels);
    for (int channel = 0; channel < channels; channel++) {
      levels.add(new LevelMeter(channel));
    }
    meters.addAll(levels);
    meters.addAll(List.of(loudness, peaks, clips));
    if (channels == 2) {
      meters.add(stereo);
    }
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    for (int i = 0; i < meters.size(); i++) {
      meters.get(i).measure(block, offset, frames);
    }
  }

  /// The figures of what was measured so far.
  public SignalFigures figures() {
    double integratedLufs = loudness.integratedLufs();
    double truePeakDbtp = peaks.truePeakDbtp();
    double samplePeakDbfs = Decibels.ofGain(peaks.samplePeak());
    double rmsDbfs = Decibels.ofPower(meanSquare());
    PeakToShortTerm psr = PeakToShortTerm.of(peaks.history(), loudness);
    return new SignalFigures(
        sampleRateHz,
        levels.getFirst().frames(),
        integratedLufs,
        loudness.loudnessRangeLu(),
        loudness.maxMomentaryLufs(),
        loudness.maxShortTermLufs(),
        truePeakDbtp,
        samplePeakDbfs,
        rmsDbfs,
        ofChannels(level -> Decibels.ofPower(level.meanSquare())),
        samplePeakDbfs - rmsDbfs,
        integratedLufs == Double.NEGATIVE_INFINITY ? Double.NaN : truePeakDbtp - integratedLufs,
        psr.minimumDb(),
        psr.atLoudestDb(),
        ofChannels(LevelMeter::offset),
        stereo.balanceDb(),
        stereo.correlation(),
        stereo.monoLossDb(),
        stereo.sideToMidDb(),
        clips.count(),
        clips.first(),
        levels.stream().mapToLong(LevelMeter::nonFiniteSamples).sum(),
        shortestSeconds(LevelMeter::leadingSilenceFrames),
        shortestSeconds(LevelMeter::trailingSilenceFrames),
        loudness.history());
  }

  /// The largest true peak of every 10 ms.
  public PeakHistory peakHistory() {
    return peaks.history();
  }

  /// The loudness meter within, for the loudness of hits and of active passages.
  public LoudnessMeter loudness() {
    return loudness;
  }

  private double meanSquare() {
    double sum = 0;
    for (LevelMeter level : levels) {
      sum += level.meanSquare();
    }
    return sum / levels.size();
  }

  private List<Double> ofChannels(ToDoubleFunction<LevelMeter> figure) {
    return levels.stream().mapToDouble(figure).boxed().toList();
  }

  private double shortestSeconds(ToLongFunction<LevelMeter> figure) {
    return (double) levels.stream().mapToLong(figure).min().orElse(0) / sampleRateHz;
  }
}

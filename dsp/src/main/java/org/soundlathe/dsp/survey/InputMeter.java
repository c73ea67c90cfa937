package org.soundlathe.dsp.survey;

import java.util.List;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.meter.ClipMeter;
import org.soundlathe.dsp.meter.HumMeter;
import org.soundlathe.dsp.meter.LevelMeter;
import org.soundlathe.dsp.meter.NoiseFloorMeter;
import org.soundlathe.dsp.pitch.IntonationMeter;
import org.soundlathe.dsp.unit.Decibels;

/// Everything that a line check asks of one input; takes blocks of one channel.
final class InputMeter implements Meter {
  private final int sampleRateHz;
  private final LevelMeter level = new LevelMeter(0);
  private final ClipMeter clips = new ClipMeter(1);
  private final NoiseFloorMeter noise;
  private final HumMeter hum;
  private final IntonationMeter intonation;
  private final List<Meter> meters;
  private float lowest = Float.POSITIVE_INFINITY;
  private float highest = Float.NEGATIVE_INFINITY;

  InputMeter(int sampleRateHz) {
    this.sampleRateHz = sampleRateHz;
    noise = new NoiseFloorMeter(sampleRateHz, 1);
    hum = new HumMeter(sampleRateHz);
    intonation = new IntonationMeter(sampleRateHz);
    meters = List.of(level, clips, noise, hum, intonation);
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    for (int i = 0; i < meters.size(); i++) {
      meters.get(i).measure(block, offset, frames);
    }
    float[] samples = block[0];
    for (int i = offset; i < offset + frames; i++) {
      if (Math.abs(samples[i]) <= Float.MAX_VALUE) {
        lowest = Math.min(lowest, samples[i]);
        highest = Math.max(highest, samples[i]);
      }
    }
  }

  InputFigures figures(double referenceHz) {
    double offset = level.offset();
    double peak = Math.max(0, Math.max(Math.abs(lowest), Math.abs(highest)));
    boolean isHeard = highest >= lowest;
    return new InputFigures(
        (double) level.frames() / sampleRateHz,
        Decibels.ofGain(isHeard ? peak : 0),
        Decibels.ofPower(Math.max(0, level.meanSquare() - offset * offset)),
        offset,
        !(highest > lowest),
        clips.count(),
        level.nonFiniteSamples(),
        noise.noiseFloor(),
        hum.hum(),
        intonation.intonation(referenceHz));
  }
}

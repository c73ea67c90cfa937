package org.soundlathe.dsp.saturation;

import java.util.List;
import org.soundlathe.dsp.filter.Shape;
import org.soundlathe.dsp.filter.SoloFilter;
import org.soundlathe.dsp.resample.Oversampler;
import org.soundlathe.dsp.unit.Decibels;

/// One signal through the saturator's curve at a high rate, and through what else its model does.
final class DrivenPath implements WetPath {
  // A triode leans by itself: at this bias its second overtone leads and its third is not far
  // behind. Set by the spectrum of a sine.
  private static final double TUBE_BIAS = 0.35;
  private static final double DC_CORNER_HZ = 3;
  // A repro head's first bump at 15 ips: 1 to 2 dB, about an octave wide.
  private static final double BUMP_DB = 1.5;
  private static final double BUMP_Q = 1;

  private final Oversampler oversampler;
  private final float[] high;
  private final Bend bend;
  private final List<SoloFilter> after;

  private DrivenPath(Oversampler oversampler, Bend bend, List<SoloFilter> after) {
    this.oversampler = oversampler;
    this.bend = bend;
    this.after = after;
    high = new float[WetAndDry.STEP_FRAMES * oversampler.factor()];
  }

  static DrivenPath of(int sampleRateHz, Saturator.Settings settings) {
    Oversampler oversampler = Oversampler.forCurves(sampleRateHz);
    double highRateHz = (double) sampleRateHz * oversampler.factor();
    GainStage curve = curve(settings);
    // Q 0.5: falls back to zero without swinging.
    SoloFilter dcBlock = SoloFilter.highPass(DC_CORNER_HZ, 0.5, sampleRateHz);
    TapeSpeed speed = settings.tapeSpeed();
    return switch (settings.curve()) {
      case TUBE -> new DrivenPath(oversampler, curve, List.of(dcBlock));
      case TRANSFORMER ->
          new DrivenPath(oversampler, new CoreFlux(curve, highRateHz), List.of(dcBlock));
      case TAPE -> {
        var head = new TapeHead(curve, speed.rollOffHz(), highRateHz);
        var bump = SoloFilter.of(Shape.BELL, speed.bumpHz(), BUMP_Q, BUMP_DB, sampleRateHz);
        yield new DrivenPath(oversampler, head, List.of(dcBlock, bump));
      }
    };
  }

  /// A new curve, the one that the settings ask for.
  static GainStage curve(Saturator.Settings settings) {
    double drive = Decibels.toGain(settings.driveDb());
    double bias = settings.biasPercent() / 100;
    return switch (settings.curve()) {
      case TAPE -> GainStage.tape(drive, bias);
      case TUBE -> new GainStage(drive, TUBE_BIAS + (1 - TUBE_BIAS) * bias);
      case TRANSFORMER -> new GainStage(drive, bias);
    };
  }

  @Override
  public void process(float[] signal, int frames) {
    oversampler.up(signal, frames, high);
    bend.bend(high, frames * oversampler.factor());
    oversampler.down(high, frames, signal);
    for (int i = 0; i < after.size(); i++) {
      after.get(i).process(signal, 0, frames);
    }
  }

  @Override
  public void reset() {
    oversampler.reset();
    bend.reset();
    for (int i = 0; i < after.size(); i++) {
      after.get(i).reset();
    }
  }

  @Override
  public int latencyFrames() {
    return oversampler.latencyFrames();
  }
}

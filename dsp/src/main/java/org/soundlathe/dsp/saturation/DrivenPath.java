package org.soundlathe.dsp.saturation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.filter.Shape;
import org.soundlathe.dsp.filter.SoloFilter;
import org.soundlathe.dsp.resample.Oversampler;

/// One driven signal through the saturator's curve at a high rate, and through what else its model
/// does. Late by the same, whatever the settings.
final class DrivenPath {
  // Up to here half the rate is enough: what folds back of a tone at full scale lies 100 dB below
  // it at 5 kHz, 86 dB at 9 kHz.
  private static final double SOFT_DB = 6;

  static final int STEP_FRAMES = Oversampler.STEP_FRAMES;

  // A triode leans by itself: at this bias its second overtone leads and its third is not far
  // behind. Set by the spectrum of a sine.
  private static final double TUBE_BIAS = 0.35;
  private static final double DC_CORNER_HZ = 3;
  // A repro head's first bump at 15 ips: 1 to 2 dB, about an octave wide.
  private static final double BUMP_DB = 1.5;
  private static final double BUMP_Q = 1;

  private final Oversampler oversampler;
  private final Bend bend;
  private final Optional<TopEnd> top;
  private final List<SoloFilter> after = new ArrayList<>();
  private final float[] high;
  private final float[] waiting;

  /// @param isHard whether the curve works at the highest rate
  DrivenPath(int sampleRateHz, Saturator.Settings settings, boolean isHard) {
    var full = Oversampler.forCurves(sampleRateHz);
    oversampler =
        isHard || full.factor() == 2 ? full : Oversampler.prepare(sampleRateHz, full.factor() / 2);
    high = new float[STEP_FRAMES * oversampler.factor()];
    waiting = new float[full.latencyFrames() - oversampler.latencyFrames() + STEP_FRAMES];
    var curve = curve(settings);
    double highRateHz = (double) sampleRateHz * oversampler.factor();
    bend = settings.curve() == Curve.TRANSFORMER ? new CoreFlux(curve, highRateHz) : curve;
    // Q 0.5: falls back to zero without swinging.
    after.add(SoloFilter.highPass(DC_CORNER_HZ, 0.5, sampleRateHz));
    boolean isTape = settings.curve() == Curve.TAPE;
    var speed = settings.tapeSpeed();
    double cornerHz = isTape ? speed.rollOffHz() : TopEnd.NO_CORNER;
    top =
        settings.curve() == Curve.TRANSFORMER
            ? Optional.empty()
            : Optional.of(new TopEnd(cornerHz, sampleRateHz, highRateHz));
    if (isTape) {
      after.add(SoloFilter.of(Shape.BELL, speed.bumpHz(), BUMP_Q, BUMP_DB, sampleRateHz));
    }
  }

  /// Whether the curve needs the highest rate, because its overtones fall slowly. The flux of a
  /// core has so few highs that it never does.
  static boolean isHard(Saturator.Settings settings) {
    return settings.curve() != Curve.TRANSFORMER && settings.driveDb() > SOFT_DB;
  }

  /// A new curve without drive, the one that the settings ask for.
  static GainStage curve(Saturator.Settings settings) {
    double bias = settings.biasPercent() / 100;
    return switch (settings.curve()) {
      case TAPE -> GainStage.tape(1, bias);
      case TUBE -> new GainStage(1, TUBE_BIAS + (1 - TUBE_BIAS) * bias);
      case TRANSFORMER -> new GainStage(1, bias);
    };
  }

  /// Treats samples 0..frames-1 in place, at most [#STEP_FRAMES] of them.
  void process(float[] driven, int frames) {
    hold(driven, frames);
    oversampler.up(driven, frames, high);
    bend.bend(high, frames * oversampler.factor());
    oversampler.down(high, frames, driven);
    if (top.isPresent()) {
      top.get().process(driven, frames);
    }
    for (int i = 0; i < after.size(); i++) {
      after.get(i).process(driven, 0, frames);
    }
  }

  void reset() {
    oversampler.reset();
    bend.reset();
    if (top.isPresent()) {
      top.get().reset();
    }
    for (int i = 0; i < after.size(); i++) {
      after.get(i).reset();
    }
    Arrays.fill(waiting, 0f);
  }

  /// Makes up for the shorter ladder of the lower rate.
  private void hold(float[] signal, int frames) {
    int late = waiting.length - STEP_FRAMES;
    if (late > 0) {
      System.arraycopy(signal, 0, waiting, late, frames);
      System.arraycopy(waiting, 0, signal, 0, frames);
      System.arraycopy(waiting, frames, waiting, 0, late);
    }
  }
}

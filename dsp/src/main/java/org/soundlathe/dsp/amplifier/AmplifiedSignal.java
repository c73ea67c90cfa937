package org.soundlathe.dsp.amplifier;

import java.util.List;
import java.util.stream.Stream;
import org.soundlathe.dsp.filter.SoloFilter;
import org.soundlathe.dsp.resample.Oversampler;
import org.soundlathe.dsp.saturation.GainStage;
import org.soundlathe.dsp.unit.Decibels;

/// One signal on its way from the jack to the microphone.
final class AmplifiedSignal {
  static final int STEP_FRAMES = Oversampler.STEP_FRAMES;
  private static final double OUTPUT_TRANSFORMER_HZ = 25;

  private final SoloFilter input;
  private final Oversampler oversampler;
  private final float[] high;
  private final List<GainStage> stages;
  private final List<Coupling> couplings;
  private final ToneStack toneStack;
  private final PowerStage power;
  private final List<SoloFilter> cabinet;
  private final float gain;

  AmplifiedSignal(int sampleRateHz, GuitarAmplifier.Settings settings) {
    Build build = Build.of(settings.voicing());
    input = SoloFilter.highPass(build.inputCornerHz(), Math.sqrt(0.5), sampleRateHz);
    oversampler = Oversampler.forCurves(sampleRateHz);
    high = new float[STEP_FRAMES * oversampler.factor()];
    double highHz = (double) sampleRateHz * oversampler.factor();
    stages = build.gainStages(settings.gainDb());
    couplings =
        stages.stream().map(_ -> new Coupling(build.couplingHz(), build.darkHz(), highHz)).toList();
    toneStack =
        new ToneStack(
            build.circuit(),
            settings.bassPercent() / 100,
            settings.middlePercent() / 100,
            settings.treblePercent() / 100,
            highHz);
    power = new PowerStage(Decibels.toGain(build.powerDb()), settings.sagPercent() / 100, highHz);
    var transformer = SoloFilter.highPass(OUTPUT_TRANSFORMER_HZ, 0.5, sampleRateHz);
    cabinet =
        Stream.concat(Stream.of(transformer), settings.cabinet().filters(sampleRateHz).stream())
            .toList();
    gain = (float) Decibels.toGain(build.levelDb() + settings.outputDb());
  }

  /// Treats samples 0..frames-1 in place; at most [#STEP_FRAMES].
  void process(float[] signal, int frames) {
    int highFrames = frames * oversampler.factor();
    input.process(signal, 0, frames);
    oversampler.up(signal, frames, high);
    for (int stage = 0; stage < stages.size(); stage++) {
      stages.get(stage).bend(high, highFrames);
      couplings.get(stage).process(high, highFrames);
    }
    toneStack.process(high, highFrames);
    power.process(high, highFrames);
    oversampler.down(high, frames, signal);
    for (int i = 0; i < cabinet.size(); i++) {
      cabinet.get(i).process(signal, 0, frames);
    }
    for (int i = 0; i < frames; i++) {
      signal[i] *= gain;
    }
  }

  void reset() {
    input.reset();
    oversampler.reset();
    toneStack.reset();
    power.reset();
    for (int i = 0; i < couplings.size(); i++) {
      stages.get(i).reset();
      couplings.get(i).reset();
    }
    for (int i = 0; i < cabinet.size(); i++) {
      cabinet.get(i).reset();
    }
  }

  int latencyFrames() {
    return oversampler.latencyFrames();
  }
}

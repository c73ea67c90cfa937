package org.soundlathe.dsp.microphone;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.filter.Shape;
import org.soundlathe.dsp.filter.SoloFilter;
import org.soundlathe.dsp.parameter.MicrophoneParameters;

/// Lets a sound that was taken with a flat microphone be heard through another type, from another
/// distance and angle.
///
/// Minimum phase and without latency. The measuring microphone on its axis is bit-transparent.
public final class MicrophoneCharacter implements Kernel {
  private static final double SIDE_CORNER_HZ = 7_000;
  private static final double SIDE_DEGREES = 90;
  private static final double CM_PER_METRE = 100;

  private final List<List<SoloFilter>> filters = new ArrayList<>();
  private final List<Proximity> proximities = new ArrayList<>();
  private final boolean hasProximity;
  private long brokenSamples;

  /// @param distanceCm from the source, 2..300
  /// @param offAxisDegrees 0..90
  public record Settings(MicrophoneType type, double distanceCm, double offAxisDegrees) {
    public Settings {
      MicrophoneParameters.DISTANCE.check(distanceCm);
      MicrophoneParameters.OFF_AXIS.check(offAxisDegrees);
    }
  }

  private MicrophoneCharacter(Spec spec, Settings settings) {
    MicrophoneType type = settings.type();
    double metres = settings.distanceCm() / CM_PER_METRE;
    double part = settings.offAxisDegrees() / SIDE_DEGREES;
    hasProximity = type.pressure() < 1 && metres != 1;
    for (int channel = 0; channel < spec.channels(); channel++) {
      List<SoloFilter> chain = new ArrayList<>(type.filters(spec.sampleRateHz()));
      if (part > 0) {
        double lostDb = type.sideDb() * part * part;
        chain.add(
            SoloFilter.of(Shape.HIGH_SHELF, SIDE_CORNER_HZ, 0.6, lostDb, spec.sampleRateHz()));
      }
      filters.add(List.copyOf(chain));
      proximities.add(new Proximity(type.pressure(), metres, spec.sampleRateHz()));
    }
  }

  public static MicrophoneCharacter prepare(Spec spec, Settings settings) {
    return new MicrophoneCharacter(spec, settings);
  }

  @Override
  public void process(float[][] block, int frames) {
    for (int channel = 0; channel < filters.size(); channel++) {
      float[] signal = block[channel];
      brokenSamples += Finite.mend(signal, frames);
      if (hasProximity) {
        proximities.get(channel).process(signal, frames);
      }
      List<SoloFilter> chain = filters.get(channel);
      for (int i = 0; i < chain.size(); i++) {
        chain.get(i).process(signal, 0, frames);
      }
    }
  }

  @Override
  public void reset() {
    for (int channel = 0; channel < filters.size(); channel++) {
      proximities.get(channel).reset();
      List<SoloFilter> chain = filters.get(channel);
      for (int i = 0; i < chain.size(); i++) {
        chain.get(i).reset();
      }
    }
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }
}

package org.soundlathe.dsp.meter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.pitch.Fundamental;
import org.soundlathe.dsp.pitch.PitchTrack;
import org.soundlathe.dsp.rhythm.OnsetEnvelope;
import org.soundlathe.dsp.rhythm.Onsets;
import org.soundlathe.dsp.rhythm.SectionBoundaries;
import org.soundlathe.dsp.rhythm.SoundProfile;
import org.soundlathe.dsp.rhythm.TempoAndBeats;
import org.soundlathe.dsp.spectrum.AverageSpectrum;
import org.soundlathe.dsp.spectrum.SpectralContrast;
import org.soundlathe.dsp.spectrum.SpectralShapes;
import org.soundlathe.dsp.stereo.StereoFieldMeter;

/// Sends a sound through every meter there is, in one pass.
public final class FullMeter implements Meter {
  private final SignalMeter signal;
  private final BandMeter octaves;
  private final AverageSpectrum spectrum;
  private final SpectralShapes shapes;
  private final SpectralContrast contrast;
  private final NoiseFloorMeter noise;
  private final HumMeter hum;
  private final EdgeMeter edge;
  private final BitDepthMeter depth = new BitDepthMeter();
  private final OnsetEnvelope onsets;
  private final PitchTrack pitch;
  private final SoundProfile profile;
  private final StereoFieldMeter field;
  private final boolean isStereo;
  private final List<Meter> meters = new ArrayList<>();

  /// @param sampleRateHz 8000..384000
  /// @param channels 1.. in the order of WAV files
  public FullMeter(int sampleRateHz, int channels) {
    signal = new SignalMeter(sampleRateHz, channels);
    octaves = new BandMeter(sampleRateHz, channels);
    spectrum = new AverageSpectrum(sampleRateHz, channels);
    shapes = new SpectralShapes(sampleRateHz, channels);
    contrast = new SpectralContrast(sampleRateHz, channels);
    noise = new NoiseFloorMeter(sampleRateHz, channels);
    hum = new HumMeter(sampleRateHz);
    edge = new EdgeMeter(sampleRateHz, channels);
    onsets = new OnsetEnvelope(sampleRateHz, channels);
    pitch = new PitchTrack(sampleRateHz);
    profile = new SoundProfile(sampleRateHz, channels);
    field = new StereoFieldMeter(sampleRateHz);
    isStereo = channels == 2;
    meters.addAll(List.of(signal, octaves, spectrum, shapes, contrast, noise, hum, edge, depth));
    meters.addAll(List.of(onsets, pitch, profile));
    if (isStereo) {
      meters.add(field);
    }
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    for (int i = 0; i < meters.size(); i++) {
      meters.get(i).measure(block, offset, frames);
    }
  }

  /// The figures of what was measured so far.
  ///
  /// @param statedBits how many bits the file has; 0 where it promises none
  public FullFigures figures(int statedBits) {
    return new FullFigures(
        signal.figures(),
        octaves.dynamics(),
        spectrum.spectrum().thirdOctaves(),
        shapes.median(),
        Arrays.stream(contrast.contrastDb()).boxed().toList(),
        noise.noiseFloor(),
        hum.hum(),
        edge.lossySource(),
        edge.upsampledSource(),
        depth.paddedDepth(statedBits),
        Onsets.of(onsets).perSecond(),
        TempoAndBeats.of(onsets),
        Fundamental.of(pitch.pitches()),
        SectionBoundaries.of(profile).boundaries(),
        octaves.reverberance(),
        isStereo ? Optional.of(field.field()) : Optional.empty());
  }
}

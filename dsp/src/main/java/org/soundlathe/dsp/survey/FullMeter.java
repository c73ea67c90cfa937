package org.soundlathe.dsp.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.loudness.ItuTruePeakMeter;
import org.soundlathe.dsp.meter.BandMeter;
import org.soundlathe.dsp.meter.BitDepthMeter;
import org.soundlathe.dsp.meter.EdgeMeter;
import org.soundlathe.dsp.meter.HumMeter;
import org.soundlathe.dsp.meter.NoiseFloorMeter;
import org.soundlathe.dsp.meter.SignalMeter;
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
import org.soundlathe.dsp.spectrum.SpectrogramMeter;
import org.soundlathe.dsp.spectrum.ThirdOctaves;
import org.soundlathe.dsp.stereo.StereoFieldMeter;

/// Measures everything about a sound in one pass. What it keeps grows by a few kilobytes a second,
/// and never holds the sound itself.
///
/// Costs about ten times as much as [SignalMeter], which has what is asked every day.
public final class FullMeter implements Meter {
  private static final int STEREO = 2;

  private final SignalMeter signal;
  private final ItuTruePeakMeter ituPeaks;
  private final BandMeter octaves;
  private final SpectralShapes shapes;
  private final SpectralContrast contrast;
  private final SpectrogramMeter picture;
  private final NoiseFloorMeter noise;
  private final HumMeter hum;
  private final PitchTrack pitch;
  private final OnsetEnvelope onsets;
  private final SoundProfile profile;
  private final EdgeMeter edges;
  private final BitDepthMeter bits = new BitDepthMeter();
  private final AverageSpectrum spectrum;
  private final StereoFieldMeter stereo;
  private final boolean isStereo;
  private final List<Meter> meters = new ArrayList<>();

  /// @param sampleRateHz 8000..384000
  /// @param channels 1.. in the order of WAV files
  public FullMeter(int sampleRateHz, int channels) {
    signal = new SignalMeter(sampleRateHz, channels);
    ituPeaks = new ItuTruePeakMeter(channels);
    octaves = new BandMeter(sampleRateHz, channels);
    shapes = new SpectralShapes(sampleRateHz, channels);
    contrast = new SpectralContrast(sampleRateHz, channels);
    picture = new SpectrogramMeter(sampleRateHz, channels);
    noise = new NoiseFloorMeter(sampleRateHz, channels);
    hum = new HumMeter(sampleRateHz);
    pitch = new PitchTrack(sampleRateHz);
    onsets = new OnsetEnvelope(sampleRateHz, channels);
    profile = new SoundProfile(sampleRateHz, channels);
    edges = new EdgeMeter(sampleRateHz, channels);
    spectrum = new AverageSpectrum(sampleRateHz, channels);
    stereo = new StereoFieldMeter(sampleRateHz);
    isStereo = channels == STEREO;
    meters.addAll(List.of(signal, ituPeaks, octaves, shapes, contrast, picture, noise, hum));
    meters.addAll(List.of(pitch, onsets, profile, edges, bits));
    meters.add(isStereo ? stereo : spectrum);
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    for (int i = 0; i < meters.size(); i++) {
      meters.get(i).measure(block, offset, frames);
    }
  }

  /// The figures of what was measured so far.
  ///
  /// @param statedBits how many bits a sample has in the file; 32 for floating point
  public FullFigures figures(int statedBits) {
    return new FullFigures(
        signal.figures(),
        ituPeaks.truePeakDbtp(),
        thirdOctaves(),
        isStereo ? Optional.of(stereo.field()) : Optional.empty(),
        octaves.dynamics(),
        shapes.median(),
        Arrays.stream(contrast.contrastDb()).boxed().toList(),
        picture.spectrogram(),
        noise.noiseFloor(),
        hum.hum(),
        octaves.reverberance(),
        Fundamental.of(pitch.pitches()),
        Onsets.of(onsets),
        TempoAndBeats.of(onsets),
        SectionBoundaries.of(profile),
        edges.lossySource(),
        edges.upsampledSource(),
        bits.paddedDepth(statedBits));
  }

  private ThirdOctaves thirdOctaves() {
    return (isStereo ? stereo.spectrum() : spectrum.spectrum()).thirdOctaves();
  }
}

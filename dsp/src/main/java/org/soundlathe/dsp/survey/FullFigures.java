package org.soundlathe.dsp.survey;

import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.meter.BandDynamics;
import org.soundlathe.dsp.meter.Hum;
import org.soundlathe.dsp.meter.LossySource;
import org.soundlathe.dsp.meter.NoiseFloor;
import org.soundlathe.dsp.meter.PaddedDepth;
import org.soundlathe.dsp.meter.Reverberance;
import org.soundlathe.dsp.meter.SignalFigures;
import org.soundlathe.dsp.meter.UpsampledSource;
import org.soundlathe.dsp.pitch.Fundamental;
import org.soundlathe.dsp.rhythm.Onsets;
import org.soundlathe.dsp.rhythm.SectionBoundaries;
import org.soundlathe.dsp.rhythm.TempoAndBeats;
import org.soundlathe.dsp.spectrum.SpectralShape;
import org.soundlathe.dsp.spectrum.Spectrogram;
import org.soundlathe.dsp.spectrum.ThirdOctaves;
import org.soundlathe.dsp.stereo.StereoField;

/// Everything that all meters say about one sound. As in [SignalFigures], a level that does not
/// exist is minus infinity and a ratio that does not exist NaN.
///
/// @param signal loudness, peaks, levels, clipping, silence
/// @param ituTruePeakDbtp the true peak as the filter printed in BS.1770 reads it, for comparison
/// @param thirdOctaves the long-term spectrum (LTAS)
/// @param stereo width, correlation and balance in thirds of an octave; none unless stereo
/// @param octaves level, crest and spread of every octave
/// @param shape the median centroid, roll-off, bandwidth and flatness while it sounds
/// @param contrastDb how far tones stand out, in the five bands of
///   [org.soundlathe.dsp.spectrum.SpectralContrast]
/// @param spectrogram the spectrum over time
/// @param noiseFloor what is left where the music is quietest
/// @param hum lines of the mains
/// @param reverberance how wet it is already
/// @param fundamental where its notes lie, if it plays single notes
/// @param onsets where notes and hits begin
/// @param tempo tempo, beats, and a guess at the bars
/// @param sections where its sections change
/// @param lossySource whether it went through a lossy encoder
/// @param upsampledSource whether it had a lower rate
/// @param paddedDepth whether it uses fewer bits than it states
public record FullFigures(
    SignalFigures signal,
    double ituTruePeakDbtp,
    ThirdOctaves thirdOctaves,
    Optional<StereoField> stereo,
    BandDynamics octaves,
    SpectralShape shape,
    List<Double> contrastDb,
    Spectrogram spectrogram,
    NoiseFloor noiseFloor,
    Hum hum,
    Reverberance reverberance,
    Optional<Fundamental> fundamental,
    Onsets onsets,
    TempoAndBeats tempo,
    SectionBoundaries sections,
    LossySource lossySource,
    UpsampledSource upsampledSource,
    PaddedDepth paddedDepth) {
  public FullFigures {
    contrastDb = List.copyOf(contrastDb);
  }
}

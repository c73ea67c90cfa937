package org.soundlathe.dsp.meter;

import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.pitch.Fundamental;
import org.soundlathe.dsp.rhythm.Boundary;
import org.soundlathe.dsp.rhythm.TempoAndBeats;
import org.soundlathe.dsp.spectrum.SpectralShape;
import org.soundlathe.dsp.spectrum.ThirdOctaves;
import org.soundlathe.dsp.stereo.StereoField;

/// Everything that all meters say about one sound.
///
/// @param signal loudness, peaks, levels, stereo in one figure each
/// @param octaves level, crest and dynamic spread of each octave
/// @param thirdOctaves the long-term average spectrum (LTAS)
/// @param shape the median of centroid, roll-off, bandwidth and flatness while it sounds
/// @param contrastDb how far peaks stand over valleys in each band of SpectralContrast
/// @param noiseFloor what is left where the music is quietest
/// @param hum of the mains
/// @param lossy whether it once went through a lossy encoder
/// @param upsampled whether it once had a lower sample rate
/// @param padded whether the file has more bits than the sound
/// @param onsetsPerSecond how densely notes begin
/// @param tempo beats and their confidence
/// @param fundamental where its notes lie, if it has a pitch
/// @param sections where the song changes
/// @param reverberance how wet it is already
/// @param stereo every third of an octave by itself; only of two channels
public record FullFigures(
    SignalFigures signal,
    BandDynamics octaves,
    ThirdOctaves thirdOctaves,
    SpectralShape shape,
    List<Double> contrastDb,
    NoiseFloor noiseFloor,
    Hum hum,
    LossySource lossy,
    UpsampledSource upsampled,
    PaddedDepth padded,
    double onsetsPerSecond,
    TempoAndBeats tempo,
    Optional<Fundamental> fundamental,
    List<Boundary> sections,
    Reverberance reverberance,
    Optional<StereoField> stereo) {
  public FullFigures {
    contrastDb = List.copyOf(contrastDb);
    sections = List.copyOf(sections);
  }
}

package org.soundlathe.dsp.meter;

import java.util.List;
import org.soundlathe.dsp.loudness.LoudnessHistory;

/// Everything that the meters say about one signal. A level that does not exist (silence) is minus
/// infinity; a ratio that does not exist is NaN.
///
/// @param sampleRateHz the rate of the signal
/// @param lengthFrames how long it is
/// @param integratedLufs gated programme loudness, ITU-R BS.1770-5
/// @param loudnessRangeLu LRA, EBU Tech 3342
/// @param maxMomentaryLufs the loudest 400 ms
/// @param maxShortTermLufs the loudest 3 s
/// @param truePeakDbtp the highest point of the wave, between the samples too
/// @param samplePeakDbfs the largest sample
/// @param rmsDbfs root mean square over all channels and the whole length, re a full-scale square
///   wave: a full-scale sine reads -3.01
/// @param channelRmsDbfs the same of every channel by itself
/// @param crestDb samplePeakDbfs - rmsDbfs
/// @param plrDb truePeakDbtp - integratedLufs
/// @param minPsrDb the true peak of 3 s less their loudness, where the sound is flattest; NaN
///   without 3 s of sound
/// @param psrAtLoudestDb the same in the loudest 3 s
/// @param dcOffset the mean of every channel, as a factor of full scale
/// @param balanceDb the level of left over that of right of two channels; else NaN
/// @param correlation of left and right, -1..1; NaN unless there are two channels that sound
/// @param monoLossDb the power lost by folding two channels down to mono, 0 and up; else NaN
/// @param sideToMidDb the energy of the side over that of the middle of two channels; else NaN
/// @param clippedRunCount how often at least 3 frames of a channel in a row stand at full scale
/// @param clippedRuns the first of them, by time; at most 100
/// @param nonFiniteSamples how many samples are NaN or infinite; they count as 0 elsewhere
/// @param leadingSilenceSeconds the time before the first sample at or over -60 dBFS
/// @param trailingSilenceSeconds the time behind the last one; both the whole length in silence
/// @param history momentary and short-term loudness every 100 ms
public record SignalFigures(
    int sampleRateHz,
    long lengthFrames,
    double integratedLufs,
    double loudnessRangeLu,
    double maxMomentaryLufs,
    double maxShortTermLufs,
    double truePeakDbtp,
    double samplePeakDbfs,
    double rmsDbfs,
    List<Double> channelRmsDbfs,
    double crestDb,
    double plrDb,
    double minPsrDb,
    double psrAtLoudestDb,
    List<Double> dcOffset,
    double balanceDb,
    double correlation,
    double monoLossDb,
    double sideToMidDb,
    long clippedRunCount,
    List<ClippedRun> clippedRuns,
    long nonFiniteSamples,
    double leadingSilenceSeconds,
    double trailingSilenceSeconds,
    LoudnessHistory history) {
  public SignalFigures {
    channelRmsDbfs = List.copyOf(channelRmsDbfs);
    dcOffset = List.copyOf(dcOffset);
    clippedRuns = List.copyOf(clippedRuns);
  }
}

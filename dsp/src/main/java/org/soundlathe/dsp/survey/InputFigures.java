package org.soundlathe.dsp.survey;

import java.util.Optional;
import org.soundlathe.dsp.meter.Hum;
import org.soundlathe.dsp.meter.NoiseFloor;
import org.soundlathe.dsp.pitch.Intonation;

/// What can be read off one input before a take. A level that does not exist is minus infinity.
///
/// @param seconds how long it was listened to
/// @param peakDbfs the largest sample; the head-room is what is missing to 0
/// @param rmsDbfs root mean square without the offset, re a full-scale square wave
/// @param dcOffset the mean, as a factor of full scale
/// @param isDead whether every sample was the same: no converter, no cable, or muted
/// @param clippedRuns how often three or more samples in a row stood at full scale
/// @param nonFiniteSamples how many samples were no numbers
/// @param noiseFloor what was left where it was quietest
/// @param hum lines of the mains
/// @param intonation how what was played is tuned, if single notes were
public record InputFigures(
    double seconds,
    double peakDbfs,
    double rmsDbfs,
    double dcOffset,
    boolean isDead,
    long clippedRuns,
    long nonFiniteSamples,
    NoiseFloor noiseFloor,
    Hum hum,
    Optional<Intonation> intonation) {
  public double headroomDb() {
    return -peakDbfs;
  }
}

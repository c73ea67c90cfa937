package org.soundlathe.dsp.align;

/// How one recording lies to another one of the same sound.
///
/// @param delayFrames how many frames the second one comes later; negative where it comes earlier
/// @param polarity whether they move alike at that delay
/// @param correlation how alike they are at that delay, 0..1, whatever the polarity
/// @param phatDelayFrames the delay by phase alone, with a fraction: sharper where the sound is
///   dull or rings, worthless where there is little but noise
/// @param phatSharpness how far the phase peak stands out: its share of all phases that agree, 0..1
public record Delay(
    int delayFrames,
    Polarity polarity,
    double correlation,
    double phatDelayFrames,
    double phatSharpness) {}

package org.soundlathe.dsp.meter;

/// What is left of a sound where the music is quietest.
///
/// @param levelDbfs the level of the quietest passages, root mean square of all channels re a
///   full-scale square wave, without offset: the median of the quietest tenth of the 50 ms pieces
///   that are no digital silence. Minus infinity where all is digital silence
/// @param confidence 0..1 that this is noise and not music: near 1 where many quiet pieces are
///   equally loud and lie far below the music, 0 where the music never pauses
/// @param digitalSilenceShare how much of the length is digital silence, 0..1
public record NoiseFloor(double levelDbfs, double confidence, double digitalSilenceShare) {}

package org.soundlathe.dsp.meter;

/// Where a wave stands at full scale for longer than a wave does by itself.
///
/// @param channel counted from 0
/// @param startFrame its first frame
/// @param lengthFrames how many frames stand at or over full scale
public record ClippedRun(int channel, long startFrame, long lengthFrames) {}

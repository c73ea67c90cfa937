package org.soundlathe.dsp.survey;

/// A stretch of applause in a concert.
///
/// @param startFrame its first frame, to a quarter of a second
/// @param endFrame the frame behind its last
/// @param levelDbfs its level above 500 Hz, root mean square re a full-scale square wave
/// @param confidence 0..1 that it is applause: how much of it is as noisy, as even and as grainy as
///   clapping hands
/// @param cutFrame where it is best cut: the softest moment within, away from both ends
public record Applause(
    long startFrame, long endFrame, double levelDbfs, double confidence, long cutFrame) {}

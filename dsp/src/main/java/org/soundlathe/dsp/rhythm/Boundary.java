package org.soundlathe.dsp.rhythm;

/// A place where one section of a song ends and the next one begins.
///
/// @param frame counted from the start of the song, right to about half a second
/// @param strength how much the song changes there, 0..1
public record Boundary(long frame, double strength) {}

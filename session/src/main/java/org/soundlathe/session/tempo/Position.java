package org.soundlathe.session.tempo;

/// An instant as musicians count it.
///
/// @param bar counted from 1
/// @param beat counted from 1 within the bar
/// @param fraction how much of the beat is over, 0 to below 1
public record Position(long bar, int beat, double fraction) {}

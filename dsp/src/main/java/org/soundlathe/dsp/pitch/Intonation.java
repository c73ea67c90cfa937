package org.soundlathe.dsp.pitch;

/// How a player or an instrument is tuned, over all notes played.
///
/// @param cents how far the notes lie above those of the equal temperament, -50..50; only worth
///   something where they agree
/// @param agreement of all notes on that: 1 all lie there, 0 anywhere
/// @param voicedSeconds how long single notes sounded
public record Intonation(double cents, double agreement, double voicedSeconds) {}

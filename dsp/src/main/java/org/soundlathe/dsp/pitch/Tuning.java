package org.soundlathe.dsp.pitch;

/// What a tuner shows.
///
/// @param hertz the fundamental frequency
/// @param note the nearest one
/// @param cents how far above it the sound is, -50..50
/// @param confidence how exactly the sound repeats itself, 0.85..1
/// @param levelDbfs root mean square re a full-scale square wave
public record Tuning(double hertz, Note note, double cents, double confidence, double levelDbfs) {}

package org.soundlathe.demo.voice;

/// What the mouth and the folds go for from a moment on, until the next gesture.
///
/// @param midi the pitch sung
/// @param noteSeconds how long the note lasts whose vowel this is; 0 for all other sounds
/// @param energy how hard is sung, 0..1
record Gesture(
    double atSeconds, Phoneme phoneme, double midi, double noteSeconds, double energy) {}

package org.soundlathe.delivery.samples;

/// A place where the song turns into something else.
///
/// @param strength 0.. ; larger is a stronger change
record Change(long frame, double strength) {}

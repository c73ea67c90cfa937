package org.soundlathe.dsp.click;

/// One tone of a click that dies away.
///
/// @param amplitude re the other tones
/// @param decaySeconds after which it has fallen by 60 dB
record Ring(double hertz, double amplitude, double decaySeconds) {}

package org.soundlathe.demo.string;

/// What a string is made of and where it is touched and heard.
///
/// @param ringSeconds how long A2 (110 Hz) takes to fall by 60 dB; higher notes ring shorter
/// @param damping how much of the highs each turn of the string loses, 0..1
/// @param pickAt where it is plucked, as a part of its length, 0..0.5
/// @param pickupAt where it is heard, as a part of its length, 0..0.5
/// @param pickHz how hard the pick: the highest frequency that a full stroke excites
public record StringBody(
    double ringSeconds, double damping, double pickAt, double pickupAt, double pickHz) {
  static final StringBody GUITAR = new StringBody(5.0, 0.22, 0.13, 0.21, 7_000.0);
  static final StringBody ACOUSTIC = new StringBody(3.6, 0.10, 0.17, 0.37, 9_500.0);
  static final StringBody BASS = new StringBody(4.0, 0.45, 0.24, 0.17, 1_900.0);
}

package org.soundlathe.dsp.convolution;

/// How the work of a convolution is laid out; the sound is the same.
public enum Form {
  /// The least work; the answer is late by a latency that a bounce takes off again.
  OFFLINE,
  /// The answer comes at once and the work is spread evenly, at about seven times the cost.
  LIVE
}

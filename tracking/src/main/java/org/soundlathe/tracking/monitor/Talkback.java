package org.soundlathe.tracking.monitor;

/// The microphone of whoever leads the session: while the key is down it is heard in the cue mixes,
/// and what they play is turned down meanwhile. It is on no tape. The key may be pressed on any
/// thread; the rest is the tape's.
public final class Talkback {
  private final int input;
  private final boolean[] isHeard;
  private final double dimGain;
  private final Ramp voice;
  private final Ramp programme;
  private volatile boolean isOpen;

  /// @param input of the open device, counted from 0
  /// @param isHeard of each output whether it is heard there
  /// @param dimGain linear, for what is played there meanwhile
  /// @param maxFrames of a block
  public Talkback(int input, boolean[] isHeard, double dimGain, int sampleRateHz, int maxFrames) {
    this.input = input;
    this.isHeard = isHeard.clone();
    this.dimGain = dimGain;
    voice = new Ramp(0, sampleRateHz, maxFrames);
    programme = new Ramp(1, sampleRateHz, maxFrames);
  }

  public boolean isOpen() {
    return isOpen;
  }

  public void open(boolean open) {
    isOpen = open;
  }

  /// Goes on by a block.
  ///
  /// @return whether any of it is heard
  boolean advance(int frames) {
    boolean open = isOpen;
    voice.aim(open ? 1 : 0);
    programme.aim(open ? dimGain : 1);
    voice.advance(frames);
    programme.advance(frames);
    return !voice.isSilent();
  }

  /// Turns down what is played.
  void dim(float[][] into, int offset, int frames) {
    for (int c = 0; c < Math.min(isHeard.length, into.length); c++) {
      if (isHeard[c]) {
        programme.apply(into[c], offset, frames);
      }
    }
  }

  void add(LiveInputs live, float[][] into, int offset, int frames) {
    for (int c = 0; c < Math.min(isHeard.length, into.length); c++) {
      if (isHeard[c]) {
        voice.add(live.heard(input), into[c], offset, frames);
      }
    }
  }
}

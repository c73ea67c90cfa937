package org.soundlathe.tracking.monitor;

import java.util.List;
import java.util.function.LongPredicate;
import org.soundlathe.tracking.capture.Capture;
import org.soundlathe.tracking.tape.Overlay;

/// Software monitoring: the live inputs through their recording chains, laid over what is played,
/// as late as the tape is rendered ahead and as the chains are. The tape's thread.
public final class Ears implements Overlay {
  /// The longest block.
  public static final int MOST_FRAMES = 8192;

  private final LiveInputs live;
  private final List<LiveTrack> tracks;
  private final LongPredicate isHeardAt;
  private final Ramp gate;
  private final Ramp[] gains;
  private boolean hasBegun;

  /// @param inputs of the open device
  /// @param gains linear, one for each output channel of the device
  /// @param isHeardAt whether musicians hear themselves at a session frame, or while the tape
  ///   stands
  public Ears(
      Capture capture,
      int inputs,
      List<LiveTrack> tracks,
      float[] gains,
      int sampleRateHz,
      LongPredicate isHeardAt) {
    live = new LiveInputs(capture, inputs, MOST_FRAMES);
    this.tracks = List.copyOf(tracks);
    this.isHeardAt = isHeardAt;
    gate = new Ramp(0, sampleRateHz, MOST_FRAMES);
    this.gains = new Ramp[gains.length];
    for (int c = 0; c < gains.length; c++) {
      this.gains[c] = new Ramp(gains[c], sampleRateHz, MOST_FRAMES);
    }
  }

  @Override
  public void add(long sessionFrame, float[][] into, int offset, int frames) {
    for (int done = 0; done < frames; done += MOST_FRAMES) {
      long frame = sessionFrame == STANDING ? STANDING : sessionFrame + done;
      block(frame, into, offset + done, Math.min(MOST_FRAMES, frames - done));
    }
  }

  private void block(long sessionFrame, float[][] into, int offset, int frames) {
    turn(isHeardAt.test(sessionFrame) ? 1 : 0, frames);
    if (gate.isShut()) {
      live.pause();
    } else if (live.read(frames)) {
      for (int i = 0; i < tracks.size(); i++) {
        tracks.get(i).add(live, gate, gains, into, offset, frames);
      }
    }
  }

  private void turn(double wanted, int frames) {
    if (hasBegun) {
      gate.aim(wanted);
    } else {
      gate.jump(wanted);
      hasBegun = true;
    }
    gate.advance(frames);
    for (var gain : gains) {
      gain.advance(frames);
    }
  }
}

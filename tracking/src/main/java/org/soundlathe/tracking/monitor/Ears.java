package org.soundlathe.tracking.monitor;

import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.soundlathe.tracking.capture.Capture;
import org.soundlathe.tracking.tape.Overlay;

/// Software monitoring: the live inputs through their recording chains, laid over what is played,
/// as late as the tape is rendered ahead and as the chains are; and the talkback. The tape's
/// thread.
public final class Ears implements Overlay {
  /// The longest block.
  public static final int MOST_FRAMES = 8192;

  private final LiveInputs live;
  private final List<LiveTrack> tracks;
  private final LongPredicate isHeardAt;
  private final OutputRamps gains;
  private final Optional<Talkback> talkback;
  private final Ramp gate;
  private boolean hasBegun;
  private boolean wasShut = true;

  /// @param inputs of the open device
  /// @param blockFrames that the tape is usually rendered by
  /// @param gains of all musicians on each output
  /// @param isHeardAt whether musicians hear themselves at a session frame, or while the tape
  ///   stands
  public Ears(
      Capture capture,
      int inputs,
      int blockFrames,
      List<LiveTrack> tracks,
      OutputRamps gains,
      Optional<Talkback> talkback,
      int sampleRateHz,
      LongPredicate isHeardAt) {
    live = new LiveInputs(capture, inputs, blockFrames, MOST_FRAMES);
    this.tracks = List.copyOf(tracks);
    this.gains = gains;
    this.talkback = talkback;
    this.isHeardAt = isHeardAt;
    gate = new Ramp(0, sampleRateHz, MOST_FRAMES);
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
    boolean isTalking = talkback.isPresent() && talkback.get().advance(frames);
    boolean isShut = gate.isSilent() || tracks.isEmpty();
    boolean isLive = false;
    if (isShut && !isTalking) {
      live.pause();
    } else {
      isLive = live.read(frames);
    }
    if (isLive && !isShut) {
      for (int i = 0; i < tracks.size(); i++) {
        boolean isFresh = wasShut || live.hasJumped();
        tracks.get(i).add(live, isFresh, gate, gains, into, offset, frames);
      }
    }
    wasShut = isShut;
    if (isTalking) {
      talkback.get().dim(into, offset, frames);
      if (isLive) {
        talkback.get().add(live, into, offset, frames);
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
    gains.advance(frames);
  }
}

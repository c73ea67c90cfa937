package org.soundlathe.tracking.capture;

import java.util.ArrayList;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.tracking.capture.RecordingResult.Taken;
import org.soundlathe.tracking.capture.RecordingResult.Why;

/// Brings what lies on the tape into the files of the recordings, a quarter of a second at a time.
/// It runs behind the thread that drains and shares nothing with it but counts.
final class DiskWriter {
  private static final int BLOCKS_PER_SECOND = 4;

  private final History history;
  private final Drain drain;
  private final int blockFrames;
  private final float silence;
  private final float[][] block;

  /// @param silence the largest sample that counts as silence
  DiskWriter(History history, Drain drain, int sampleRateHz, float silence) {
    this.history = history;
    this.drain = drain;
    this.silence = silence;
    blockFrames = sampleRateHz / BLOCKS_PER_SECOND;
    block = new float[2][blockFrames];
  }

  /// @return whether more may be waiting
  boolean pass() {
    boolean hasMoved = false;
    for (var recording : drain.active()) {
      if (!recording.isDone()) {
        hasMoved |= move(recording);
      }
    }
    return hasMoved;
  }

  private boolean move(Recording recording) {
    long from = recording.position();
    long end = recording.endFrame();
    long ready = Math.min(history.endFrame(), end) - from;
    if (from >= end) {
      finish(recording);
      return true;
    }
    if (ready < blockFrames && (from + ready < end || ready <= 0)) {
      return false;
    }
    int frames = (int) Math.min(blockFrames, ready);
    if (recording.order().silenceFrames().isPresent()) {
      frames = soundingFrames(recording, frames);
    }
    write(recording, frames);
    return true;
  }

  private void write(Recording recording, int frames) {
    try {
      var arms = recording.order().arms();
      for (int i = 0; i < arms.size(); i++) {
        var inputs = arms.get(i).inputs();
        for (int c = 0; c < inputs.size(); c++) {
          history.copy(inputs.get(c), recording.position(), block[c], 0, frames);
        }
        recording.sinks().get(i).write(block, 0, frames);
      }
      recording.advance(frames);
    } catch (WriteRefusal refusal) {
      recording.end(recording.position(), Why.DISK, refusal);
    }
  }

  private void finish(Recording recording) {
    var takes = new ArrayList<Taken>();
    var markers = recording.markers();
    var arms = recording.order().arms();
    for (int i = 0; i < arms.size(); i++) {
      var sink = recording.sinks().get(i);
      try {
        long frames = sink.writtenFrames();
        if (frames == 0) {
          sink.discard();
        } else {
          takes.add(new Taken(arms.get(i), frames, sink.finish(markers)));
        }
      } catch (WriteRefusal refusal) {
        recording.end(recording.position(), Why.DISK, refusal);
        takes.add(new Taken(arms.get(i), sink.writtenFrames(), ""));
      }
    }
    recording.publish(recording.complete(takes, drain.gaps()));
  }

  // Silence ---------------------------------------------------------------------------------------

  /// How many of the next frames belong to the recording that ends at the first silence of a
  /// length; the end does not depend on where blocks begin.
  private int soundingFrames(Recording recording, int frames) {
    long from = recording.position();
    long silentFrames = recording.order().silenceFrames().orElseThrow();
    while (recording.lastLoudFrame() + silentFrames < from + frames) {
      int before = (int) (recording.lastLoudFrame() + silentFrames - from);
      long loud = lastLoud(recording, from, before);
      if (loud <= recording.lastLoudFrame()) {
        recording.end(from + before, Why.SILENCE, null);
        return before;
      }
      recording.loudAt(loud);
    }
    recording.loudAt(Math.max(recording.lastLoudFrame(), lastLoud(recording, from, frames)));
    return frames;
  }

  /// The last frame in `from..from+frames-1` in which some input is not silent, or -1.
  private long lastLoud(Recording recording, long from, int frames) {
    int last = -1;
    for (var arm : recording.order().arms()) {
      for (int i = 0; i < arm.inputs().size(); i++) {
        history.copy(arm.inputs().get(i), from, block[0], 0, frames);
        int at = frames - 1;
        while (at > last && Math.abs(block[0][at]) <= silence) {
          at--;
        }
        last = Math.max(last, at);
      }
    }
    return last < 0 ? -1 : from + last;
  }
}

package org.soundlathe.engine.live;

import java.util.ArrayDeque;

/// Which frame of the song stands where in the device's ring, so that the place that is heard is
/// known, not the one that is rendered. Any thread.
final class Marks {
  private record Mark(long fedFrame, long songFrame, boolean isMoving) {
    long at(long playedFrame) {
      return isMoving ? songFrame + playedFrame - fedFrame : songFrame;
    }
  }

  private final ArrayDeque<Mark> marks = new ArrayDeque<>();

  Marks() {
    marks.add(new Mark(0, 0, false));
  }

  /// From a frame of the ring on, the song goes on from a frame of its own, or stands there.
  synchronized void add(long fedFrame, long songFrame, boolean isMoving) {
    if (marks.getLast().isMoving() != isMoving || marks.getLast().at(fedFrame) != songFrame) {
      marks.addLast(new Mark(fedFrame, songFrame, isMoving));
    }
  }

  /// The frame of the song that is heard when a frame of the ring is played.
  synchronized long at(long playedFrame) {
    while (marks.size() > 1 && second().fedFrame() <= playedFrame) {
      marks.removeFirst();
    }
    return marks.getFirst().at(Math.max(playedFrame, marks.getFirst().fedFrame()));
  }

  private Mark second() {
    var all = marks.iterator();
    all.next();
    return all.next();
  }
}

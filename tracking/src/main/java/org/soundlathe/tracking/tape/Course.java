package org.soundlathe.tracking.tape;

/// The way of the tape through the session, counted from the frame at which it begins to roll: a
/// count-in perhaps, then the song, then perhaps a part of it again and again.
///
/// Roll frames count what the tape has rolled; session frames are places in the song.
///
/// @param startFrame the session frame that the music begins with, 0 or more
/// @param leadFrames rolled before it, with nothing but the click, 0 or more
/// @param loopFrom the first frame of the part that is repeated; [#NEVER] without a loop
/// @param loopTo the frame behind that part; [#NEVER] without a loop
public record Course(long startFrame, long leadFrames, long loopFrom, long loopTo) {
  /// No frame of any song.
  public static final long NEVER = Long.MAX_VALUE;

  public Course {
    if (startFrame < 0 || leadFrames < 0) {
      throw new IllegalArgumentException("start " + startFrame + ", lead " + leadFrames);
    }
    boolean isLoop = loopTo != NEVER;
    if (isLoop && (loopFrom < 0 || loopTo <= loopFrom || startFrame > loopFrom)) {
      throw new IllegalArgumentException(
          "a loop from " + loopFrom + " to " + loopTo + ", begun at " + startFrame);
    }
  }

  /// Straight on from a session frame.
  public static Course from(long startFrame) {
    return new Course(startFrame, 0, NEVER, NEVER);
  }

  public Course withLead(long frames) {
    return new Course(startFrame, frames, loopFrom, loopTo);
  }

  /// @param from where each pass begins; the music begins here or earlier
  /// @param to behind the last frame of each pass
  public Course withLoop(long from, long to) {
    return new Course(startFrame, leadFrames, from, to);
  }

  public boolean isLoop() {
    return loopTo != NEVER;
  }

  /// The session frame at a roll frame; before [#startFrame] while it is counted in, which may be
  /// less than 0.
  public long sessionAt(long rollFrame) {
    long straight = startFrame + rollFrame - leadFrames;
    return straight < loopTo ? straight : loopFrom + (straight - loopFrom) % (loopTo - loopFrom);
  }

  /// Which pass of the loop a roll frame belongs to, the first is 0; 0 without a loop.
  public int passAt(long rollFrame) {
    long straight = startFrame + rollFrame - leadFrames;
    return straight < loopTo ? 0 : (int) ((straight - loopFrom) / (loopTo - loopFrom));
  }

  /// The roll frame at which a session frame passes by for the nth time.
  ///
  /// @param sessionFrame within the loop if the pass is not the first
  /// @param pass from 0
  public long rollAt(long sessionFrame, int pass) {
    if (sessionFrame == NEVER) {
      return NEVER;
    }
    return leadFrames + sessionFrame - startFrame + (isLoop() ? pass * (loopTo - loopFrom) : 0);
  }

  /// How many frames from a roll frame on the tape goes straight; [#NEVER] without a loop.
  public long straightFrames(long rollFrame) {
    return isLoop() ? seamAfter(rollFrame) - rollFrame : NEVER;
  }

  /// The first roll frame behind one at which the tape jumps back; [#NEVER] without a loop.
  public long seamAfter(long rollFrame) {
    return isLoop() ? rollAt(loopTo, passAt(rollFrame)) : NEVER;
  }
}

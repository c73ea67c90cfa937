package org.soundlathe.tracking.tape;

import java.util.Optional;

/// What one run of the tape is to be: its way through the song, and what of it is recorded.
///
/// @param course the way
/// @param inFrame session frame at which recording begins; [Course#NEVER] where a hand punches in.
///   Before the course's start it reaches back into what was heard before the button (pre-record);
///   then it may be less than 0
/// @param outFrame session frame at which it ends; [Course#NEVER] where a hand ends it
/// @param passes how often the loop is recorded; 1 without a loop
/// @param postRollFrames how long the song goes on behind the last punch-out
/// @param preRecordFrames how far a punch by hand reaches back
public record TapePlan(
    Course course,
    long inFrame,
    long outFrame,
    int passes,
    long postRollFrames,
    long preRecordFrames) {
  public TapePlan {
    boolean isEmpty = outFrame <= inFrame && inFrame != Course.NEVER;
    if (isEmpty || passes < 1 || postRollFrames < 0) {
      throw new IllegalArgumentException(
          "in " + inFrame + ", out " + outFrame + ", passes " + passes);
    }
    if (preRecordFrames < 0) {
      throw new IllegalArgumentException("pre-record of " + preRecordFrames + " frames");
    }
    if (course.isLoop()
        && inFrame != Course.NEVER
        && (outFrame > course.loopTo() || inFrame < course.loopFrom())) {
      throw new IllegalArgumentException("in " + inFrame + " and out " + outFrame + " in a loop");
    }
  }

  /// Plays, and records nothing unless a hand punches in.
  public static TapePlan playing(Course course) {
    return new TapePlan(course, Course.NEVER, Course.NEVER, 1, 0, 0);
  }

  /// Records from a session frame to another.
  public static TapePlan recording(Course course, long inFrame, long outFrame) {
    return new TapePlan(course, inFrame, outFrame, 1, 0, 0);
  }

  /// Records the whole loop of a course, a take a pass.
  public static TapePlan looping(Course course, int passes) {
    return new TapePlan(course, course.loopFrom(), course.loopTo(), passes, 0, 0);
  }

  public TapePlan withPostRoll(long frames) {
    return new TapePlan(course, inFrame, outFrame, passes, frames, preRecordFrames);
  }

  public TapePlan withPreRecord(long frames) {
    return new TapePlan(course, inFrame, outFrame, passes, postRollFrames, frames);
  }

  /// What is recorded in a pass; empty where it is for a hand to say, and behind the last pass.
  Optional<Region> region(int pass) {
    if (inFrame == Course.NEVER || pass >= passes) {
      return Optional.empty();
    }
    long from = course.rollAt(inFrame, pass);
    return Optional.of(new Region(from, course.rollAt(outFrame, pass), inFrame, pass));
  }

  /// What is recorded from a roll frame on when a hand punches in there: as far back as it may
  /// reach without passing a seam, and to the next seam at most.
  Region byHand(long rollFrame) {
    int pass = course.passAt(rollFrame);
    long earliest = rollFrame - preRecordFrames;
    long from = pass == 0 ? earliest : Math.max(earliest, course.rollAt(course.loopFrom(), pass));
    return new Region(from, course.seamAfter(rollFrame), course.sessionAt(from), pass);
  }

  /// The roll frame at which there is nothing more to be played or recorded; [Course#NEVER] where a
  /// hand ends it.
  long endRoll() {
    if (course.isLoop()) {
      return passes == Integer.MAX_VALUE
          ? Course.NEVER
          : course.rollAt(course.loopTo(), passes - 1) + postRollFrames;
    }
    return outFrame == Course.NEVER ? Course.NEVER : course.rollAt(outFrame, 0) + postRollFrames;
  }
}

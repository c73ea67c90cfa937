package org.soundlathe.session.track;

import java.util.List;
import java.util.Locale;

/// One recording of one track, as it came from the microphone. It is written once and stays,
/// whether it sounds or not; which stretches of which takes sound is said by [CompRange].
///
/// @param id `t01`, `t02` …; stable and unique in the track
/// @param file relative to the session folder, such as `audio/lead-t01.wav`
/// @param kind what it is beside the others
/// @param dryTake of a wet take the id of the dry one that it was printed from; else empty
/// @param startFrame where on the time line the first frame of the file belongs; below 0 where the
///   recording began before the song
/// @param lengthFrames of the file
/// @param pass from 1: takes of one pass were played together, on whichever tracks; 0 for what came
///   as a file
/// @param gaps in the order of time
/// @param samplesSha256 checksum of the samples alone, without any header; may be empty
/// @param printedInserts of a wet take the numbers of the track's inserts that its sound has passed
///   already, the first one first; else empty
public record Take(
    String id,
    String file,
    Kind kind,
    String dryTake,
    long startFrame,
    long lengthFrames,
    int pass,
    List<TakeGap> gaps,
    String samplesSha256,
    Equipment equipment,
    List<Integer> printedInserts) {
  /// What a take is beside the others.
  public enum Kind {
    /// As it came from the microphone.
    DRY,
    /// Through an amplifier, a room or a character, printed beside its dry take.
    WET,
    /// To play along with, not for the record.
    REFERENCE;

    /// The word in files and on the command line.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final long MAX_FRAMES = Long.MAX_VALUE / 4;

  public Take {
    gaps = List.copyOf(gaps);
    printedInserts = List.copyOf(printedInserts);
    boolean isPrint = kind == Kind.WET || printedInserts.isEmpty();
    require(isId(id), id, "its id is not of the form t01");
    require(dryTake.isEmpty() || (kind == Kind.WET && isId(dryTake)), id, "has an odd dry take");
    require(startFrame > -MAX_FRAMES && startFrame < MAX_FRAMES, id, "starts at " + startFrame);
    require(lengthFrames >= 0 && lengthFrames < MAX_FRAMES, id, "its length is " + lengthFrames);
    require(pass >= 0, id, "pass " + pass + " is below 0");
    require(isPrint, id, "is not wet and has printed inserts");
    require(samplesSha256.matches("|[0-9a-f]{64}"), id, "its checksum is not a SHA-256");
  }

  /// A take that was not printed through any insert.
  public Take(
      String id,
      String file,
      Kind kind,
      String dryTake,
      long startFrame,
      long lengthFrames,
      int pass,
      List<TakeGap> gaps,
      String samplesSha256,
      Equipment equipment) {
    this(
        id,
        file,
        kind,
        dryTake,
        startFrame,
        lengthFrames,
        pass,
        gaps,
        samplesSha256,
        equipment,
        List.of());
  }

  /// A dry take without gaps of which nothing else is known.
  public Take(String id, String file, long startFrame, long lengthFrames, int pass) {
    this(id, file, Kind.DRY, "", startFrame, lengthFrames, pass, List.of(), "", Equipment.UNKNOWN);
  }

  /// The name of a track's nth take.
  public static String idOf(int number) {
    return String.format(Locale.ROOT, "t%02d", number);
  }

  public long endFrame() {
    return startFrame + lengthFrames;
  }

  /// What this dry take sounds like through inserts: as long, and in step with it.
  ///
  /// @param sha256 of its samples; may be empty
  public Take printed(String wetId, String wetFile, String sha256, List<Integer> inserts) {
    return new Take(
        wetId,
        wetFile,
        Kind.WET,
        id,
        startFrame,
        lengthFrames,
        pass,
        gaps,
        sha256,
        equipment,
        inserts);
  }

  public Take withEquipment(Equipment newEquipment) {
    return with(gaps, newEquipment);
  }

  public Take withGaps(List<TakeGap> newGaps) {
    return with(newGaps, equipment);
  }

  private Take with(List<TakeGap> newGaps, Equipment newEquipment) {
    return new Take(
        id,
        file,
        kind,
        dryTake,
        startFrame,
        lengthFrames,
        pass,
        newGaps,
        samplesSha256,
        newEquipment,
        printedInserts);
  }

  int number() {
    return Integer.parseInt(id.substring(1));
  }

  private static boolean isId(String id) {
    return id.matches("t\\d{2,6}");
  }

  private static void require(boolean isSo, String id, String otherwise) {
    if (!isSo) {
      throw new IllegalArgumentException("take " + id + ": " + otherwise);
    }
  }
}

package org.soundlathe.dsp.room;

import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.reverb.Space;
import org.soundlathe.dsp.reverb.Wet;

/// Lets a sound be heard where it might have been played: in a room of given size and walls, by a
/// pair of microphones, the direct sound included.
///
/// Stereo in, stereo out: left and right together are the source, and the microphones stand for
/// left and right. The way from the source to the microphones takes its time. Preparing it computes
/// the echoes, which takes a tenth of a second for a usual room, and longer for a hall followed
/// far.
public final class Room extends Space {
  /// @param response the room, the source and the microphones
  /// @param wet what stands around the room
  public record Settings(RoomResponse.Settings response, Wet wet) {}

  private Room(Spec spec, Settings settings) {
    super(spec, settings.wet(), tank(spec, settings.response()));
  }

  /// @param spec two channels
  public static Room prepare(Spec spec, Settings settings) {
    return new Room(spec, settings);
  }

  private static ResponseTank tank(Spec spec, RoomResponse.Settings settings) {
    return new ResponseTank(spec, RoomResponse.of(spec.sampleRateHz(), settings));
  }
}

package org.soundlathe.dsp.parameter;

import java.util.List;
import org.soundlathe.dsp.parameter.Parameter.Amount;

/// The settings of a room of given walls.
public final class RoomParameters {
  public static final Amount LENGTH =
      new Amount("room.lengthMetres", "m", 1.5, 60, 7, "From the left wall to the right.");
  public static final Amount WIDTH =
      new Amount("room.widthMetres", "m", 1.5, 60, 5, "From the front wall to the back.");
  public static final Amount HEIGHT =
      new Amount("room.heightMetres", "m", 1.5, 60, 3, "From the floor to the ceiling.");
  public static final Amount HUMIDITY =
      new Amount("room.humidityPercent", "%", 10, 100, 50, "Dry air swallows more of the highs.");
  public static final Amount ORDER =
      new Amount(
          "room.reflections", "", 0, 20, 8, "After how many walls an echo is no longer followed.");
  public static final Amount TAIL =
      new Amount(
          "room.tailDb", "dB", -60, 12, 0, "How loud the reverberation is after the first echoes.");

  private static final List<Parameter> ALL = List.of(LENGTH, WIDTH, HEIGHT, HUMIDITY, ORDER, TAIL);

  private RoomParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }
}

package org.soundlathe.dsp.parameter;

import java.util.List;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Option;

/// The settings of the room that a player is heard in while recording.
public final class LiveRoomParameters {
  /// Everything a side can be made of.
  private static final List<String> MATERIALS =
      List.of(
          "concrete",
          "brick",
          "marble",
          "plaster-on-lath",
          "gypsum-board",
          "plywood-panel",
          "wood-on-joists",
          "parquet",
          "carpet",
          "carpet-on-foam",
          "heavy-curtain",
          "window",
          "glass-wool",
          "audience");

  public static final Amount LENGTH =
      new Amount("liveRoom.lengthMetres", "m", 2, 30, 6, "From the left wall to the right.");
  public static final Amount WIDTH =
      new Amount("liveRoom.widthMetres", "m", 2, 20, 5, "From the front wall to the back.");
  public static final Amount HEIGHT =
      new Amount("liveRoom.heightMetres", "m", 2, 10, 3, "From the floor to the ceiling.");
  public static final Option WALLS =
      new Option("liveRoom.walls", MATERIALS, "plywood-panel", "What the walls are made of.");
  public static final Option FLOOR =
      new Option("liveRoom.floor", MATERIALS, "parquet", "What the floor is made of.");
  public static final Option CEILING =
      new Option("liveRoom.ceiling", MATERIALS, "gypsum-board", "What the ceiling is made of.");
  public static final Amount DISTANCE =
      new Amount(
          "liveRoom.distanceMetres",
          "m",
          0.1,
          15,
          1.5,
          "From the player to the microphones, as far as the room goes: the farther, the more room.");
  public static final Option PATTERN =
      new Option(
          "liveRoom.pattern",
          List.of("omni", "subcardioid", "cardioid", "supercardioid", "hypercardioid", "figure-8"),
          "cardioid",
          "Which directions the microphones hear.");
  public static final Amount LEVEL =
      new Amount(
          "liveRoom.levelDb", "dB", -40, 12, 0, "The room's answer, re what physics give it.");

  private static final List<Parameter> ALL =
      List.of(LENGTH, WIDTH, HEIGHT, WALLS, FLOOR, CEILING, DISTANCE, PATTERN, LEVEL);

  private LiveRoomParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }
}

package org.soundlathe.dsp.parameter;

import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Option;

/// The settings of the echo and of the tape delay.
///
/// Good starts for an echo: slap 110 ms, feedback 0, 200 Hz to 6 kHz; doubling 35 ms, feedback 0;
/// throw 1/4, feedback 45, ducked 12 dB; ping-pong 1/8 dotted, feedback 40, 300 Hz to 4 kHz.
public final class DelayParameters {
  public static final Amount TIME =
      new Amount("echo.timeMs", "ms", 1, 5_000, 110, "How long after the sound an echo comes.");
  public static final Amount TEMPO =
      new Amount("echo.tempoBpm", "bpm", 20, 400, 120, "The tempo that note lengths refer to.");
  public static final Option NOTE =
      new Option(
          "echo.note",
          List.of(
              "free", "1/1", "1/2", "1/2d", "1/2t", "1/4", "1/4d", "1/4t", "1/8", "1/8d", "1/8t",
              "1/16", "1/16d", "1/16t", "1/32"),
          "free",
          "The time as a note length; d is dotted, t a triplet's; free takes the time in ms.");
  public static final Amount OFFSET =
      new Amount(
          "echo.offsetMs",
          "ms",
          -100,
          100,
          0,
          "How much later the right side echoes than the left.");
  public static final Amount FEEDBACK =
      new Amount("echo.feedbackPercent", "%", 0, 98, 0, "How loud each echo is beside the last.");
  public static final Amount LOW_CUT =
      new Amount(
          "echo.lowCutHz", "Hz", 10, 2_000, 200, "Each echo loses lows below this; 10 is off.");
  public static final Amount HIGH_CUT =
      new Amount(
          "echo.highCutHz",
          "Hz",
          500,
          20_000,
          6_000,
          "Each echo loses highs above this; 20000 is off.");
  public static final Option LAYOUT =
      new Option(
          "echo.layout",
          List.of("straight", "ping-pong"),
          "straight",
          "Whether echoes stay on their side or change sides.");
  public static final Amount MIX =
      new Amount(
          "echo.mixPercent",
          "%",
          0,
          100,
          100,
          "From the dry sound alone (0) to echoes alone (100).");
  public static final Amount DUCK =
      new Amount("echo.duckDb", "dB", 0, 40, 0, "How far echoes step back while the sound plays.");
  public static final Amount DUCK_THRESHOLD =
      new Amount(
          "echo.duckThresholdDb",
          "dB",
          -80,
          0,
          -36,
          "Level of the dry sound at which the echoes have stepped back half way.");
  public static final Amount DUCK_ATTACK =
      new Amount("echo.duckAttackMs", "ms", 1, 500, 20, "How soon the echoes step back.");
  public static final Amount DUCK_RELEASE =
      new Amount("echo.duckReleaseMs", "ms", 10, 5_000, 300, "How soon the echoes come forward.");

  public static final Amount TAPE_TIME =
      new Amount("tape.timeMs", "ms", 20, 2_000, 350, "How far the heads stand apart.");
  public static final Amount TAPE_FEEDBACK =
      new Amount("tape.feedbackPercent", "%", 0, 98, 35, "How loud each pass is beside the last.");
  public static final Amount TAPE_DRIVE =
      new Amount("tape.driveDb", "dB", 0, 24, 6, "How hot the tape is recorded.");
  public static final Amount TAPE_TONE =
      new Amount("tape.toneHz", "Hz", 1_000, 20_000, 5_000, "Where each pass loses its highs.");
  public static final Amount TAPE_BUMP =
      new Amount(
          "tape.bumpDb", "dB", 0, 6, 2, "How much the playing head lifts the lows at 90 Hz.");
  public static final Amount TAPE_WOW =
      new Amount("tape.wowPercent", "%", 0, 2, 0.2, "How far the speed sways slowly, peak.");
  public static final Amount TAPE_FLUTTER =
      new Amount("tape.flutterPercent", "%", 0, 1, 0.08, "How far the speed trembles, peak.");
  public static final Amount TAPE_MIX =
      new Amount(
          "tape.mixPercent",
          "%",
          0,
          100,
          100,
          "From the dry sound alone (0) to the tape alone (100).");

  private static final List<Parameter> ALL =
      List.of(
          TIME,
          TEMPO,
          NOTE,
          OFFSET,
          FEEDBACK,
          LOW_CUT,
          HIGH_CUT,
          LAYOUT,
          MIX,
          DUCK,
          DUCK_THRESHOLD,
          DUCK_ATTACK,
          DUCK_RELEASE,
          TAPE_TIME,
          TAPE_FEEDBACK,
          TAPE_DRIVE,
          TAPE_TONE,
          TAPE_BUMP,
          TAPE_WOW,
          TAPE_FLUTTER,
          TAPE_MIX);

  private DelayParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }

  public static Optional<Parameter> find(String name) {
    return ALL.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }
}

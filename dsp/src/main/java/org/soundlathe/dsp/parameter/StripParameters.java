package org.soundlathe.dsp.parameter;

import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Toggle;

/// The in-line strip that every track, bus and return has, in the order that sound passes through
/// it. With every default a strip passes its sound bit for bit.
public final class StripParameters {
  /// The gain at and below which a fader or send is shut.
  public static final double SHUT_DB = -120;

  public static final Amount TRIM =
      new Amount("trim.gainDb", "dB", -60, 60, 0, "Brings the recording to a working level.");
  public static final Toggle POLARITY =
      new Toggle("trim.polarityFlipped", false, "Turns the wave upside down.");
  public static final Amount DELAY =
      new Amount("delay.frames", "frames", 0, 96_000, 0, "Plays the track later, in frames.");
  public static final Toggle HIGH_PASS =
      new Toggle("highPass.on", false, "Takes away rumble below the lowest note.");
  public static final Amount HIGH_PASS_CUTOFF =
      new Amount(
          "highPass.cutoffHz", "Hz", 10, 2_000, 40, "Where the high-pass is 3 dB down, 12 dB/oct.");
  public static final Amount PAN =
      new Amount(
          "pan.position", "%", -100, 100, 0, "Left (-100) to right (100); on stereo a balance.");
  public static final Amount WIDTH =
      new Amount(
          "pan.widthPercent", "%", 0, 200, 100, "How wide a stereo track stands; 0 is mono.");
  public static final Amount ROOM_SEND =
      new Amount("sendRoom.gainDb", "dB", SHUT_DB, 12, SHUT_DB, "How much goes to the room.");
  public static final Amount HALL_SEND =
      new Amount("sendHall.gainDb", "dB", SHUT_DB, 12, SHUT_DB, "How much goes to the hall.");
  public static final Amount FADER =
      new Amount("fader.gainDb", "dB", SHUT_DB, 24, 0, "How loud it is in the mix.");
  public static final Toggle MUTE = new Toggle("mute", false, "Silences the strip.");
  public static final Toggle SOLO =
      new Toggle("solo", false, "Silences every other track that is not soloed.");
  public static final Choice BUS = new Choice("bus", "mix", "The bus that the strip feeds.");

  private static final List<Parameter> ALL =
      List.of(
          TRIM,
          POLARITY,
          DELAY,
          HIGH_PASS,
          HIGH_PASS_CUTOFF,
          PAN,
          WIDTH,
          ROOM_SEND,
          HALL_SEND,
          FADER,
          MUTE,
          SOLO,
          BUS);

  private StripParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }

  public static Optional<Parameter> find(String name) {
    return ALL.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }
}

package org.soundlathe.dsp.parameter;

import java.util.List;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;

/// The settings of the chorus and of the tremolo.
public final class ModulationParameters {
  public static final Amount CHORUS_VOICES =
      new Amount("chorus.voices", "voices", 2, 4, 3, "How many voices join the sound.");
  public static final Amount CHORUS_RATE =
      new Amount("chorus.rateHz", "Hz", 0.02, 10, 0.6, "How often a voice sways.");
  public static final Amount CHORUS_DEPTH =
      new Amount("chorus.depthMs", "ms", 0, 10, 2.5, "How far a voice sways to each side.");
  public static final Amount CHORUS_DELAY =
      new Amount("chorus.delayMs", "ms", 2, 40, 8, "How late a voice is at the least.");
  public static final Amount CHORUS_SPREAD =
      new Amount("chorus.spreadPercent", "%", 0, 100, 100, "How differently left and right sway.");
  public static final Amount CHORUS_MIX =
      new Amount("chorus.mixPercent", "%", 0, 100, 50, "From the dry sound to the voices alone.");

  public static final Option TREMOLO_WAVE =
      new Option(
          "tremolo.wave",
          List.of("sine", "triangle", "square"),
          "sine",
          "How the level moves; the square has round corners.");
  public static final Amount TREMOLO_RATE =
      new Amount("tremolo.rateHz", "Hz", 0.02, 20, 5, "How often the level falls and rises.");
  public static final Amount TREMOLO_DEPTH =
      new Amount("tremolo.depthPercent", "%", 0, 100, 50, "How far it falls; 100 is silence.");
  public static final Amount TREMOLO_PHASE =
      new Amount(
          "tremolo.stereoPhaseDegrees",
          "°",
          0,
          180,
          0,
          "How much later the right side moves; 180 swings the sound from side to side.");

  public static final Toggle FOLLOWS_TEMPO =
      new Toggle(
          "modulation.followsTempo", false, "Whether tempo and beats take the place of the rate.");
  public static final Amount TEMPO =
      new Amount("modulation.tempoBpm", "bpm", 20, 400, 120, "The tempo that a rate follows.");
  public static final Amount BEATS =
      new Amount(
          "modulation.beatsPerCycle", "beats", 0.0625, 64, 1, "How many beats one cycle lasts.");

  private static final List<Parameter> ALL =
      List.of(
          CHORUS_VOICES,
          CHORUS_RATE,
          CHORUS_DEPTH,
          CHORUS_DELAY,
          CHORUS_SPREAD,
          CHORUS_MIX,
          TREMOLO_WAVE,
          TREMOLO_RATE,
          TREMOLO_DEPTH,
          TREMOLO_PHASE,
          FOLLOWS_TEMPO,
          TEMPO,
          BEATS);

  private ModulationParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }
}

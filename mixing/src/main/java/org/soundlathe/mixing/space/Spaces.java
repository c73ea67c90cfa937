package org.soundlathe.mixing.space;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.SpaceParameters;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.mixing.listening.TrackPicture;
import org.soundlathe.mixing.plan.MixPlan;
import org.soundlathe.session.mixer.Space;
import org.soundlathe.session.track.Role;

/// Puts the band into one place: a short room for what is struck and plucked, a hall for voices and
/// what sings.
///
/// Listeners like the sum of all reverberation about 9 LU below the dry sound (Pestana 2014); the
/// send of each role below is how far its own wet sound lies under its dry one. A space answers a
/// send of 0 dB about as loud as the dry sound.
public final class Spaces {
  /// The step's name in the moves.
  public static final String STAGE = "space";

  private static final double USUAL_AMOUNT = 60;
  private static final double USUAL_BPM = 120;

  private Spaces() {}

  /// What a role sends.
  private record Send(Parameter.Amount parameter, String place, double wetLu, String why) {}

  /// @param amount 0..100; 0 sends nothing, 60 is the house's own taste
  /// @param beatsPerMinute the song's tempo where one was found
  public static void plan(
      List<TrackPicture> tracks, double amount, OptionalDouble beatsPerMinute, MixPlan plan) {
    if (amount <= 0) {
      return;
    }
    double tasteDb = (amount - USUAL_AMOUNT) / 10;
    shape(beatsPerMinute, plan);
    for (var track : tracks) {
      var send = sendOf(track.role());
      if (!track.isSilent() && send.wetLu() > StripParameters.SHUT_DB) {
        plan.set(
            track.id(),
            STAGE,
            send.parameter(),
            send.wetLu() + tasteDb,
            new MixPlan.Reason(
                send.why(),
                "wet below dry, LU",
                StripParameters.SHUT_DB,
                send.wetLu() + tasteDb,
                0.6));
      }
    }
  }

  private static Send sendOf(Role role) {
    return switch (role) {
      case LEAD_VOICE -> hall(-13, "A little hall carries the voice without pushing it back.");
      case BACKING_VOICE, CHOIR -> hall(-10, "More hall puts the backing behind the lead.");
      case STRINGS, BRASS, WOODWIND, PIANO -> hall(-12, "Acoustic instruments sit in a hall.");
      case SNARE -> room(-11, "The room makes the snare's hit longer than its skin.");
      case TOM, CLAP -> room(-12, "Struck close to the microphone; the room gives it air.");
      case PERCUSSION, SHAKER -> room(-13, "Joins the kit in the same room.");
      case ELECTRIC_GUITAR, ACOUSTIC_GUITAR, LEAD_GUITAR ->
          room(-14, "Stands in the same room as the drums.");
      case KEYS, ORGAN, SYNTH -> room(-15, "Came dry from the box; the room seats it in the band.");
      case KICK, BASS, SYNTH_BASS -> none("Lows stay dry.");
      case HI_HAT, CYMBAL, OVERHEAD, DRUM_ROOM, DRUM_KIT, PAD, EFFECT, UNKNOWN ->
          none("Brings its own space.");
    };
  }

  private static Send hall(double wetLu, String why) {
    return new Send(StripParameters.HALL_SEND, Space.HALL, wetLu, why);
  }

  private static Send room(double wetLu, String why) {
    return new Send(StripParameters.ROOM_SEND, Space.ROOM, wetLu, why);
  }

  private static Send none(String why) {
    return new Send(StripParameters.ROOM_SEND, Space.ROOM, StripParameters.SHUT_DB, why);
  }

  /// The room rings one beat, the hall two; pre-delay and ring together end on the beat.
  private static void shape(OptionalDouble beatsPerMinute, MixPlan plan) {
    double beatSeconds = 60 / beatsPerMinute.orElse(USUAL_BPM);
    double preDelayMs = Math.max(10, Math.min(60, beatSeconds * 1000 / 16));
    double confidence = beatsPerMinute.isPresent() ? 0.7 : 0.4;
    shapeSpace(plan, Space.ROOM, clamp(beatSeconds, 0.4, 0.9), 10, beatSeconds, confidence);
    shapeSpace(
        plan, Space.HALL, clamp(2 * beatSeconds, 1.2, 2.6), preDelayMs, beatSeconds, confidence);
  }

  private static void shapeSpace(
      MixPlan plan,
      String space,
      double decaySeconds,
      double preDelayMs,
      double beatSeconds,
      double confidence) {
    var why =
        new MixPlan.Reason(
            String.format(
                Locale.ROOT,
                "At %.0f beats a minute the %s dies away in time for what comes next.",
                60 / beatSeconds,
                space),
            "a beat, s",
            beatSeconds,
            beatSeconds,
            confidence);
    plan.set(space, STAGE, SpaceParameters.DECAY, decaySeconds - preDelayMs / 1000, why);
    plan.set(space, STAGE, SpaceParameters.PRE_DELAY, preDelayMs, why);
  }

  private static double clamp(double value, double min, double max) {
    return Math.max(min, Math.min(max, value));
  }
}

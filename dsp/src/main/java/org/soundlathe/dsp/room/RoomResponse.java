package org.soundlathe.dsp.room;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.ReverbParameters;
import org.soundlathe.dsp.parameter.RoomParameters;
import org.soundlathe.dsp.reverb.DecayCurve;

/// What two microphones in a room hear of a click: its echoes, mirror by mirror, and from the time
/// on when they are too many to tell apart, a reverberation as long and as loud as statistics say.
///
/// The click is 1 at a distance of 1 m without walls. For a convolution; without state, from any
/// thread.
public final class RoomResponse {
  // Of the time from the direct sound to the mixing, before and after which the echoes fade.
  private static final int FADE_PART = 4;

  private RoomResponse() {}

  /// @param source where the sound comes from, in all directions alike
  /// @param humidityPercent of the air, 10..100
  /// @param reflections after how many walls an echo is no longer followed, 0..20
  /// @param tailDb gain of the reverberation after the echoes, -60..12
  public record Settings(
      Shoebox room,
      Position source,
      Microphone left,
      Microphone right,
      double humidityPercent,
      int reflections,
      double tailDb) {
    public Settings {
      room.requireInside("source", source);
      room.requireInside("left microphone", left.position());
      room.requireInside("right microphone", right.position());
      RoomParameters.HUMIDITY.check(humidityPercent);
      RoomParameters.ORDER.check(reflections);
      RoomParameters.TAIL.check(tailDb);
    }

    /// In air of usual humidity.
    public Settings(Shoebox room, Position source, Microphone left, Microphone right) {
      this(
          room,
          source,
          left,
          right,
          RoomParameters.HUMIDITY.byDefault(),
          (int) RoomParameters.ORDER.byDefault(),
          RoomParameters.TAIL.byDefault());
    }
  }

  /// @param sampleRateHz 8000..384000
  /// @return `[2][frame]`, from the moment of the click until the reverberation has died
  public static float[][] of(int sampleRateHz, Settings settings) {
    return of(sampleRateHz, settings, decay(settings), 0);
  }

  /// What the room adds to the direct sound, counted from the moment in which that arrives.
  ///
  /// @param longestSeconds a room that rings for longer is damped to this T60
  static float[][] answer(int sampleRateHz, Settings settings, double longestSeconds) {
    DecayCurve decay =
        new DecayCurve(
            decay(settings).seconds().stream()
                .map(seconds -> Math.min(longestSeconds, seconds))
                .toList());
    float[][] whole = of(sampleRateHz, settings, decay, 1);
    int direct = (int) (directSeconds(settings) * sampleRateHz);
    return new float[][] {
      Arrays.copyOfRange(whole[0], direct, whole[0].length),
      Arrays.copyOfRange(whole[1], direct, whole[1].length)
    };
  }

  private static float[][] of(
      int sampleRateHz, Settings settings, DecayCurve decay, int firstOrder) {
    double longest = decay.seconds().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    double direct = directSeconds(settings);
    double mixing = mixingSeconds(settings);
    double fade = (mixing - direct) / FADE_PART;
    int frames = (int) ((mixing + longest) * sampleRateHz) + 1;
    int echoFrames = (int) ((mixing + fade) * sampleRateHz) + 1;
    float[][] echoes = Echoes.of(sampleRateHz, settings, echoFrames, firstOrder);
    float[][] response = DiffuseTail.of(sampleRateHz, settings, decay, frames);
    for (int channel = 0; channel < 2; channel++) {
      int from = (int) ((mixing - fade) * sampleRateHz);
      fade(echoes[channel], response[channel], from, echoFrames);
    }
    return response;
  }

  private static double directSeconds(Settings settings) {
    return settings.source().distanceMetres(settings.left().position())
        / Air.SOUND_METRES_PER_SECOND;
  }

  /// T60 after Eyring, in each octave.
  public static DecayCurve decay(Settings settings) {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < DecayCurve.OCTAVES; i++) {
      Amount range = ReverbParameters.DECAYS.get(i);
      double eyring =
          RoomDecay.eyringSeconds(
              settings.room(), DecayCurve.centreHz(i), settings.humidityPercent());
      seconds.add(Math.min(range.max(), Math.max(range.min(), eyring)));
    }
    return new DecayCurve(seconds);
  }

  /// When single echoes can no longer be told apart, but not after the first that is not followed.
  // A. Lindau, L. Kosanke, S. Weinzierl, "Perceptual Evaluation of Model- and Signal-Based
  // Predictors of the Mixing Time in Binaural Room Impulse Responses", JAES 60 (2012).
  static double mixingSeconds(Settings settings) {
    Shoebox room = settings.room();
    double perceived = 0.020 * room.volumeCubicMetres() / room.surfaceSquareMetres() + 0.012;
    double nearestMetres = Double.MAX_VALUE;
    for (Image image : Image.all(room, settings.source(), settings.reflections() + 1)) {
      if (image.order() > settings.reflections()) {
        nearestMetres =
            Math.min(nearestMetres, image.position().distanceMetres(settings.left().position()));
      }
    }
    double unfollowed = nearestMetres / Air.SOUND_METRES_PER_SECOND;
    return Math.min(directSeconds(settings) + perceived, unfollowed);
  }

  /// From the echoes to the tail, the powers of both adding up to one.
  private static void fade(float[] echoes, float[] tail, int from, int to) {
    for (int i = 0; i < Math.min(to, tail.length); i++) {
      double part = Math.max(0, (double) (i - from) / Math.max(1, to - from));
      double in = Math.sqrt(part);
      double out = Math.sqrt(1 - part);
      tail[i] = (float) (out * echoes[i] + in * tail[i]);
    }
  }
}

package org.soundlathe.dsp.room;

import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.LiveRoomParameters;
import org.soundlathe.dsp.reverb.Space;
import org.soundlathe.dsp.reverb.Wet;
import org.soundlathe.dsp.unit.Decibels;

/// Answers a player as the room around would: its early reflections and its reverberation, without
/// the direct sound, which the player and the microphones have already.
///
/// Stereo in, stereo out, without latency, for ears that play along. The sound that comes in counts
/// as what a pair of microphones hears directly at the distance set; the answer keeps its true
/// level and time behind that. A room rings for three seconds at most: there are people in it.
/// Preparing computes the reflections, which takes about a tenth of a second.
public final class LiveRoom extends Space {
  private static final double LONGEST_SECONDS = 3;
  private static final int REFLECTIONS = 5;
  private static final double HUMIDITY_PERCENT = 50;
  private static final double EAR_METRES = 1.4;
  private static final double OFF_WALL_METRES = 0.3;
  private static final double PAIR_METRES = 0.2;
  private static final double PAIR_DEGREES = 45;

  /// Not half, where waves meet.
  private static final double ACROSS = 0.46;

  private static final double PLAYER_FROM_FRONT = 0.27;

  /// Where the pair looks: from the back to the front.
  private static final double FRONTWARD_DEGREES = -90;

  /// @param room 2..30 m by 2..20 m by 2..10 m
  /// @param distanceMetres from the player to the microphones, 0.1..15; as far as the room goes
  /// @param pattern of both microphones
  /// @param levelDb of the answer, -40..12
  public record Settings(Shoebox room, double distanceMetres, Pattern pattern, double levelDb) {
    public Settings {
      LiveRoomParameters.LENGTH.check(room.lengthMetres());
      LiveRoomParameters.WIDTH.check(room.widthMetres());
      LiveRoomParameters.HEIGHT.check(room.heightMetres());
      LiveRoomParameters.DISTANCE.check(distanceMetres);
      LiveRoomParameters.LEVEL.check(levelDb);
    }
  }

  private LiveRoom(Spec spec, Settings settings) {
    super(spec, Wet.PLAIN, new ResponseTank(spec, response(spec.sampleRateHz(), settings)));
  }

  /// @param spec two channels
  public static LiveRoom prepare(Spec spec, Settings settings) {
    return new LiveRoom(spec, settings);
  }

  /// What both microphones hear after the direct sound, which is 1 at frame 0 and left out.
  static float[][] response(int sampleRateHz, Settings settings) {
    Shoebox room = settings.room();
    double height = Math.min(EAR_METRES, room.heightMetres() / 2);
    double from = PLAYER_FROM_FRONT * room.widthMetres();
    double most = room.widthMetres() - OFF_WALL_METRES - from;
    double distance = Math.min(most, settings.distanceMetres());
    double across = ACROSS * room.lengthMetres();
    var player = new Position(across, from, height);
    var pair = new Position(across, from + distance, height);
    float[][] response =
        RoomResponse.answer(
            sampleRateHz,
            new RoomResponse.Settings(
                room,
                player,
                microphone(pair, 1, settings.pattern()),
                microphone(pair, -1, settings.pattern()),
                HUMIDITY_PERCENT,
                REFLECTIONS,
                0),
            LONGEST_SECONDS);
    // The echoes are levelled for 1 at one metre.
    float gain = (float) (distance * Decibels.toGain(settings.levelDb()));
    for (float[] signal : response) {
      for (int i = 0; i < signal.length; i++) {
        signal[i] *= gain;
      }
    }
    return response;
  }

  private static Microphone microphone(Position centre, int side, Pattern pattern) {
    return StereoPair.microphone(
        centre, FRONTWARD_DEGREES, side, PAIR_METRES, PAIR_DEGREES, pattern);
  }
}

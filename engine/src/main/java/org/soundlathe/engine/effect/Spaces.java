package org.soundlathe.engine.effect;

import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.convolution.Convolver;
import org.soundlathe.dsp.convolution.Form;
import org.soundlathe.dsp.convolution.ImpulseResponse;
import org.soundlathe.dsp.convolution.Routing;
import org.soundlathe.dsp.delay.Ducking;
import org.soundlathe.dsp.delay.Echo;
import org.soundlathe.dsp.delay.Layout;
import org.soundlathe.dsp.delay.NoteLength;
import org.soundlathe.dsp.delay.TapeDelay;
import org.soundlathe.dsp.parameter.ConvolutionParameters;
import org.soundlathe.dsp.parameter.DelayParameters;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.dsp.parameter.LiveRoomParameters;
import org.soundlathe.dsp.parameter.PlateParameters;
import org.soundlathe.dsp.parameter.ReturnParameters;
import org.soundlathe.dsp.parameter.ReverbParameters;
import org.soundlathe.dsp.parameter.SpaceParameters;
import org.soundlathe.dsp.parameter.SpringParameters;
import org.soundlathe.dsp.parameter.Values;
import org.soundlathe.dsp.reverb.DecayCurve;
import org.soundlathe.dsp.reverb.Plate;
import org.soundlathe.dsp.reverb.Reverb;
import org.soundlathe.dsp.reverb.SendTone;
import org.soundlathe.dsp.reverb.SharedSpace;
import org.soundlathe.dsp.reverb.Size;
import org.soundlathe.dsp.reverb.Spring;
import org.soundlathe.dsp.reverb.Wet;
import org.soundlathe.dsp.room.LiveRoom;
import org.soundlathe.dsp.room.Material;
import org.soundlathe.dsp.room.Pattern;
import org.soundlathe.dsp.room.Shoebox;
import org.soundlathe.dsp.room.Walls;

/// What may stand behind a return, and in an insert too: spaces and echoes.
final class Spaces {
  // The flutter of every tape is the same, so that a song sounds the same every time.
  private static final long TAPE_SEED = 1;

  private Spaces() {}

  static Sound shared(Values values, Size size) {
    var settings =
        new SharedSpace.Settings(
            values.amount(SpaceParameters.DECAY),
            values.amount(SpaceParameters.DAMPING),
            size,
            wet(values, values.amount(SpaceParameters.PRE_DELAY)));
    return Sound.ringing(settings, SharedSpace::prepare);
  }

  static Sound reverb(Values values) {
    var settings =
        new Reverb.Settings(
            new DecayCurve(ReverbParameters.DECAYS.stream().map(values::amount).toList()),
            values.amount(ReverbParameters.SIZE),
            values.amount(ReverbParameters.DIFFUSION),
            values.amount(ReverbParameters.MODULATION),
            values.amount(ReverbParameters.MODULATION_RATE),
            wet(values));
    return Sound.ringing(settings, Reverb::prepare);
  }

  static Sound plate(Values values) {
    var settings =
        new Plate.Settings(
            values.amount(PlateParameters.DECAY),
            values.amount(PlateParameters.LOWS),
            values.amount(PlateParameters.HIGHS),
            values.amount(PlateParameters.TENSION),
            values.amount(PlateParameters.MODULATION),
            wet(values));
    return Sound.ringing(settings, Plate::prepare);
  }

  static Sound spring(Values values) {
    var settings =
        new Spring.Settings(
            values.amount(SpringParameters.DECAY),
            values.amount(SpringParameters.LENGTH),
            values.amount(SpringParameters.DRIP),
            values.amount(SpringParameters.TONE),
            values.amount(SpringParameters.SHAKE),
            wet(values));
    return Sound.ringing(settings, Spring::prepare);
  }

  static Sound liveRoom(Values values) {
    var materials = Material.values();
    var walls =
        Walls.of(
            Words.choose(values, LiveRoomParameters.WALLS, materials),
            Words.choose(values, LiveRoomParameters.FLOOR, materials),
            Words.choose(values, LiveRoomParameters.CEILING, materials));
    var settings =
        new LiveRoom.Settings(
            new Shoebox(
                values.amount(LiveRoomParameters.LENGTH),
                values.amount(LiveRoomParameters.WIDTH),
                values.amount(LiveRoomParameters.HEIGHT),
                walls),
            values.amount(LiveRoomParameters.DISTANCE),
            Words.choose(values, LiveRoomParameters.PATTERN, Pattern.values()),
            values.amount(LiveRoomParameters.LEVEL));
    return Sound.ringing(settings, LiveRoom::prepare);
  }

  /// A room in an insert: its answer around the dry sound, which stays as it is.
  static Sound around(Sound room) {
    return room.through(room.settings(), spec -> WithDry.around(spec, room.kernel().apply(spec)));
  }

  /// A space in an insert, where the dry sound must come from itself.
  static Sound inserted(Sound space, Values values) {
    double mixPercent = values.amount(ReturnParameters.MIX);
    return space.through(
        new Mixed(space.settings(), mixPercent),
        spec -> WithDry.of(spec, space.kernel().apply(spec), mixPercent));
  }

  static Sound echo(Values values) {
    var settings =
        new Echo.Settings(
            echoMs(values),
            values.amount(DelayParameters.OFFSET),
            values.amount(DelayParameters.FEEDBACK),
            values.amount(DelayParameters.LOW_CUT),
            values.amount(DelayParameters.HIGH_CUT),
            Words.choose(values, DelayParameters.LAYOUT, Layout.values()),
            values.amount(DelayParameters.MIX),
            new Ducking(
                values.amount(DelayParameters.DUCK),
                values.amount(DelayParameters.DUCK_THRESHOLD),
                values.amount(DelayParameters.DUCK_ATTACK),
                values.amount(DelayParameters.DUCK_RELEASE)));
    return Sound.ringing(settings, Echo::prepare);
  }

  static Sound tapeEcho(Values values) {
    var settings =
        new TapeDelay.Settings(
            values.amount(DelayParameters.TAPE_TIME),
            values.amount(DelayParameters.TAPE_FEEDBACK),
            values.amount(DelayParameters.TAPE_DRIVE),
            values.amount(DelayParameters.TAPE_TONE),
            values.amount(DelayParameters.TAPE_BUMP),
            new TapeDelay.Sway(
                values.amount(DelayParameters.TAPE_WOW),
                values.amount(DelayParameters.TAPE_FLUTTER),
                TAPE_SEED),
            values.amount(DelayParameters.TAPE_MIX));
    return Sound.ringing(settings, TapeDelay::prepare);
  }

  /// @throws EffectRefusal if there is no response that fits
  static Sound convolution(String where, Values values, Responses responses, Form form) {
    var path = values.choice(EffectParameters.RESPONSE);
    var settings =
        new Convolver.Settings(
            response(where, values, responses),
            Words.choose(values, ConvolutionParameters.ROUTING, Routing.values()),
            form,
            values.amount(ConvolutionParameters.GAIN),
            values.amount(ConvolutionParameters.MIX));
    return Sound.ringing(settings, (spec, s) -> convolver(where, path, spec, s));
  }

  /// @throws EffectRefusal if there is none
  static ImpulseResponse response(String where, Values values, Responses responses) {
    var path = values.choice(EffectParameters.RESPONSE);
    return responses.find(path).orElseThrow(() -> new EffectRefusal.NoResponse(where, path));
  }

  private static Kernel convolver(
      String where, String path, Spec spec, Convolver.Settings settings) {
    try {
      return Convolver.prepare(spec, settings);
    } catch (IllegalArgumentException misfit) {
      throw new EffectRefusal.MisfitResponse(where, path, String.valueOf(misfit.getMessage()));
    }
  }

  private static Wet wet(Values values) {
    return wet(values, values.amount(ReturnParameters.PRE_DELAY));
  }

  private static Wet wet(Values values, double preDelayMs) {
    return new Wet(
        preDelayMs,
        new SendTone(
            values.amount(ReturnParameters.LOW_CUT),
            values.amount(ReturnParameters.HIGH_CUT),
            values.amount(ReturnParameters.LOW_SHELF),
            values.amount(ReturnParameters.LOW_SHELF_GAIN),
            values.amount(ReturnParameters.HIGH_SHELF),
            values.amount(ReturnParameters.HIGH_SHELF_GAIN)),
        new Ducking(
            values.amount(ReturnParameters.DUCK_DEPTH),
            values.amount(ReturnParameters.DUCK_THRESHOLD),
            values.amount(ReturnParameters.DUCK_ATTACK),
            values.amount(ReturnParameters.DUCK_RELEASE)),
        values.amount(ReturnParameters.WIDTH));
  }

  /// The time as set, or that of the note; halved until the echo can hold it, which stays in time.
  private static double echoMs(Values values) {
    double ms =
        NoteLength.find(values.word(DelayParameters.NOTE))
            .map(note -> note.lengthMs(values.amount(DelayParameters.TEMPO)))
            .orElseGet(() -> values.amount(DelayParameters.TIME));
    while (ms > DelayParameters.TIME.max()) {
      ms /= 2;
    }
    return ms;
  }

  private record Mixed(Object settings, double mixPercent) {}
}

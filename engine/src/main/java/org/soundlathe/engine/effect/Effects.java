package org.soundlathe.engine.effect;

import java.util.Set;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.convolution.Form;
import org.soundlathe.dsp.delay.Layout;
import org.soundlathe.dsp.parameter.DelayParameters;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.dsp.parameter.Values;
import org.soundlathe.dsp.reverb.Size;

/// Makes the kernel of every insert and return: what the words and figures of [EffectParameters]
/// say, in sound.
///
/// Every kernel's latency is a multiple of 64 frames. On a mono strip (one channel) what rings in
/// stereo is heard from both sides at once, the mono maker has nothing to do, and what sets left
/// against right is refused.
///
/// @param responses where convolutions find their rooms
/// @param form how convolutions work: offline they are late, live they cost more
public record Effects(Responses responses, Form form) {
  private static final Set<String> NEED_STEREO = Set.of("haas", "dual-pan");
  private static final Set<String> RING_IN_STEREO =
      Set.of("room", "hall", "reverb", "plate", "spring", "live-room");

  /// For a bounce.
  public static Effects offline(Responses responses) {
    return new Effects(responses, Form.OFFLINE);
  }

  /// The kernel of an insert.
  ///
  /// @param where it stands, for messages: `insert 2 of lead voice`
  /// @param kind a word of [EffectParameters#KIND]
  /// @param spec one channel or two
  /// @param values read by the effect's own names: `echo.timeMs`, and `on`
  /// @throws EffectRefusal if it cannot sound so
  public Kernel insert(String where, String kind, Spec spec, Values values) {
    return Voice.of(insertSound(where, kind, spec, values), spec).kernel();
  }

  /// The kernel of an insert through which somebody hears themselves play: the same sound, as early
  /// as the kernel can be rather than on the desk's grid.
  ///
  /// @param where it stands, for messages
  /// @param kind a word of [EffectParameters#KIND]
  /// @param spec one channel or two
  /// @param values read by the effect's own names
  /// @throws EffectRefusal if it cannot sound so
  public Kernel liveInsert(String where, String kind, Spec spec, Values values) {
    return insertSound(where, kind, spec, values).kernel().apply(spec);
  }

  /// The kernel of a return, without the dry sound.
  ///
  /// @param where it stands, for messages: `return hall`
  /// @param kind a word of [EffectParameters#SPACE_KIND]
  /// @param spec two channels
  /// @param values read by the space's own names: `plate.decaySeconds`
  /// @throws EffectRefusal if it cannot sound so
  public Kernel space(String where, String kind, Spec spec, Values values) {
    return Voice.of(spaceSound(where, kind, spec, values), spec).kernel();
  }

  /// As [#insert], with settings that may change while it plays.
  public MovingEffect movingInsert(String where, String kind, Spec spec, Values values) {
    var first = insertSound(where, kind, spec, values);
    return new MovingEffect(
        where, spec, first, (newKind, newValues) -> insertSound(where, newKind, spec, newValues));
  }

  /// As [#space], with settings that may change while it plays.
  public MovingEffect movingSpace(String where, String kind, Spec spec, Values values) {
    var first = spaceSound(where, kind, spec, values);
    return new MovingEffect(
        where, spec, first, (newKind, newValues) -> spaceSound(where, newKind, spec, newValues));
  }

  Sound insertSound(String where, String kind, Spec spec, Values values) {
    boolean isMono = spec.channels() == 1;
    if (isMono && NEED_STEREO.contains(kind)) {
      throw new EffectRefusal.NeedsStereo(where, kind);
    }
    var sound =
        switch (kind) {
          case EffectParameters.NONE -> Inserts.none();
          case "transient" -> Inserts.transients(values);
          case "multiband" -> Inserts.multiband(values, spec.sampleRateHz());
          case "clipper" -> Inserts.clipper(values);
          case "limiter" -> Inserts.limiter(values);
          case "saturation" -> Inserts.saturation(values);
          case "exciter" -> Inserts.exciter(values);
          case "amplifier" -> Inserts.amplifier(values);
          case "microphone" -> Inserts.microphone(values);
          case "preamplifier" -> Inserts.preamplifier(values);
          case "chorus" -> Inserts.chorus(values);
          case "tremolo" -> Inserts.tremolo(values);
          case "mono-maker" -> isMono ? Inserts.none() : Inserts.monoMaker(values);
          case "haas" -> Inserts.haas(values);
          case "dual-pan" -> Inserts.dualPan(values);
          case "reverb", "plate", "spring" -> Spaces.inserted(answer(where, kind, values), values);
          case "live-room" -> Spaces.around(answer(where, kind, values));
          default -> answer(where, kind, values);
        };
    var folded = isMono && ringsInStereo(where, kind, values) ? folded(sound) : sound;
    return values.isOn(EffectParameters.ON) ? folded : folded.off();
  }

  Sound spaceSound(String where, String kind, Spec spec, Values values) {
    var sound =
        switch (kind) {
          case "room" -> Spaces.shared(values, Size.ROOM);
          case "hall" -> Spaces.shared(values, Size.HALL);
          default -> answer(where, kind, values);
        };
    return spec.channels() == 1 && ringsInStereo(where, kind, values) ? folded(sound) : sound;
  }

  private Sound answer(String where, String kind, Values values) {
    return switch (kind) {
      case "reverb" -> Spaces.reverb(values);
      case "plate" -> Spaces.plate(values);
      case "spring" -> Spaces.spring(values);
      case "live-room" -> Spaces.liveRoom(values);
      case "echo" -> Spaces.echo(values);
      case "tape-echo" -> Spaces.tapeEcho(values);
      case "convolution" -> Spaces.convolution(where, values, responses, form);
      default -> throw new EffectRefusal.Unknown(where, kind);
    };
  }

  private boolean ringsInStereo(String where, String kind, Values values) {
    return switch (kind) {
      case "echo" -> values.word(DelayParameters.LAYOUT).equals(Layout.PING_PONG.word());
      case "convolution" -> Spaces.response(where, values, responses).channels() > 1;
      default -> RING_IN_STEREO.contains(kind);
    };
  }

  private static Sound folded(Sound sound) {
    return sound.through(
        sound.settings(), spec -> new Folded(sound.kernel().apply(Folded.stereo(spec))));
  }
}

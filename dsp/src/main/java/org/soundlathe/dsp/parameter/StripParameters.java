package org.soundlathe.dsp.parameter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;

/// The in-line strip that every track, bus and return has, in the order that sound passes through
/// it. With every default a strip passes its sound bit for bit.
///
/// Stages of which a strip has several are numbered from 1: `equalizer3.gainDb`,
/// `compressor2.ratio`, `insert1.echo.timeMs` (see [EffectParameters]). A send is named after where
/// it goes: `send.hall.gainDb`.
public final class StripParameters {
  /// The gain at and below which a fader or send is shut.
  public static final double SHUT_DB = -120;

  public static final int EQUALIZER_BANDS = 6;
  public static final int COMPRESSORS = 2;
  public static final int INSERTS = 4;

  /// The most sends of a strip that are open at once.
  public static final int SENDS = 16;

  public static final Amount TRIM =
      new Amount("trim.gainDb", "dB", -60, 60, 0, "Brings the recording to a working level.");
  public static final Toggle POLARITY =
      new Toggle("trim.polarityFlipped", false, "Turns the wave upside down.");
  public static final Amount DELAY =
      new Amount("delay.frames", "frames", 0, 96_000, 0, "Plays the track later, in frames.");
  public static final Toggle HIGH_PASS =
      new Toggle("highPass.on", false, "Takes away rumble below the lowest note.");
  public static final Amount HIGH_PASS_CUTOFF =
      new Amount("highPass.cutoffHz", "Hz", 10, 2_000, 40, "Where the high-pass is 3 dB down.");
  public static final Option HIGH_PASS_SLOPE =
      FilterParameters.SLOPE.named("highPass.slopeDbPerOctave");
  public static final Toggle LOW_PASS =
      new Toggle("lowPass.on", false, "Takes away hiss above the highest overtone.");
  public static final Amount LOW_PASS_CUTOFF =
      new Amount("lowPass.cutoffHz", "Hz", 500, 20_000, 16_000, "Where the low-pass is 3 dB down.");
  public static final Option LOW_PASS_SLOPE =
      FilterParameters.SLOPE.named("lowPass.slopeDbPerOctave");

  /// Whether a band of the equaliser is a dynamic one (bells and shelves); at home below
  /// `equalizer`.
  public static final Toggle DYNAMIC =
      new Toggle("equalizer.dynamic", false, "Moves the band's gain with the level of its part.");

  /// The strip that a stage listens to; at home below its stage, as in `compressor1.key.from`.
  public static final Choice KEY_FROM =
      new Choice("key.from", "", "The strip that moves it; empty for its own sound.");

  public static final Toggle SATURATION =
      new Toggle("saturation.on", false, "Warms the sound up or drives it.");
  public static final Amount PAN =
      new Amount(
          "pan.position", "%", -100, 100, 0, "Left (-100) to right (100); on stereo a balance.");
  public static final Amount WIDTH =
      new Amount(
          "pan.widthPercent", "%", 0, 200, 100, "How wide a stereo track stands; 0 is mono.");
  public static final Option PAN_LAW = StereoParameters.PAN_LAW;

  /// How loud a strip goes to another, below `send.ID`.
  public static final Amount SEND_GAIN =
      new Amount("send.gainDb", "dB", SHUT_DB, 12, SHUT_DB, "How much goes there.");

  /// Where a send is taken from, below `send.ID`.
  public static final Option SEND_TAP =
      new Option(
          "send.tap",
          List.of("post", "pre"),
          "post",
          "Whether it follows the fader (post) or not (pre); a mute silences both.");

  public static final Amount ROOM_SEND = send("room", SEND_GAIN);
  public static final Amount HALL_SEND = send("hall", SEND_GAIN);
  public static final Amount FADER =
      new Amount("fader.gainDb", "dB", SHUT_DB, 24, 0, "How loud it is in the mix.");
  public static final Toggle MUTE = new Toggle("mute", false, "Silences the strip.");
  public static final Toggle SOLO =
      new Toggle("solo", false, "Silences every other strip that is not on the way.");
  public static final Toggle SOLO_SAFE =
      new Toggle("soloSafe", false, "Stays heard whatever is soloed.");
  public static final Choice VCA = new Choice("vca", "", "The VCA that moves the strip's fader.");
  public static final Choice BUS = new Choice("bus", "mix", "The bus that the strip feeds.");

  private static final List<Parameter> ALL = list();
  private static final Map<String, Parameter> BY_NAME = byName();

  private StripParameters() {}

  /// Every setting of a strip but its sends and what is set in its inserts.
  public static List<Parameter> all() {
    return ALL;
  }

  /// The setting of this name, sends and inserts among them.
  public static Optional<Parameter> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name))
        .or(() -> sendParameter(name))
        .or(() -> insertParameter(name));
  }

  /// Where the bands of the equaliser have their settings.
  ///
  /// @param number 1..6
  public static Place equalizer(int number) {
    return Place.numbered("equalizer" + number);
  }

  /// Where the compressors have their settings.
  ///
  /// @param number 1..2
  public static Place compressor(int number) {
    return Place.numbered("compressor" + number);
  }

  /// Where an insert's kind, and the settings of that kind, stand.
  ///
  /// @param number 1..4
  public static Place insert(int number) {
    return Place.below("insert" + number);
  }

  /// The send to a bus or return.
  public static Amount send(String destination, Amount setting) {
    return Place.numbered("send." + destination).here(setting);
  }

  /// The send to a bus or return.
  public static Option send(String destination, Option setting) {
    return Place.numbered("send." + destination).here(setting);
  }

  /// The setting of a stage's own key, such as `gate.key.from`.
  public static Choice keyFrom(String stage) {
    return KEY_FROM.named(stage + "." + KEY_FROM.name());
  }

  private static Optional<Parameter> sendParameter(String name) {
    var parts = name.split("\\.", -1);
    if (parts.length != 3 || !parts[0].equals("send") || parts[1].isEmpty()) {
      return Optional.empty();
    }
    return switch (parts[2]) {
      case "gainDb" -> Optional.of(send(parts[1], SEND_GAIN));
      case "tap" -> Optional.of(send(parts[1], SEND_TAP));
      default -> Optional.empty();
    };
  }

  private static Optional<Parameter> insertParameter(String name) {
    return IntStream.rangeClosed(1, INSERTS)
        .filter(number -> name.startsWith("insert" + number + "."))
        .boxed()
        .findFirst()
        .flatMap(number ->
            EffectParameters.find(name.substring(name.indexOf('.') + 1)).map(insert(number)::here));
  }

  private static List<Parameter> list() {
    var all = new ArrayList<Parameter>(List.of(TRIM, POLARITY, DELAY));
    all.addAll(List.of(HIGH_PASS, HIGH_PASS_CUTOFF, HIGH_PASS_SLOPE));
    all.addAll(List.of(LOW_PASS, LOW_PASS_CUTOFF, LOW_PASS_SLOPE));
    all.addAll(stage("gate", GateParameters.all()));
    for (int band = 1; band <= EQUALIZER_BANDS; band++) {
      addBand(all, equalizer(band));
    }
    for (int number = 1; number <= COMPRESSORS; number++) {
      var place = compressor(number);
      stage("compressor", CompressorParameters.all()).stream().map(place::here).forEach(all::add);
    }
    all.addAll(DeEsserParameters.all());
    all.add(keyFrom("deEsser"));
    all.add(SATURATION);
    SaturationParameters.all().stream()
        .filter(parameter -> parameter.name().startsWith("saturation."))
        .forEach(all::add);
    for (int number = 1; number <= INSERTS; number++) {
      all.add(insert(number).here(EffectParameters.KIND));
      all.add(insert(number).here(EffectParameters.ON));
    }
    all.addAll(List.of(PAN, WIDTH, PAN_LAW, FADER, MUTE, SOLO, SOLO_SAFE, VCA, BUS));
    return List.copyOf(all);
  }

  /// A stage's settings, with the strip that it listens to in place of own or other.
  private static List<Parameter> stage(String name, List<Parameter> settings) {
    var source = name + "." + KeyParameters.SOURCE.name();
    return settings.stream()
        .map(setting -> setting.name().equals(source) ? keyFrom(name) : setting)
        .toList();
  }

  private static void addBand(List<Parameter> all, Place band) {
    List.of(
            EqualizerParameters.ON,
            EqualizerParameters.SHAPE,
            EqualizerParameters.FREQUENCY,
            EqualizerParameters.Q,
            EqualizerParameters.GAIN,
            DYNAMIC,
            EqualizerParameters.RANGE,
            EqualizerParameters.THRESHOLD,
            EqualizerParameters.RATIO,
            EqualizerParameters.ATTACK,
            EqualizerParameters.RELEASE,
            keyFrom("equalizer"))
        .forEach(parameter -> all.add(band.here(parameter)));
  }

  private static Map<String, Parameter> byName() {
    var byName = new HashMap<String, Parameter>();
    ALL.forEach(parameter -> byName.put(parameter.name(), parameter));
    return Map.copyOf(byName);
  }
}

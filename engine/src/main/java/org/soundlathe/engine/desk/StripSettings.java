package org.soundlathe.engine.desk;

import static org.soundlathe.dsp.parameter.StripParameters.DYNAMIC;
import static org.soundlathe.dsp.parameter.StripParameters.HIGH_PASS;
import static org.soundlathe.dsp.parameter.StripParameters.HIGH_PASS_CUTOFF;
import static org.soundlathe.dsp.parameter.StripParameters.HIGH_PASS_SLOPE;
import static org.soundlathe.dsp.parameter.StripParameters.LOW_PASS;
import static org.soundlathe.dsp.parameter.StripParameters.LOW_PASS_CUTOFF;
import static org.soundlathe.dsp.parameter.StripParameters.LOW_PASS_SLOPE;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.soundlathe.dsp.dynamics.CompressorSettings;
import org.soundlathe.dsp.dynamics.DeEsserSettings;
import org.soundlathe.dsp.dynamics.Detector;
import org.soundlathe.dsp.dynamics.GateSettings;
import org.soundlathe.dsp.dynamics.Key;
import org.soundlathe.dsp.dynamics.KeyFilter;
import org.soundlathe.dsp.dynamics.Link;
import org.soundlathe.dsp.dynamics.Listening;
import org.soundlathe.dsp.dynamics.ReleaseMode;
import org.soundlathe.dsp.equalizer.Band;
import org.soundlathe.dsp.equalizer.DynamicBand;
import org.soundlathe.dsp.equalizer.Equalizer;
import org.soundlathe.dsp.filter.Cut;
import org.soundlathe.dsp.filter.Shape;
import org.soundlathe.dsp.filter.Slope;
import org.soundlathe.dsp.parameter.CompressorParameters;
import org.soundlathe.dsp.parameter.DeEsserParameters;
import org.soundlathe.dsp.parameter.EqualizerParameters;
import org.soundlathe.dsp.parameter.GateParameters;
import org.soundlathe.dsp.parameter.KeyParameters;
import org.soundlathe.dsp.parameter.Place;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.dsp.parameter.Values;

/// What a strip is set to, as its kernels want to hear it.
final class StripSettings {
  private StripSettings() {}

  static Cut.Settings cut(Values strip) {
    return new Cut.Settings(
        new Cut.Edge(
            strip.isOn(HIGH_PASS),
            strip.amount(HIGH_PASS_CUTOFF),
            slope(strip.word(HIGH_PASS_SLOPE))),
        new Cut.Edge(
            strip.isOn(LOW_PASS),
            strip.amount(LOW_PASS_CUTOFF),
            slope(strip.word(LOW_PASS_SLOPE))));
  }

  static GateSettings gate(Values strip, Key key) {
    return new GateSettings(
        strip.isOn(GateParameters.ON),
        strip.word(GateParameters.ACTION).equals("duck")
            ? GateSettings.Action.DUCK
            : GateSettings.Action.GATE,
        new GateSettings.Curve(
            strip.amount(GateParameters.THRESHOLD),
            strip.amount(GateParameters.RATIO),
            strip.amount(GateParameters.RANGE),
            strip.amount(GateParameters.HYSTERESIS)),
        new GateSettings.Timing(
            strip.amount(GateParameters.ATTACK),
            strip.amount(GateParameters.HOLD),
            strip.amount(GateParameters.RELEASE),
            strip.amount(GateParameters.LOOK_AHEAD)),
        listening(strip, Place.below("gate"), key));
  }

  /// @param number 1..2
  static CompressorSettings compressor(Values strip, int number, Key key) {
    var here = strip.at(StripParameters.compressor(number));
    return new CompressorSettings(
        here.isOn(CompressorParameters.ON),
        new CompressorSettings.Curve(
            here.amount(CompressorParameters.THRESHOLD),
            here.amount(CompressorParameters.RATIO),
            here.amount(CompressorParameters.KNEE),
            here.amount(CompressorParameters.RANGE)),
        new CompressorSettings.Timing(
            here.amount(CompressorParameters.ATTACK),
            here.amount(CompressorParameters.RELEASE),
            here.word(CompressorParameters.RELEASE_MODE).equals("programme")
                ? ReleaseMode.PROGRAMME
                : ReleaseMode.SET,
            here.amount(CompressorParameters.LOOK_AHEAD)),
        listening(strip, Place.below("compressor" + number), key),
        new CompressorSettings.Blend(
            here.amount(CompressorParameters.MAKE_UP), here.amount(CompressorParameters.MIX)));
  }

  static DeEsserSettings deEsser(Values strip, Key key) {
    return new DeEsserSettings(
        strip.isOn(DeEsserParameters.ON),
        strip.amount(DeEsserParameters.FREQUENCY),
        strip.word(DeEsserParameters.MEASURE).equals("level")
            ? DeEsserSettings.Measure.LEVEL
            : DeEsserSettings.Measure.PART,
        strip.amount(DeEsserParameters.THRESHOLD),
        strip.amount(DeEsserParameters.RATIO),
        strip.amount(DeEsserParameters.RANGE),
        strip.amount(DeEsserParameters.ATTACK),
        strip.amount(DeEsserParameters.RELEASE),
        key);
  }

  /// The bands that stand still; dynamic ones have a stage of their own.
  static Equalizer.Settings equalizer(Values strip) {
    return new Equalizer.Settings(
        IntStream.rangeClosed(1, StripParameters.EQUALIZER_BANDS)
            .mapToObj(number -> band(strip.at(StripParameters.equalizer(number))))
            .toList());
  }

  /// @param number 1..6
  static DynamicBand dynamicBand(Values strip, int number) {
    var here = strip.at(StripParameters.equalizer(number));
    if (!isDynamic(here) || !here.isOn(EqualizerParameters.ON)) {
      return DynamicBand.OFF;
    }
    var shape = shape(here);
    return new DynamicBand(
        true,
        shape,
        here.amount(EqualizerParameters.FREQUENCY),
        q(here, shape),
        here.amount(EqualizerParameters.GAIN),
        here.amount(EqualizerParameters.RANGE),
        here.amount(EqualizerParameters.THRESHOLD),
        here.amount(EqualizerParameters.RATIO),
        here.amount(EqualizerParameters.ATTACK),
        here.amount(EqualizerParameters.RELEASE));
  }

  private static Band band(Values here) {
    var shape = shape(here);
    return new Band(
        here.isOn(EqualizerParameters.ON) && !isDynamic(here),
        shape,
        here.amount(EqualizerParameters.FREQUENCY),
        q(here, shape),
        here.amount(EqualizerParameters.GAIN));
  }

  private static boolean isDynamic(Values here) {
    return here.isOn(DYNAMIC) && DYNAMIC_SHAPES.contains(shape(here));
  }

  private static final List<Shape> DYNAMIC_SHAPES =
      List.of(Shape.BELL, Shape.LOW_SHELF, Shape.HIGH_SHELF);

  private static Shape shape(Values here) {
    var word = here.word(EqualizerParameters.SHAPE);
    return Shape.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  /// A shelf cannot be as narrow as a bell.
  private static double q(Values here, Shape shape) {
    double q = here.amount(EqualizerParameters.Q);
    boolean isShelf = shape == Shape.LOW_SHELF || shape == Shape.HIGH_SHELF;
    return isShelf ? Math.min(q, EqualizerParameters.SHELF_Q.max()) : q;
  }

  private static Slope slope(String word) {
    return Slope.valueOf("DB_" + word);
  }

  private static Listening listening(Values strip, Place stage, Key key) {
    var here = strip.at(stage);
    return new Listening(
        here.word(KeyParameters.DETECTOR).equals("rms") ? Detector.RMS : Detector.PEAK,
        here.word(KeyParameters.LINK).equals("average") ? Link.AVERAGE : Link.LOUDEST,
        key,
        new KeyFilter(
            here.amount(KeyParameters.LOW_CUT),
            here.amount(KeyParameters.HIGH_CUT),
            here.amount(KeyParameters.TILT)));
  }
}

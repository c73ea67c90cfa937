package org.soundlathe.engine.effect;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.soundlathe.dsp.Gain;
import org.soundlathe.dsp.Rows;
import org.soundlathe.dsp.amplifier.Cabinet;
import org.soundlathe.dsp.amplifier.GuitarAmplifier;
import org.soundlathe.dsp.amplifier.Voicing;
import org.soundlathe.dsp.dynamics.CompressorSettings;
import org.soundlathe.dsp.dynamics.Multiband;
import org.soundlathe.dsp.dynamics.MultibandSettings;
import org.soundlathe.dsp.dynamics.SoftClipper;
import org.soundlathe.dsp.dynamics.TransientShaper;
import org.soundlathe.dsp.dynamics.TruePeakLimiter;
import org.soundlathe.dsp.microphone.MicrophoneCharacter;
import org.soundlathe.dsp.microphone.MicrophoneType;
import org.soundlathe.dsp.microphone.Preamplifier;
import org.soundlathe.dsp.modulation.Chorus;
import org.soundlathe.dsp.modulation.Tempo;
import org.soundlathe.dsp.modulation.Tremolo;
import org.soundlathe.dsp.modulation.Wave;
import org.soundlathe.dsp.parameter.AmplifierParameters;
import org.soundlathe.dsp.parameter.ClipperParameters;
import org.soundlathe.dsp.parameter.CompressorParameters;
import org.soundlathe.dsp.parameter.LimiterParameters;
import org.soundlathe.dsp.parameter.MicrophoneParameters;
import org.soundlathe.dsp.parameter.ModulationParameters;
import org.soundlathe.dsp.parameter.MultibandParameters;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.SaturationParameters;
import org.soundlathe.dsp.parameter.StereoParameters;
import org.soundlathe.dsp.parameter.TransientParameters;
import org.soundlathe.dsp.parameter.Values;
import org.soundlathe.dsp.saturation.Curve;
import org.soundlathe.dsp.saturation.Exciter;
import org.soundlathe.dsp.saturation.Saturator;
import org.soundlathe.dsp.saturation.TapeSpeed;
import org.soundlathe.dsp.stereo.DualPan;
import org.soundlathe.dsp.stereo.Haas;
import org.soundlathe.dsp.stereo.MonoMaker;
import org.soundlathe.dsp.stereo.PanLaw;
import org.soundlathe.dsp.stereo.Side;

/// The effects that stand in inserts only.
final class Inserts {
  // Corners that meet stay at least this apart, a semitone; and below what a crossover can do.
  private static final double APART = 1.06;
  private static final double HIGHEST_CORNER = 0.44;

  private Inserts() {}

  static Sound none() {
    return Sound.of(new Gain.Settings(1), Gain::prepare);
  }

  static Sound transients(Values values) {
    var settings =
        new TransientShaper.Settings(
            true,
            values.amount(TransientParameters.ATTACK),
            values.amount(TransientParameters.ATTACK_TIME),
            values.amount(TransientParameters.SUSTAIN),
            values.amount(TransientParameters.SUSTAIN_TIME));
    return Sound.of(settings, (spec, s) -> Rows.prepare(spec, TransientShaper.prepare(spec, s)));
  }

  static Sound multiband(Values values, int sampleRateHz) {
    int bands = (int) Math.rint(values.amount(MultibandParameters.BANDS));
    var corners =
        IntStream.range(1, bands)
            .mapToDouble(number -> values.amount(MultibandParameters.corner(number)))
            .toArray();
    var settings =
        new MultibandSettings(
            DoubleStream.of(apart(corners, sampleRateHz)).boxed().toList(),
            IntStream.rangeClosed(1, bands).mapToObj(band -> band(values, band)).toList());
    return Sound.of(settings, (spec, s) -> Rows.prepare(spec, Multiband.prepare(spec, s)));
  }

  static Sound clipper(Values values) {
    var settings =
        new SoftClipper.Settings(
            true,
            values.amount(ClipperParameters.DRIVE),
            values.amount(ClipperParameters.CEILING),
            values.amount(ClipperParameters.SOFTNESS));
    return Sound.of(settings, SoftClipper::prepare);
  }

  static Sound limiter(Values values) {
    var settings =
        new TruePeakLimiter.Settings(
            values.amount(LimiterParameters.CEILING),
            values.amount(LimiterParameters.LOOK_AHEAD),
            values.amount(LimiterParameters.RELEASE));
    return Sound.of(settings, TruePeakLimiter::prepare);
  }

  static Sound saturation(Values values) {
    var settings =
        new Saturator.Settings(
            Words.choose(values, SaturationParameters.CURVE, Curve.values()),
            values.amount(SaturationParameters.DRIVE),
            values.amount(SaturationParameters.BIAS),
            Words.choose(values, SaturationParameters.TAPE_SPEED, TapeSpeed.values()),
            values.amount(SaturationParameters.MIX),
            values.amount(SaturationParameters.OUTPUT),
            values.isOn(SaturationParameters.AUTO_GAIN));
    return Sound.of(settings, Saturator::prepare);
  }

  static Sound exciter(Values values) {
    var settings =
        new Exciter.Settings(
            values.amount(SaturationParameters.EXCITER_CORNER),
            values.amount(SaturationParameters.EXCITER_DRIVE),
            values.amount(SaturationParameters.EXCITER_EVEN),
            values.amount(SaturationParameters.EXCITER_AMOUNT));
    return Sound.of(settings, Exciter::prepare);
  }

  static Sound amplifier(Values values) {
    var settings =
        new GuitarAmplifier.Settings(
            Words.choose(values, AmplifierParameters.VOICING, Voicing.values()),
            values.amount(AmplifierParameters.GAIN),
            values.amount(AmplifierParameters.BASS),
            values.amount(AmplifierParameters.MIDDLE),
            values.amount(AmplifierParameters.TREBLE),
            values.amount(AmplifierParameters.SAG),
            Words.choose(values, AmplifierParameters.CABINET, Cabinet.values()),
            values.amount(AmplifierParameters.OUTPUT));
    return Sound.of(settings, GuitarAmplifier::prepare);
  }

  static Sound microphone(Values values) {
    var settings =
        new MicrophoneCharacter.Settings(
            Words.choose(values, MicrophoneParameters.TYPE, MicrophoneType.values()),
            values.amount(MicrophoneParameters.DISTANCE),
            values.amount(MicrophoneParameters.OFF_AXIS));
    return Sound.of(settings, MicrophoneCharacter::prepare);
  }

  static Sound preamplifier(Values values) {
    var settings =
        new Preamplifier.Settings(
            Words.choose(values, MicrophoneParameters.PREAMPLIFIER, Preamplifier.Type.values()),
            values.amount(MicrophoneParameters.DRIVE),
            values.amount(MicrophoneParameters.OUTPUT));
    return Sound.of(settings, Preamplifier::prepare);
  }

  static Sound chorus(Values values) {
    var settings =
        new Chorus.Settings(
            (int) Math.rint(values.amount(ModulationParameters.CHORUS_VOICES)),
            rateHz(values, ModulationParameters.CHORUS_RATE),
            values.amount(ModulationParameters.CHORUS_DEPTH),
            values.amount(ModulationParameters.CHORUS_DELAY),
            values.amount(ModulationParameters.CHORUS_SPREAD),
            values.amount(ModulationParameters.CHORUS_MIX));
    return Sound.of(settings, Chorus::prepare);
  }

  static Sound tremolo(Values values) {
    var settings =
        new Tremolo.Settings(
            Words.choose(values, ModulationParameters.TREMOLO_WAVE, Wave.values()),
            rateHz(values, ModulationParameters.TREMOLO_RATE),
            values.amount(ModulationParameters.TREMOLO_DEPTH),
            values.amount(ModulationParameters.TREMOLO_PHASE));
    return Sound.of(settings, Tremolo::prepare);
  }

  static Sound monoMaker(Values values) {
    var settings = new MonoMaker.Settings(true, values.amount(StereoParameters.MONO_CORNER));
    return Sound.of(settings, MonoMaker::prepare);
  }

  static Sound haas(Values values) {
    var settings =
        new Haas.Settings(
            Words.choose(values, StereoParameters.HAAS_SIDE, Side.values()),
            values.amount(StereoParameters.HAAS_DELAY),
            values.amount(StereoParameters.HAAS_GAIN));
    return Sound.of(settings, Haas::prepare);
  }

  static Sound dualPan(Values values) {
    var settings =
        new DualPan.Settings(
            values.amount(StereoParameters.DUAL_LEFT),
            values.amount(StereoParameters.DUAL_RIGHT),
            Words.choose(values, StereoParameters.DUAL_LAW, PanLaw.values()));
    return Sound.of(settings, DualPan::prepare);
  }

  private static CompressorSettings band(Values values, int band) {
    return new CompressorSettings(
            new CompressorSettings.Curve(
                inBand(values, band, CompressorParameters.THRESHOLD),
                inBand(values, band, CompressorParameters.RATIO),
                inBand(values, band, CompressorParameters.KNEE),
                inBand(values, band, CompressorParameters.RANGE)),
            new CompressorSettings.Timing(
                inBand(values, band, CompressorParameters.ATTACK),
                inBand(values, band, CompressorParameters.RELEASE)))
        .with(
            new CompressorSettings.Blend(inBand(values, band, CompressorParameters.MAKE_UP), 100));
  }

  private static double inBand(Values values, int band, Amount amount) {
    return values.amount(MultibandParameters.inBand(band, amount));
  }

  /// Corners that rise, each pushed up by the one below, or down by the highest that can be.
  private static double[] apart(double[] cornersHz, int sampleRateHz) {
    int last = cornersHz.length - 1;
    for (int i = 1; i <= last; i++) {
      cornersHz[i] = Math.max(cornersHz[i], APART * cornersHz[i - 1]);
    }
    double highest = Math.min(MultibandParameters.corner(1).max(), HIGHEST_CORNER * sampleRateHz);
    for (int i = last; i >= 0; i--) {
      cornersHz[i] = Math.min(cornersHz[i], highest);
      highest = cornersHz[i] / APART;
    }
    return cornersHz;
  }

  /// The rate as set, or that of the tempo; doubled or halved until the effect can follow it.
  private static double rateHz(Values values, Amount rate) {
    if (!values.isOn(ModulationParameters.FOLLOWS_TEMPO)) {
      return values.amount(rate);
    }
    double hz =
        new Tempo(values.amount(ModulationParameters.TEMPO))
            .rateHz(values.amount(ModulationParameters.BEATS));
    while (hz > rate.max()) {
      hz /= 2;
    }
    while (hz < rate.min()) {
      hz *= 2;
    }
    return hz;
  }
}

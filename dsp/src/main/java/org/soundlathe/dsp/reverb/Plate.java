package org.soundlathe.dsp.reverb;

import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.PlateParameters;

/// Lets a sound ring in a plate of steel: dense at once, bright, with the sweep of bending waves;
/// gives only the ringing.
///
/// Stereo in, stereo out. A feedback network of short lines, each of which delays the lows a little
/// more on every trip, behind a sweep from high to low. T60 holds in each octave within 5 %.
public final class Plate extends Space {
  private static final double DIFFUSION = 0.65;
  private static final double MODULATION_HZ = 0.9;
  private static final double SLACK_DELAY_MS = 8;
  private static final double TENSE_DELAY_MS = 2;
  // What each trip adds to the sweep; the corners are tuned on its curve.
  private static final double FIRST_CORNER_HZ = 350;
  private static final double SECOND_CORNER_HZ = 1_700;

  /// @param decaySeconds T60 at 1 kHz, 0.3..10
  /// @param lowPercent how long 63 Hz rings, of the decay, 25..250
  /// @param highPercent how long 16 kHz rings, of the decay, 10..150
  /// @param tensionPercent how short the sweep is, 0..100: 8 to 2 ms at 1 kHz
  /// @param modulationPercent how far the echoes wander, 0..100
  /// @param wet what stands around the plate
  public record Settings(
      double decaySeconds,
      double lowPercent,
      double highPercent,
      double tensionPercent,
      double modulationPercent,
      Wet wet) {
    public Settings {
      PlateParameters.DECAY.check(decaySeconds);
      PlateParameters.LOWS.check(lowPercent);
      PlateParameters.HIGHS.check(highPercent);
      PlateParameters.TENSION.check(tensionPercent);
      PlateParameters.MODULATION.check(modulationPercent);
    }

    /// With the tone of most plates.
    public Settings(double decaySeconds, Wet wet) {
      this(
          decaySeconds,
          PlateParameters.LOWS.byDefault(),
          PlateParameters.HIGHS.byDefault(),
          PlateParameters.TENSION.byDefault(),
          PlateParameters.MODULATION.byDefault(),
          wet);
    }
  }

  private Plate(Spec spec, Settings settings) {
    super(spec, settings.wet(), tank(spec, settings));
  }

  /// @param spec two channels
  public static Plate prepare(Spec spec, Settings settings) {
    return new Plate(spec, settings);
  }

  private static Tank tank(Spec spec, Settings settings) {
    int rateHz = spec.sampleRateHz();
    Dimensions dimensions = Dimensions.plate().lasting(settings.decaySeconds());
    int[] lengths = dimensions.lineLengthsFrames(FeedbackNetwork.LINES, rateHz);
    var decay =
        DecayCurve.of(settings.decaySeconds(), settings.lowPercent(), settings.highPercent());
    Section[] grain = {Section.allPasses(FIRST_CORNER_HZ, SECOND_CORNER_HZ, rateHz)};
    var losses = new SectionRows(OctaveLoss.sections(lengths, decay, rateHz, grain));
    var turn =
        new MatrixTurn(
            spec, FeedbackNetwork.LINES / 2, settings.modulationPercent(), MODULATION_HZ);
    var network =
        new NetworkTank(spec, dimensions, DIFFUSION, settings.decaySeconds(), losses, turn);
    double slack = 1 - settings.tensionPercent() / 100;
    double delayMs = TENSE_DELAY_MS + slack * (SLACK_DELAY_MS - TENSE_DELAY_MS);
    return new DispersiveTank(spec, delayMs, network);
  }
}

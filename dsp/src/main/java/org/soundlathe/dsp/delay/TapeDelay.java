package org.soundlathe.dsp.delay;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.DelayParameters;
import org.soundlathe.dsp.unit.Decibels;

/// Repeats a sound as a loop of tape does: each pass a little more saturated and duller, swaying in
/// pitch, and gliding in pitch when the heads are moved.
///
/// All channels are tracks of one tape and sway together, always the same for the same seed.
/// Between the samples it reads with a sinc of 16 samples, see [FractionalDelay] for its error.
/// What is recorded never exceeds full scale less the drive, whatever the settings. It is no
/// oversampled saturation: the softness of the curve and the loss of highs keep folded tones low.
/// The tail ends in exact silence.
public final class TapeDelay implements Kernel {
  private static final double GONE = 1e-9;
  // Rumble below the tape's range; also keeps a steady offset from going round.
  private static final double LOWEST_HZ = 25;

  private final FractionalDelay[] tracks;
  private final LoopFilter[] losses;
  private final HeadBump[] bumps;
  private final Transport transport;
  private final double feedback;
  private final double drive;
  private final double dryGain;
  private final double wetGain;
  private long brokenSamples;

  /// @param timeMs from head to head, 20..2000
  /// @param feedbackPercent of each pass beside the last, 0..98
  /// @param driveDb how hot the tape is recorded: soft sounds keep their level, loud ones bend
  ///   below full scale less this, 0..24
  /// @param toneHz where each pass loses 3 dB of highs, 6 dB/oct, 1000..20000; 20000 is off
  /// @param bumpDb how much the playing head lifts 90 Hz, 0..6; outside the loop
  /// @param sway the tape's uneven speed
  /// @param mixPercent 0 the dry sound alone, bit for bit; 100 the tape alone
  public record Settings(
      double timeMs,
      double feedbackPercent,
      double driveDb,
      double toneHz,
      double bumpDb,
      Sway sway,
      double mixPercent) {
    public Settings {
      DelayParameters.TAPE_TIME.check(timeMs);
      DelayParameters.TAPE_FEEDBACK.check(feedbackPercent);
      DelayParameters.TAPE_DRIVE.check(driveDb);
      DelayParameters.TAPE_TONE.check(toneHz);
      DelayParameters.TAPE_BUMP.check(bumpDb);
      DelayParameters.TAPE_MIX.check(mixPercent);
    }
  }

  /// How unevenly the tape runs.
  ///
  /// @param wowPercent peak deviation of the speed at 0.7 Hz, 0..2
  /// @param flutterPercent peak deviation of the speed around 7 Hz, 0..1
  /// @param seed of the flutter's chance
  public record Sway(double wowPercent, double flutterPercent, long seed) {
    public Sway {
      DelayParameters.TAPE_WOW.check(wowPercent);
      DelayParameters.TAPE_FLUTTER.check(flutterPercent);
    }
  }

  private TapeDelay(Spec spec, Settings settings) {
    int rateHz = spec.sampleRateHz();
    transport = new Transport(settings.timeMs(), settings.sway(), rateHz);
    tracks = new FractionalDelay[spec.channels()];
    losses = new LoopFilter[spec.channels()];
    bumps = new HeadBump[spec.channels()];
    for (int channel = 0; channel < tracks.length; channel++) {
      tracks[channel] = new FractionalDelay(transport.longestFrames());
      losses[channel] = new LoopFilter(LOWEST_HZ, settings.toneHz(), rateHz);
      bumps[channel] = new HeadBump(settings.bumpDb(), rateHz);
    }
    feedback = settings.feedbackPercent() / 100;
    drive = Decibels.toGain(settings.driveDb());
    wetGain = settings.mixPercent() / 100;
    dryGain = 1 - wetGain;
  }

  public static TapeDelay prepare(Spec spec, Settings settings) {
    return new TapeDelay(spec, settings);
  }

  /// Moves the heads from the next grid step of 64 frames on; the pitch glides meanwhile, by nine
  /// semitones at most. Between two calls of process, on their thread.
  ///
  /// @param timeMs 20..2000
  public void glideTo(double timeMs) {
    transport.glideTo(DelayParameters.TAPE_TIME.check(timeMs));
  }

  @Override
  public void process(float[][] block, int frames) {
    for (float[] signal : block) {
      brokenSamples += Finite.mend(signal, frames);
    }
    if (wetGain == 0) {
      return;
    }
    for (int i = 0; i < frames; i++) {
      double delayFrames = transport.next();
      for (int channel = 0; channel < tracks.length; channel++) {
        block[channel][i] = pass(channel, block[channel][i], delayFrames);
      }
    }
  }

  @Override
  public void reset() {
    for (int channel = 0; channel < tracks.length; channel++) {
      tracks[channel].reset();
      losses[channel].reset();
      bumps[channel].reset();
    }
    transport.reset();
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }

  private float pass(int channel, float dry, double delayFrames) {
    // The frame written last is one frame old.
    double played = losses[channel].next(tracks[channel].read(delayFrames - 1));
    double again = feedback * played;
    double recorded = dry + (Math.abs(again) < GONE ? 0 : again);
    tracks[channel].write((float) saturated(recorded));
    return (float) (dryGain * dry + wetGain * bumps[channel].next(played));
  }

  /// Slope 1 for soft sounds, bent towards ±1/drive.
  private double saturated(double sample) {
    double driven = drive * sample;
    return sample / Math.sqrt(1 + driven * driven);
  }
}

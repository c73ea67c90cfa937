package org.soundlathe.dsp.modulation;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.delay.FractionalDelay;
import org.soundlathe.dsp.parameter.ModulationParameters;

/// Makes many voices of one: two to four copies, each a little late and swaying in time and so in
/// pitch, join the sound.
///
/// The voices of a channel sway evenly spread over the cycle, so that their mean is in tune; every
/// second channel sways between those of the others. Dry and voices are mixed by their power, so
/// that the sound stays about as loud; low notes with little sway, whose voices are the same, grow.
/// With a mix of 0 % it passes bit for bit.
public final class Chorus implements Kernel {
  private static final int STEP_FRAMES = 64;

  private final Voices[] channels;
  private final float dryGain;
  private final float wetGain;
  private long frame;
  private long brokenSamples;

  /// @param voices 2..4
  /// @param rateHz 0.02..10
  /// @param depthMs 0..10, how far a voice sways to each side
  /// @param delayMs 2..40, the least delay of a voice
  /// @param spreadPercent 0 (all channels sway alike) .. 100
  /// @param mixPercent 0 (dry) .. 100 (voices alone)
  public record Settings(
      int voices,
      double rateHz,
      double depthMs,
      double delayMs,
      double spreadPercent,
      double mixPercent) {
    public Settings {
      ModulationParameters.CHORUS_VOICES.check(voices);
      ModulationParameters.CHORUS_RATE.check(rateHz);
      ModulationParameters.CHORUS_DEPTH.check(depthMs);
      ModulationParameters.CHORUS_DELAY.check(delayMs);
      ModulationParameters.CHORUS_SPREAD.check(spreadPercent);
      ModulationParameters.CHORUS_MIX.check(mixPercent);
    }
  }

  private Chorus(Spec spec, Settings settings) {
    channels = new Voices[spec.channels()];
    for (int channel = 0; channel < channels.length; channel++) {
      channels[channel] = new Voices(spec.sampleRateHz(), settings, channel);
    }
    double mix = settings.mixPercent() / 100;
    dryGain = (float) StrictMath.sin(StrictMath.PI / 2 * (1 - mix));
    wetGain = (float) (StrictMath.sin(StrictMath.PI / 2 * mix) / Math.sqrt(settings.voices()));
  }

  public static Chorus prepare(Spec spec, Settings settings) {
    return new Chorus(spec, settings);
  }

  @Override
  public void process(float[][] block, int frames) {
    for (int channel = 0; channel < channels.length; channel++) {
      brokenSamples += Finite.mend(block[channel], frames);
    }
    if (wetGain == 0) {
      return;
    }
    for (int at = 0; at < frames; at += STEP_FRAMES) {
      int now = Math.min(STEP_FRAMES, frames - at);
      for (int channel = 0; channel < channels.length; channel++) {
        channels[channel].join(block[channel], at, now);
      }
      frame += now;
    }
  }

  @Override
  public void reset() {
    for (Voices voices : channels) {
      voices.line.reset();
    }
    frame = 0;
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }

  /// The voices of one channel.
  private final class Voices {
    private final FractionalDelay line;
    private final Sway[] sways;
    private final double[][] delays;
    private final double middleFrames;
    private final double depthFrames;

    Voices(int sampleRateHz, Settings settings, int channel) {
      depthFrames = settings.depthMs() / 1_000 * sampleRateHz;
      middleFrames = settings.delayMs() / 1_000 * sampleRateHz + depthFrames;
      line = new FractionalDelay((int) Math.ceil(middleFrames + depthFrames) + 1);
      sways = new Sway[settings.voices()];
      delays = new double[settings.voices()][STEP_FRAMES];
      double shift = channel % 2 * settings.spreadPercent() / 100 / 2;
      for (int voice = 0; voice < sways.length; voice++) {
        double phase = (voice + shift) / sways.length;
        sways[voice] = new Sway(Wave.SINE, settings.rateHz(), sampleRateHz, phase);
      }
    }

    void join(float[] signal, int at, int frames) {
      for (int voice = 0; voice < sways.length; voice++) {
        double[] delay = delays[voice];
        sways[voice].fill(delay, frame, frames);
        for (int i = 0; i < frames; i++) {
          delay[i] = middleFrames + depthFrames * delay[i];
        }
      }
      for (int i = 0; i < frames; i++) {
        float dry = signal[at + i];
        line.write(dry);
        float wet = 0;
        for (int voice = 0; voice < delays.length; voice++) {
          wet += line.read(delays[voice][i]);
        }
        signal[at + i] = dryGain * dry + wetGain * wet;
      }
    }
  }
}

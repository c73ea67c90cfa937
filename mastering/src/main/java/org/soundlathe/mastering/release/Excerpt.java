package org.soundlathe.mastering.release;

import java.nio.file.Path;
import org.soundlathe.dsp.Gain;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.loudness.LoudnessMeter;
import org.soundlathe.dsp.loudness.TruePeakMeter;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.mastering.chain.ChainSettings;
import org.soundlathe.mastering.chain.MasterChain;
import org.soundlathe.media.AudioSource;
import org.soundlathe.media.wav.WavSource;

/// A few seconds of a mix, held in memory to be tried at many gains.
final class Excerpt {
  /// The limiter needs this much of what came before to be in the state that it will be in.
  private static final double LEAD_IN_SECONDS = 1.5;

  private final int sampleRateHz;
  private final float[][] sound;
  private final int leadInFrames;

  private Excerpt(int sampleRateHz, float[][] sound, int leadInFrames) {
    this.sampleRateHz = sampleRateHz;
    this.sound = sound;
    this.leadInFrames = leadInFrames;
  }

  /// What the limiter would do.
  ///
  /// @param gainReductionDb mean over the excerpt, lead-in left out
  /// @param loudnessLufs of the limited excerpt
  /// @param truePeakDbtp of the limited excerpt
  record Trial(double gainReductionDb, double loudnessLufs, double truePeakDbtp) {
    double psrDb() {
      return truePeakDbtp - loudnessLufs;
    }
  }

  /// Reads the stretch and its lead-in; the mix must be a WAV of one or two channels.
  static Excerpt read(Path mix, Loudest stretch) {
    try (var source = WavSource.open(mix)) {
      int rate = source.format().sampleRateHz();
      long from = stretch.fromFrame(rate);
      int leadIn = (int) Math.min(from, (long) (LEAD_IN_SECONDS * rate));
      int frames = leadIn + (int) stretch.lengthFrames(rate);
      var sound = new float[2][frames];
      source.seek(from - leadIn);
      int read = fill(source, sound, frames);
      if (source.format().channels() == 1) {
        System.arraycopy(sound[0], 0, sound[1], 0, read);
      }
      return new Excerpt(rate, sound, leadIn);
    }
  }

  private static int fill(AudioSource source, float[][] into, int frames) {
    int done = 0;
    while (done < frames) {
      int got = source.read(into, done, frames - done);
      if (got < 0) {
        break;
      }
      done += got;
    }
    return done;
  }

  /// Plays the excerpt through gain and limiter.
  Trial at(double gainDb, double ceilingDbtp) {
    var settings = new ChainSettings(gainDb, sampleRateHz, ceilingDbtp, ChainSettings.Limiter.ON);
    var limiter = MasterChain.limiter(settings);
    var gain =
        Gain.prepare(
            new Spec(sampleRateHz, 2, MasterChain.BLOCK_FRAMES),
            new Gain.Settings(Decibels.toGain(gainDb)));
    var loudness = new LoudnessMeter(sampleRateHz, 2);
    var peak = new TruePeakMeter(sampleRateHz, 2);
    int late = limiter.latencyFrames();
    var block = new float[2][MasterChain.BLOCK_FRAMES];
    int length = sound[0].length;
    for (int from = 0; from < length + late; from += MasterChain.BLOCK_FRAMES) {
      int frames = Math.min(MasterChain.BLOCK_FRAMES, length + late - from);
      copy(from, block, frames);
      gain.process(block, frames);
      limiter.process(block, frames);
      int skip = Math.max(0, Math.min(frames, leadInFrames + late - from));
      loudness.measure(block, skip, frames - skip);
      peak.measure(block, skip, frames - skip);
    }
    int firstWindow = (int) Math.rint(leadInFrames * 10.0 / sampleRateHz);
    return new Trial(
        limiter.reduction().meanReductionDb(firstWindow, Integer.MAX_VALUE),
        loudness.integratedLufs(),
        peak.truePeakDbtp());
  }

  /// Frames of the excerpt from one on; silence behind its end.
  private void copy(int from, float[][] block, int frames) {
    for (int c = 0; c < 2; c++) {
      for (int i = 0; i < frames; i++) {
        int at = from + i;
        block[c][i] = at < sound[c].length ? sound[c][at] : 0f;
      }
    }
  }
}

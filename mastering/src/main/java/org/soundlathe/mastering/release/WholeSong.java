package org.soundlathe.mastering.release;

import java.nio.file.Path;
import org.soundlathe.dsp.loudness.LoudnessMeter;
import org.soundlathe.mastering.chain.ChainSettings;
import org.soundlathe.mastering.chain.MasterChain;

/// A whole mix, played through the chain to hear how loud it becomes.
///
/// @param mix a WAV of one or two channels
record WholeSong(Path mix, int sampleRateHz) {
  /// Integrated loudness behind the limiter.
  double lufs(double gainDb, double ceilingDbtp) {
    var settings = new ChainSettings(gainDb, sampleRateHz, ceilingDbtp, ChainSettings.Limiter.ON);
    var meter = new LoudnessMeter(sampleRateHz, 2);
    var block = new float[2][MasterChain.BLOCK_FRAMES];
    try (var chain = MasterChain.open(mix, settings)) {
      for (int frames = chain.read(block); frames > 0; frames = chain.read(block)) {
        meter.measure(block, 0, frames);
      }
    }
    return meter.integratedLufs();
  }
}

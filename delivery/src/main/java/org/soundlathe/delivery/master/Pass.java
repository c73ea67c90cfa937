package org.soundlathe.delivery.master;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.dither.Dither;
import org.soundlathe.dsp.meter.SignalFigures;
import org.soundlathe.dsp.meter.SignalMeter;
import org.soundlathe.mastering.chain.ChainSettings;
import org.soundlathe.mastering.chain.MasterChain;
import org.soundlathe.media.AudioSink;
import org.soundlathe.media.codec.CodedSink;
import org.soundlathe.media.wav.Bext;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.progress.Progress;

/// Plays a mix once through the mastering chain into one file: chain, dither, file.
record Pass(Path mix, Disk disk) {
  void render(
      Path target, ChainSettings settings, Form form, Disk.Overwrite overwrite, Progress progress) {
    switch (form) {
      case Form.Wav wav -> renderWav(target, settings, wav, overwrite, progress);
      case Form.Lossless(var spec, var bits) -> {
        try (var sink = CodedSink.create(disk, target, spec, overwrite)) {
          play(settings, dither(settings, bits), sink, progress);
          sink.commit();
        }
      }
      case Form.Lossy(var spec) -> {
        try (var sink = CodedSink.create(disk, target, spec, overwrite)) {
          play(settings, Optional.empty(), sink, progress);
          sink.commit();
        }
      }
    }
  }

  private void renderWav(
      Path target,
      ChainSettings settings,
      Form.Wav form,
      Disk.Overwrite overwrite,
      Progress progress) {
    try (var sink = WavSink.create(disk, target, form.spec(), overwrite)) {
      var meter = new SignalMeter(settings.sampleRateHz(), Form.CHANNELS);
      var metered = new MeteredSink(sink, meter);
      long frames = play(settings, dither(settings, form.bits()), metered, progress);
      pad(metered, frames, form);
      if (form.spec().bext().isPresent()) {
        sink.commitWith(loudness(form.spec().bext().get(), meter.figures()));
      } else {
        sink.commit();
      }
    }
  }

  private static Optional<Dither> dither(ChainSettings settings, int bits) {
    var spec = new Spec(settings.sampleRateHz(), Form.CHANNELS, MasterChain.BLOCK_FRAMES);
    return Optional.of(Dither.prepare(spec, new Dither.Settings(bits)));
  }

  private long play(
      ChainSettings settings, Optional<Dither> dither, AudioSink sink, Progress progress) {
    var block = new float[Form.CHANNELS][MasterChain.BLOCK_FRAMES];
    long done = 0;
    try (var chain = MasterChain.open(mix, settings)) {
      for (int frames = chain.read(block); frames > 0; frames = chain.read(block)) {
        if (dither.isPresent()) {
          dither.get().process(block, frames);
        }
        sink.write(block, 0, frames);
        done += frames;
        progress.at("mastering", 0);
      }
    }
    return done;
  }

  /// Digital silence to the end of the frame, and to the least length.
  private static void pad(AudioSink sink, long frames, Form.Wav form) {
    long wanted = Math.max(frames, form.leastFrames());
    wanted = (wanted + form.frameMultiple() - 1) / form.frameMultiple() * form.frameMultiple();
    var silence = new float[Form.CHANNELS][MasterChain.BLOCK_FRAMES];
    for (long left = wanted - frames; left > 0; left -= MasterChain.BLOCK_FRAMES) {
      sink.write(silence, 0, (int) Math.min(left, MasterChain.BLOCK_FRAMES));
    }
  }

  private static Bext loudness(Bext bext, SignalFigures figures) {
    return bext.withLoudness(
        known(figures.integratedLufs()),
        known(figures.loudnessRangeLu()),
        known(figures.truePeakDbtp()),
        known(figures.maxMomentaryLufs()),
        known(figures.maxShortTermLufs()));
  }

  private static OptionalDouble known(double level) {
    return Double.isFinite(level) ? OptionalDouble.of(level) : OptionalDouble.empty();
  }
}

package org.soundlathe.mixing.listening;

import java.nio.file.Path;
import java.util.function.Function;
import org.soundlathe.dsp.loudness.ActiveLoudness;
import org.soundlathe.dsp.loudness.HitLoudness;
import org.soundlathe.dsp.meter.BitDepthMeter;
import org.soundlathe.dsp.meter.EdgeMeter;
import org.soundlathe.dsp.meter.SignalMeter;
import org.soundlathe.dsp.pitch.LowestNote;
import org.soundlathe.dsp.pitch.PitchTrack;
import org.soundlathe.dsp.rhythm.OnsetEnvelope;
import org.soundlathe.dsp.rhythm.Onsets;
import org.soundlathe.dsp.spectrum.AverageSpectrum;
import org.soundlathe.dsp.spectrum.SpectralShapes;
import org.soundlathe.engine.source.ClipReader;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.track.Track;

/// Listens to one track from its first frame to its last, through every meter that the plan asks.
final class TrackListener {
  private static final int BLOCK_FRAMES = 8192;

  /// The share of the energy that counts as nothing: what a high-pass may take.
  private static final double RUMBLE_SHARE = 0.005;

  private final Track track;
  private final SignalMeter signal;
  private final OnsetEnvelope onsets;
  private final AverageSpectrum spectrum;
  private final SpectralShapes shapes;
  private final PitchTrack pitch;
  private final EdgeMeter edge;
  private final BitDepthMeter depth = new BitDepthMeter();

  private TrackListener(Track track, int sampleRateHz) {
    this.track = track;
    int channels = track.channels();
    signal = new SignalMeter(sampleRateHz, channels);
    onsets = new OnsetEnvelope(sampleRateHz, channels);
    spectrum = new AverageSpectrum(sampleRateHz, channels);
    shapes = new SpectralShapes(sampleRateHz, channels);
    pitch = new PitchTrack(sampleRateHz);
    edge = new EdgeMeter(sampleRateHz, channels);
  }

  /// @param files from a clip's file to its place on the disk
  static TrackPicture listen(
      Track track, int sampleRateHz, Function<String, Path> files, Progress progress) {
    var listener = new TrackListener(track, sampleRateHz);
    try (var reader = new ClipReader(track.clips(), track.channels(), files)) {
      var block = new float[track.channels()][BLOCK_FRAMES];
      long end = track.endFrame();
      for (long frame = 0; frame < end; frame += BLOCK_FRAMES) {
        int frames = (int) Math.min(BLOCK_FRAMES, end - frame);
        reader.read(frame, block, frames);
        listener.measure(block, frames);
        progress.at("listening", (double) frame / end);
      }
      return listener.picture(reader.mendedSamples(), statedBits(track, files));
    }
  }

  private void measure(float[][] block, int frames) {
    signal.measure(block, 0, frames);
    onsets.measure(block, 0, frames);
    spectrum.measure(block, 0, frames);
    shapes.measure(block, 0, frames);
    pitch.measure(block, 0, frames);
    edge.measure(block, 0, frames);
    depth.measure(block, 0, frames);
  }

  /// How many bits the files of a track have, the fewest where they differ; 0 for files of floating
  /// point, which promise none.
  private static int statedBits(Track track, Function<String, Path> files) {
    int bits = track.clips().isEmpty() ? 0 : Integer.MAX_VALUE;
    for (var clip : track.clips()) {
      try (var source = WavSource.open(files.apply(clip.file()))) {
        bits =
            switch (source.format().encoding()) {
              case PCM_8, PCM_16, PCM_24, PCM_32 -> Math.min(bits, source.format().bitDepth());
              case FLOAT_32, FLOAT_64, LOSSY -> 0;
            };
      }
      if (bits == 0) {
        break;
      }
    }
    return bits;
  }

  private TrackPicture picture(long mendedSamples, int statedBits) {
    var figures = signal.figures();
    var lowest = LowestNote.of(pitch.pitches());
    var ltas = spectrum.spectrum();
    return new TrackPicture(
        track,
        figures,
        mendedSamples,
        ActiveLoudness.of(signal.loudness()).lufs(),
        HitLoudness.of(signal.loudness(), Onsets.of(onsets).frames()).lufs(),
        shapes.median(),
        ltas.thirdOctaves(),
        lowest,
        ltas.lowFrequencyShareHz(RUMBLE_SHARE),
        new Origin(edge.lossySource(), edge.upsampledSource(), depth.paddedDepth(statedBits)));
  }
}

package org.soundlathe.mixing.listening;

import java.nio.file.Path;
import java.util.function.Function;
import org.soundlathe.dsp.loudness.ActiveLoudness;
import org.soundlathe.dsp.loudness.HitLoudness;
import org.soundlathe.dsp.meter.SignalMeter;
import org.soundlathe.dsp.pitch.LowestNote;
import org.soundlathe.dsp.pitch.PitchTrack;
import org.soundlathe.dsp.rhythm.OnsetEnvelope;
import org.soundlathe.dsp.rhythm.Onsets;
import org.soundlathe.dsp.spectrum.AverageSpectrum;
import org.soundlathe.dsp.spectrum.SpectralShapes;
import org.soundlathe.engine.source.ClipReader;
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

  private TrackListener(Track track, int sampleRateHz) {
    this.track = track;
    int channels = track.channels();
    signal = new SignalMeter(sampleRateHz, channels);
    onsets = new OnsetEnvelope(sampleRateHz, channels);
    spectrum = new AverageSpectrum(sampleRateHz, channels);
    shapes = new SpectralShapes(sampleRateHz, channels);
    pitch = new PitchTrack(sampleRateHz);
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
      return listener.picture(reader.mendedSamples());
    }
  }

  private void measure(float[][] block, int frames) {
    signal.measure(block, 0, frames);
    onsets.measure(block, 0, frames);
    spectrum.measure(block, 0, frames);
    shapes.measure(block, 0, frames);
    pitch.measure(block, 0, frames);
  }

  private TrackPicture picture(long mendedSamples) {
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
        ltas.lowFrequencyShareHz(RUMBLE_SHARE));
  }
}

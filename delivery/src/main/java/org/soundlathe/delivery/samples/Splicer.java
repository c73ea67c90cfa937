package org.soundlathe.delivery.samples;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.media.AudioSink;
import org.soundlathe.media.Marker;

/// Plays a montage into a sink: each side through its one gain, nothing else done to it.
record Splicer(Excerpt before, double beforeGain, Excerpt after, double afterGain) {
  static final int BLOCK_FRAMES = 16_384;

  void play(Montage montage, AudioSink sink) {
    play(montage, sink, (_, _) -> {});
  }

  /// The same through a last stage, such as dither.
  void play(Montage montage, AudioSink sink, Stage last) {
    var block = new float[Excerpt.CHANNELS][BLOCK_FRAMES];
    for (var at = 0L; at < montage.lengthFrames(); at += BLOCK_FRAMES) {
      var frames = (int) Math.min(BLOCK_FRAMES, montage.lengthFrames() - at);
      fill(montage, at, block, frames);
      last.process(block, frames);
      sink.write(block, 0, frames);
    }
  }

  /// Treats frames 0..frames-1 of a block in place.
  interface Stage {
    void process(float[][] block, int frames);
  }

  /// The start of every passage, as a marker for the file.
  static List<Marker> markers(Montage montage) {
    var markers = new ArrayList<Marker>();
    for (var passage : montage.passages()) {
      markers.add(new Marker(passage.atFrame(), passage.marker()));
    }
    return markers;
  }

  private void fill(Montage montage, long at, float[][] block, int frames) {
    for (var channel = 0; channel < block.length; channel++) {
      var mixed = new double[frames];
      for (var passage : montage.passages()) {
        if (passage.atFrame() < at + frames && at < passage.endFrame()) {
          add(passage, channel, at, mixed);
        }
      }
      for (var frame = 0; frame < frames; frame++) {
        block[channel][frame] = (float) mixed[frame];
      }
    }
  }

  private void add(Passage passage, int channel, long at, double[] mixed) {
    var sound = (passage.side() == Side.BEFORE ? before : after).sound()[channel];
    var gain = passage.side() == Side.BEFORE ? beforeGain : afterGain;
    var first = Math.max(0, at - passage.atFrame());
    var last = Math.min(passage.lengthFrames(), at + mixed.length - passage.atFrame());
    for (var frame = first; frame < last; frame++) {
      mixed[(int) (passage.atFrame() + frame - at)] +=
          sound[(int) (passage.fromFrame() + frame)] * gain * passage.fade(frame);
    }
  }
}

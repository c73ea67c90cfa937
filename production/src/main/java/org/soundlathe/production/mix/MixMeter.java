package org.soundlathe.production.mix;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.dsp.meter.SignalFigures;
import org.soundlathe.dsp.meter.SignalMeter;
import org.soundlathe.engine.bounce.Bounce;
import org.soundlathe.engine.bounce.BounceRequest;
import org.soundlathe.engine.bounce.Tap;
import org.soundlathe.engine.console.SessionConsole;
import org.soundlathe.engine.source.ClipReader;
import org.soundlathe.engine.source.SignalReader;
import org.soundlathe.media.AudioSink;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.store.SessionFolder;

/// Measures the mix of a session as it stands, without writing a file.
public final class MixMeter {
  private MixMeter() {}

  public static SignalFigures measure(
      SessionFolder folder, int threads, int blockFrames, Progress progress) {
    var session = folder.session();
    var console = SessionConsole.of(session);
    var sink = new MeterSink(new SignalMeter(session.sampleRateHz(), 2));
    var readers = new ArrayList<SignalReader>();
    try {
      for (var track : console.tracksInOrder(session)) {
        readers.add(new ClipReader(track.clips(), track.channels(), folder::audio));
      }
      var tap = new Tap(List.of(console.plan().mix()), List.of(), sink);
      Bounce.render(
          new BounceRequest(
              console.plan(), readers, console.lengthFrames(), blockFrames, threads, List.of(tap)),
          progress);
      return sink.meter().figures();
    } finally {
      readers.forEach(SignalReader::close);
    }
  }

  private record MeterSink(SignalMeter meter) implements AudioSink {
    @Override
    public void write(float[][] block, int offset, int frames) {
      meter.measure(block, offset, frames);
    }

    @Override
    public void commit() {}

    @Override
    public void close() {}
  }
}

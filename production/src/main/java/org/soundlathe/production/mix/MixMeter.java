package org.soundlathe.production.mix;

import java.util.List;
import org.soundlathe.dsp.meter.SignalFigures;
import org.soundlathe.dsp.meter.SignalMeter;
import org.soundlathe.engine.bounce.SessionPlayback;
import org.soundlathe.engine.console.SessionConsole;
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
    new SessionPlayback(folder::audio, threads, blockFrames)
        .play(session, console, console.plan(), List.of(sink), progress);
    return sink.meter().figures();
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

package org.soundlathe.delivery.master;

import org.soundlathe.dsp.meter.SignalMeter;
import org.soundlathe.media.AudioSink;

/// Measures what passes on its way into a file.
record MeteredSink(AudioSink sink, SignalMeter meter) implements AudioSink {
  @Override
  public void write(float[][] block, int offset, int frames) {
    meter.measure(block, offset, frames);
    sink.write(block, offset, frames);
  }

  @Override
  public void commit() {
    sink.commit();
  }

  @Override
  public void close() {}
}

package org.soundlathe.engine.bounce;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.Finite;
import org.soundlathe.media.AudioSink;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.media.Tags;
import org.soundlathe.media.codec.CodedSink;
import org.soundlathe.media.codec.CodedSpec;
import org.soundlathe.media.codec.Coding;
import org.soundlathe.media.wav.WavHeader;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;

/// The files of one bounce while they are written: all of them as long as each other, and under
/// their names when all of them are whole.
final class FileSet implements AutoCloseable {
  private static final int CHANNELS = 2;

  private final List<AudioSink> sinks;
  private long brokenSamples;
  private long frames;

  /// @param sinks closed with this
  FileSet(List<AudioSink> sinks) {
    this.sinks = List.copyOf(sinks);
  }

  /// @param sampleRateHz of the session
  /// @throws org.soundlathe.paperwork.file.WriteRefusal if a name is taken or the disk refuses
  static FileSet create(BounceOrder order, int sampleRateHz, Disk disk, Disk.Overwrite overwrite) {
    var sinks = new ArrayList<AudioSink>();
    try {
      for (var path : order.files()) {
        sinks.add(sink(order, path, sinks.size(), sampleRateHz, disk, overwrite));
      }
      return new FileSet(sinks);
    } catch (RuntimeException e) {
      sinks.forEach(AudioSink::close);
      throw e;
    }
  }

  /// Appends frames `offset..offset+count-1` of `sounds[file][side][frame]` to each file. What is
  /// no number becomes silence there and here.
  void write(float[][][] sounds, int offset, int count) {
    for (int i = 0; i < sinks.size(); i++) {
      for (float[] side : sounds[i]) {
        brokenSamples += mend(side, offset, count);
      }
      sinks.get(i).write(sounds[i], offset, count);
    }
    frames += count;
  }

  private static long mend(float[] side, int offset, int count) {
    long broken = 0;
    for (int i = offset; i < offset + count; i++) {
      float sample = Finite.orSilence(side[i]);
      broken += sample == side[i] ? 0 : 1;
      side[i] = sample;
    }
    return broken;
  }

  /// Gives all files their names.
  void commit() {
    sinks.forEach(AudioSink::commit);
  }

  int size() {
    return sinks.size();
  }

  /// How many frames each file has, at the rate of the session.
  long frames() {
    return frames;
  }

  /// How many samples were no numbers.
  long brokenSamples() {
    return brokenSamples;
  }

  @Override
  public void close() {
    sinks.forEach(AudioSink::close);
  }

  private static AudioSink sink(
      BounceOrder order,
      Path path,
      int number,
      int sampleRateHz,
      Disk disk,
      Disk.Overwrite overwrite) {
    int rateHz = order.sampleRateHz();
    var format = order.format();
    AudioSink sink =
        switch (format) {
          case WAV_FLOAT, WAV_24, WAV_16 ->
              WavSink.create(disk, path, wav(format, rateHz), overwrite);
          case FLAC_24 -> CodedSink.create(disk, path, flac(Coding.FLAC_24, rateHz), overwrite);
          case FLAC_16 -> CodedSink.create(disk, path, flac(Coding.FLAC_16, rateHz), overwrite);
        };
    if (format.isDithered()) {
      sink = new DitheredSink(sink, format.bits(), rateHz, number);
    }
    return rateHz == sampleRateHz ? sink : new ResampledSink(sink, sampleRateHz, rateHz);
  }

  private static WavSpec wav(FileFormat format, int rateHz) {
    var encoding =
        format.isDithered() ? SampleEncoding.pcmOf(format.bits()) : SampleEncoding.FLOAT_32;
    return new WavSpec(
        rateHz, CHANNELS, encoding, WavHeader.EXTENSIBLE, Optional.empty(), List.of());
  }

  private static CodedSpec flac(Coding coding, int rateHz) {
    return new CodedSpec(coding, rateHz, CHANNELS, Tags.none(), Optional.empty());
  }
}

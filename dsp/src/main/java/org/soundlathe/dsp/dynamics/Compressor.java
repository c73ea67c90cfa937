package org.soundlathe.dsp.dynamics;

import java.util.Collections;
import java.util.List;
import org.soundlathe.dsp.Bank;
import org.soundlathe.dsp.Spec;

/// Turns loud passages down, so that soft ones can be louder.
///
/// Feed-forward: the level of the key in dB, a curve with a soft knee, then attack and release on
/// the decibels of the reduction. Gains are reckoned every 8 frames and drawn through in straight
/// lines; those 8 frames and the longest look-ahead of the bank are its latency, for strips that
/// are off as well. A strip that is off, or has nothing to turn down, passes bit for bit.
///
/// With the peak detector the times hold from 0.5 ms (attack) and 20 ms (release) on. The root mean
/// square hears a step only as its window of 10 ms passes: there they hold from 40 ms on, and
/// shorter settings are as short as the window lets them be.
// D. Giannoulis, M. Massberg, J. D. Reiss, "Digital Dynamic Range Compressor Design", J. Audio Eng.
// Soc. 60 (2012) 6.
public final class Compressor implements Bank {
  private final CompressorGains gains;
  private final DynamicsStage stage;

  Compressor(int sampleRateHz, List<CompressorSettings> settings, Links links) {
    gains = new CompressorGains(sampleRateHz, settings);
    stage =
        new DynamicsStage(
            sampleRateHz,
            settings.stream().map(CompressorSettings::listening).toList(),
            settings.stream().mapToDouble(strip -> strip.timing().lookAheadMs()).toArray(),
            links,
            gains);
  }

  /// @param settings one for each channel of the spec
  public static Compressor prepare(Spec spec, List<CompressorSettings> settings, Links links) {
    return new Compressor(spec.sampleRateHz(), settings, links.checked(spec, settings.size()));
  }

  /// Strips that do not hear one another.
  public static Compressor prepare(Spec spec, List<CompressorSettings> settings) {
    return prepare(spec, settings, Links.apart(settings.size()));
  }

  /// All channels alike, turned down together.
  public static Compressor prepare(Spec spec, CompressorSettings settings) {
    int strips = spec.channels();
    return prepare(spec, Collections.nCopies(strips, settings), Links.together(strips));
  }

  /// Every strip hears its own sound, also those set to hear another.
  @Override
  public void process(double[][] rows, int frames) {
    stage.process(rows, rows, frames);
  }

  /// @param keyRows what strips with [Key#OTHER] hear, `[frame][strip]`
  public void process(double[][] rows, double[][] keyRows, int frames) {
    stage.process(rows, keyRows, frames);
  }

  @Override
  public void reset() {
    stage.reset();
  }

  @Override
  public int latencyFrames() {
    return stage.latencyFrames();
  }

  /// How far a strip is turned down now, in dB, 0 or more; read by the thread that processes.
  public double reductionDb(int strip) {
    return gains.ballistics().reductionsDb()[strip];
  }

  /// How far a strip was turned down at most since the last reset, in dB.
  public double greatestReductionDb(int strip) {
    return gains.ballistics().greatestDb()[strip];
  }
}

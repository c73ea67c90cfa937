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
  private final Adoptions<CompressorSettings, Ear> adoptions;

  Compressor(
      int sampleRateHz,
      List<CompressorSettings> settings,
      KeyPath keys,
      Links links,
      int latencyFrames) {
    gains = new CompressorGains(sampleRateHz, settings);
    stage = new DynamicsStage(sampleRateHz, ears(settings), keys, links, gains, latencyFrames);
    adoptions = new Adoptions<>(settings, strip -> stage.checked(ear(strip)), this::set);
  }

  /// With the shortest latency.
  ///
  /// @param settings one for each channel of the spec
  public static Compressor prepare(Spec spec, List<CompressorSettings> settings, Links links) {
    return prepare(spec, settings, links, neededLatencyFrames(spec.sampleRateHz(), settings));
  }

  /// The sound waits longer than it must; gains still land where they belong in it.
  ///
  /// @param latencyFrames at least [#neededLatencyFrames], for look-aheads to come as well
  /// @throws IllegalArgumentException if it is less
  public static Compressor prepare(
      Spec spec, List<CompressorSettings> settings, Links links, int latencyFrames) {
    return new Compressor(
        spec.sampleRateHz(),
        settings,
        KeyPath.filtered(spec.sampleRateHz(), ears(settings)),
        links.checked(spec, settings.size()),
        latencyFrames);
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

  /// The shortest latency that such settings leave room for.
  public static int neededLatencyFrames(int sampleRateHz, List<CompressorSettings> settings) {
    return DynamicsStage.neededLatencyFrames(sampleRateHz, ears(settings));
  }

  /// Gives a strip new settings, from the next frame on that is a multiple of 64 since the last
  /// reset. Make-up, mix, on and off glide within 15 ms, everything else goes by attack and
  /// release. Equal settings change nothing. On the thread that processes.
  ///
  /// @throws IllegalArgumentException if the look-ahead is longer than the latency allows
  public void adopt(int strip, CompressorSettings newSettings) {
    adoptions.adopt(strip, newSettings);
  }

  /// Every strip hears its own sound, also those set to hear another.
  @Override
  public void process(double[][] rows, int frames) {
    process(rows, rows, frames);
  }

  /// @param keyRows what strips with [Key#OTHER] hear, `[frame][strip]`
  public void process(double[][] rows, double[][] keyRows, int frames) {
    int at = 0;
    while (at < frames) {
      int next = adoptions.runFrom(at, frames);
      stage.process(rows, keyRows, at, next);
      at = next;
    }
  }

  @Override
  public void reset() {
    adoptions.reset();
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

  private void set(int strip, CompressorSettings settings, Ear ear) {
    stage.set(strip, ear);
    gains.set(strip, settings);
  }

  private static List<Ear> ears(List<CompressorSettings> settings) {
    return settings.stream().map(Compressor::ear).toList();
  }

  private static Ear ear(CompressorSettings settings) {
    return Ear.of(settings.listening(), settings.timing().lookAheadMs());
  }
}

package org.soundlathe.dsp.dynamics;

import java.util.Collections;
import java.util.List;
import org.soundlathe.dsp.Bank;
import org.soundlathe.dsp.Spec;

/// Turns down what lies between the notes: an expander at low ratios, a gate at high ones; or turns
/// a sound down while another is there.
///
/// It opens as the level of the key passes the threshold, stays open until the level is below the
/// threshold by the hysteresis, and through the hold after that. Shut, it turns down by the ratio,
/// at most by the range. Gains are reckoned every 8 frames and drawn through in straight lines;
/// those 8 frames and the longest look-ahead of the bank are its latency, for strips that are off
/// as well. An open or switched-off strip passes bit for bit. It begins shut.
// Attack and release as in D. Giannoulis, M. Massberg, J. D. Reiss, "Digital Dynamic Range
// Compressor Design", J. Audio Eng. Soc. 60 (2012) 6.
public final class Gate implements Bank {
  private final GateGains gains;
  private final DynamicsStage stage;
  private final Adoptions<GateSettings, Ear> adoptions;

  private Gate(int sampleRateHz, List<GateSettings> settings, Links links, int latencyFrames) {
    gains = new GateGains(sampleRateHz, settings);
    stage =
        new DynamicsStage(
            sampleRateHz,
            ears(settings),
            KeyPath.filtered(sampleRateHz, ears(settings)),
            links,
            gains,
            latencyFrames);
    adoptions = new Adoptions<>(settings, strip -> stage.checked(ear(strip)), this::set);
  }

  /// With the shortest latency.
  ///
  /// @param settings one for each channel of the spec
  public static Gate prepare(Spec spec, List<GateSettings> settings, Links links) {
    return prepare(spec, settings, links, neededLatencyFrames(spec.sampleRateHz(), settings));
  }

  /// The sound waits longer than it must; gains still land where they belong in it.
  ///
  /// @param latencyFrames at least [#neededLatencyFrames], for look-aheads to come as well
  /// @throws IllegalArgumentException if it is less
  public static Gate prepare(
      Spec spec, List<GateSettings> settings, Links links, int latencyFrames) {
    return new Gate(
        spec.sampleRateHz(), settings, links.checked(spec, settings.size()), latencyFrames);
  }

  /// Strips that do not hear one another.
  public static Gate prepare(Spec spec, List<GateSettings> settings) {
    return prepare(spec, settings, Links.apart(settings.size()));
  }

  /// All channels alike, opened together.
  public static Gate prepare(Spec spec, GateSettings settings) {
    int strips = spec.channels();
    return prepare(spec, Collections.nCopies(strips, settings), Links.together(strips));
  }

  /// The shortest latency that such settings leave room for.
  public static int neededLatencyFrames(int sampleRateHz, List<GateSettings> settings) {
    return DynamicsStage.neededLatencyFrames(sampleRateHz, ears(settings));
  }

  /// Gives a strip new settings, from the next frame on that is a multiple of 64 since the last
  /// reset. On and off glide within 15 ms, everything else goes by attack and release. Equal
  /// settings change nothing. On the thread that processes.
  ///
  /// @throws IllegalArgumentException if the look-ahead is longer than the latency allows
  public void adopt(int strip, GateSettings newSettings) {
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

  private void set(int strip, GateSettings settings, Ear ear) {
    stage.set(strip, ear);
    gains.set(strip, settings);
  }

  private static List<Ear> ears(List<GateSettings> settings) {
    return settings.stream().map(Gate::ear).toList();
  }

  private static Ear ear(GateSettings settings) {
    return Ear.of(settings.listening(), settings.timing().lookAheadMs());
  }
}

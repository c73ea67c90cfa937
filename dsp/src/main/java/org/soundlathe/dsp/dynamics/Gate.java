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

  private Gate(Spec spec, List<GateSettings> settings, Links links) {
    gains = new GateGains(spec.sampleRateHz(), settings);
    stage =
        new DynamicsStage(
            spec.sampleRateHz(),
            settings.stream().map(GateSettings::listening).toList(),
            settings.stream().mapToDouble(strip -> strip.timing().lookAheadMs()).toArray(),
            links,
            gains);
  }

  /// @param settings one for each channel of the spec
  public static Gate prepare(Spec spec, List<GateSettings> settings, Links links) {
    return new Gate(spec, settings, links.checked(spec, settings.size()));
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

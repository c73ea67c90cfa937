package org.soundlathe.dsp.dynamics;

import java.util.Collections;
import java.util.List;
import org.soundlathe.dsp.Bank;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.TransientParameters;

/// Makes the beginnings of notes sharper or rounder and their tails longer or drier, soft notes as
/// much as loud ones.
///
/// The level (peaks of the last 10 ms, in dB) is followed by one line that rises slowly and one
/// that falls slowly. How far the first is left below counts as attack, how far the second stays
/// above as sustain; 24 dB of it get the whole of the setting, less gets less in proportion. An
/// onset out of silence thus begins with `attackDb`, which falls as exp(-t / attackMs), and a tail
/// that dies by r dB a second ends up with `sustainDb * r * sustainMs / 24 s`.
///
/// Gains are reckoned every 8 frames and drawn through in straight lines; those 8 frames are the
/// latency. Off, or with neither attack nor sustain, a strip passes bit for bit.
// The difference of a fast and a slow envelope, as in R. Bauer's and W. Klett's analogue "Transient
// Designer" (SPL, 1998); here in decibels, so that the level cancels.
public final class TransientShaper implements Bank {
  private final DynamicsStage stage;

  /// @param attackDb -15..15
  /// @param attackMs 5..100
  /// @param sustainDb -24..24
  /// @param sustainMs 50..1000
  public record Settings(
      boolean isOn, double attackDb, double attackMs, double sustainDb, double sustainMs) {
    public Settings {
      TransientParameters.ATTACK.check(attackDb);
      TransientParameters.ATTACK_TIME.check(attackMs);
      TransientParameters.SUSTAIN.check(sustainDb);
      TransientParameters.SUSTAIN_TIME.check(sustainMs);
    }

    /// Off.
    public static Settings off() {
      return new Settings(false, 0, 20, 0, 200);
    }
  }

  private TransientShaper(Spec spec, List<Settings> settings, Links links) {
    stage =
        new DynamicsStage(
            spec.sampleRateHz(),
            Collections.nCopies(settings.size(), Ear.byDefault()),
            KeyPath.unfiltered(spec.sampleRateHz(), settings.size()),
            links,
            new TransientGains(spec.sampleRateHz(), settings),
            ControlGrid.FRAMES);
  }

  /// @param settings one for each channel of the spec
  public static TransientShaper prepare(Spec spec, List<Settings> settings, Links links) {
    return new TransientShaper(spec, settings, links);
  }

  /// Strips that do not hear one another.
  public static TransientShaper prepare(Spec spec, List<Settings> settings) {
    return prepare(spec, settings, Links.apart(settings.size()));
  }

  /// All channels alike, and moved together.
  public static TransientShaper prepare(Spec spec, Settings settings) {
    int strips = spec.channels();
    return prepare(spec, Collections.nCopies(strips, settings), Links.together(strips));
  }

  @Override
  public void process(double[][] rows, int frames) {
    stage.process(rows, rows, 0, frames);
  }

  @Override
  public void reset() {
    stage.reset();
  }

  @Override
  public int latencyFrames() {
    return stage.latencyFrames();
  }
}

package org.soundlathe.dsp.loudness;

import java.util.ArrayList;
import java.util.List;

/// How loud a track is while it plays, and when that is.
///
/// Momentary loudness is followed every 100 ms. A passage opens when it reaches 2 LU below the
/// track's own integrated loudness and closes when it falls 7 LU below it; that is the gate "open
/// -25, close -30 LUFS" of a track that was trimmed to -23 (S. Mansbridge, S. Finn, J. D. Reiss,
/// "Implementation and evaluation of autonomous multi-track fader control", 2012), without the
/// trim. The figure is the mean power of the open passages.
///
/// @param lufs the loudness of the open passages; minus infinity where none opens
/// @param share how much of the whole time they take, 0..1
/// @param passages when they are, in order
public record ActiveLoudness(double lufs, double share, List<Passage> passages) {
  private static final double OPEN_LU = -2;
  private static final double CLOSE_LU = -7;
  private static final int STEP_HOPS = 10;

  /// One open passage.
  ///
  /// @param startFrame its first frame
  /// @param endFrame the first frame behind it
  public record Passage(long startFrame, long endFrame) {}

  public ActiveLoudness {
    passages = List.copyOf(passages);
  }

  /// The active loudness of what was measured so far.
  public static ActiveLoudness of(LoudnessMeter meter) {
    HopPowers powers = meter.powers();
    double integratedLufs = meter.integratedLufs();
    double open = HopPowers.meanSquareOf(integratedLufs + OPEN_LU);
    double close = HopPowers.meanSquareOf(integratedLufs + CLOSE_LU);
    boolean isOpen = false;
    double sum = 0;
    int steps = 0;
    List<Passage> passages = new ArrayList<>();
    for (int end = STEP_HOPS; end <= powers.hops() && open > 0; end += STEP_HOPS) {
      double power = powers.meanSquare(end, HopPowers.MOMENTARY_HOPS);
      isOpen = power >= (isOpen ? close : open);
      if (isOpen) {
        sum += power;
        steps++;
        extend(
            passages, powers.clock().startFrame(end - STEP_HOPS), powers.clock().startFrame(end));
      }
    }
    double share = steps == 0 ? 0 : (double) steps * STEP_HOPS / powers.hops();
    return new ActiveLoudness(HopPowers.lufs(steps == 0 ? 0 : sum / steps), share, passages);
  }

  private static void extend(List<Passage> passages, long start, long end) {
    if (!passages.isEmpty() && passages.getLast().endFrame() == start) {
      start = passages.removeLast().startFrame();
    }
    passages.add(new Passage(start, end));
  }
}

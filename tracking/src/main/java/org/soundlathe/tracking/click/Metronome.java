package org.soundlathe.tracking.click;

import java.util.Arrays;
import org.soundlathe.dsp.click.Click;
import org.soundlathe.dsp.click.Stress;
import org.soundlathe.session.tempo.TempoMap;
import org.soundlathe.tracking.monitor.OutputRamps;
import org.soundlathe.tracking.tape.Overlay;
import org.soundlathe.tracking.tape.TapePlan;

/// Puts a click on every beat of the tempo map, an accent on the first one of each bar, on the
/// outputs of those who want to hear it. The tape's thread.
public final class Metronome implements Overlay {
  private static final int MOST_FRAMES = 8192;

  private final TempoMap beats;
  private final Click click;
  private final ClickSettings.When when;
  private final TapePlan plan;
  private final OutputRamps gains;
  private final float[][] sound = new float[1][MOST_FRAMES];

  /// @param plan of the run, which says when it is counted in and when recorded
  /// @param gains linear, one for each output channel of the device; 0 where it is not heard
  public Metronome(TempoMap beats, ClickSettings settings, TapePlan plan, float[] gains) {
    this(beats, settings, plan, new OutputRamps(gains, beats.sampleRateHz(), MOST_FRAMES));
  }

  /// @param gains on each output, turned by who has them
  public Metronome(TempoMap beats, ClickSettings settings, TapePlan plan, OutputRamps gains) {
    this.beats = beats;
    this.plan = plan;
    this.gains = gains;
    when = settings.when();
    click = new Click(settings.sound(), beats.sampleRateHz());
  }

  /// How long a count-in of whole bars is; it begins on a bar's first beat.
  ///
  /// @param startFrame at which the music begins
  /// @param bars 0 or more
  public static long leadFrames(TempoMap beats, long startFrame, int bars) {
    if (bars == 0) {
      return 0;
    }
    return startFrame - beats.frameOf(beats.positionAt(startFrame).bar() - bars, 1);
  }

  @Override
  public void add(long sessionFrame, float[][] into, int offset, int frames) {
    for (int done = 0; done < frames; done += MOST_FRAMES) {
      int count = Math.min(MOST_FRAMES, frames - done);
      gains.advance(count);
      if (sessionFrame != STANDING && isSounding(sessionFrame + done, count)) {
        gains.add(sound, into, offset + done, count);
      }
    }
  }

  /// Whether any beat sounds in a block, whose sound is there then.
  private boolean isSounding(long sessionFrame, int frames) {
    boolean isSounding = false;
    // A click that began before this block may still sound.
    var beat = beats.nextBeat(sessionFrame - click.lengthFrames() + 1);
    while (beat.frame() < sessionFrame + frames) {
      if (isHeard(beat.frame())) {
        if (!isSounding) {
          Arrays.fill(sound[0], 0, frames, 0f);
        }
        isSounding = true;
        var stress = beat.isDownbeat() ? Stress.ACCENT : Stress.BEAT;
        click.add(sound[0], 0, frames, sessionFrame, beat.frame(), stress, 1f);
      }
      beat = beats.nextBeat(beat.frame() + 1);
    }
    return isSounding;
  }

  private boolean isHeard(long beatFrame) {
    boolean isCountedIn = beatFrame < plan.course().startFrame();
    return switch (when) {
      case ALWAYS -> true;
      case RECORDING -> isCountedIn || (beatFrame >= plan.inFrame() && beatFrame < plan.outFrame());
      case COUNT_IN -> isCountedIn;
      case OFF -> false;
    };
  }
}

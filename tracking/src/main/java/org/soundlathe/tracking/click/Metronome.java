package org.soundlathe.tracking.click;

import org.soundlathe.dsp.click.Click;
import org.soundlathe.dsp.click.Stress;
import org.soundlathe.session.tempo.TempoMap;
import org.soundlathe.tracking.tape.Overlay;
import org.soundlathe.tracking.tape.TapePlan;

/// Puts a click on every beat of the tempo map, an accent on the first one of each bar, on the
/// outputs of those who want to hear it. The tape's thread.
public final class Metronome implements Overlay {
  private final TempoMap beats;
  private final Click click;
  private final ClickSettings.When when;
  private final TapePlan plan;
  private final float[] gains;

  /// @param plan of the run, which says when it is counted in and when recorded
  /// @param gains linear, one for each output channel of the device; 0 where it is not heard
  public Metronome(TempoMap beats, ClickSettings settings, TapePlan plan, float[] gains) {
    this.beats = beats;
    this.plan = plan;
    this.gains = gains.clone();
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
    if (sessionFrame == STANDING) {
      return;
    }
    // A click that began before this block may still sound.
    var beat = beats.nextBeat(sessionFrame - click.lengthFrames() + 1);
    while (beat.frame() < sessionFrame + frames) {
      if (isHeard(beat.frame())) {
        var stress = beat.isDownbeat() ? Stress.ACCENT : Stress.BEAT;
        for (int c = 0; c < Math.min(gains.length, into.length); c++) {
          if (gains[c] != 0f) {
            click.add(into[c], offset, frames, sessionFrame, beat.frame(), stress, gains[c]);
          }
        }
      }
      beat = beats.nextBeat(beat.frame() + 1);
    }
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

package org.soundlathe.tracking.click;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.click.ClickSound;
import org.soundlathe.session.tempo.Meter;
import org.soundlathe.session.tempo.TempoMap;
import org.soundlathe.tracking.click.ClickSettings.When;
import org.soundlathe.tracking.tape.Course;
import org.soundlathe.tracking.tape.TapePlan;

/// The click stands on the beats, and where nobody wants it there is none.
final class MetronomeTest {
  private static final int RATE_HZ = 48_000;

  /// 120 beats a minute: a beat is 24000 frames, a bar of three 72000.
  private static final TempoMap WALTZ = TempoMap.of(RATE_HZ, new Meter(120, 3, 4));

  @Test
  void countInIsWholeBarsBeforeTheMusic() {
    assertThat(Metronome.leadFrames(WALTZ, 0, 2)).isEqualTo(144_000);
    assertThat(Metronome.leadFrames(WALTZ, 72_000, 1)).isEqualTo(72_000);
    assertThat(Metronome.leadFrames(WALTZ, 80_000, 1)).isEqualTo(80_000);
    assertThat(Metronome.leadFrames(WALTZ, 80_000, 0)).isZero();
  }

  @Test
  void clicksBeginOnTheBeatsAtAnyBlockSize() {
    var random = new Random(3);
    for (int block : new int[] {64, 500, 4096, 1 + random.nextInt(3000)}) {
      var plan = TapePlan.recording(Course.from(0).withLead(72_000), 0, 144_000);
      var heard = play(When.ALWAYS, plan, -72_000, 216_000, block);
      assertThat(beginnings(heard))
          .containsExactly(0, 24_000, 48_000, 72_000, 96_000, 120_000, 144_000, 168_000, 192_000);
    }
  }

  @Test
  void firstBeatOfABarIsTheLoudest() {
    var plan = TapePlan.recording(Course.from(0), 0, 200_000);
    var heard = play(When.ALWAYS, plan, 0, 72_000, 1000);
    assertThat(peak(heard, 0)).isGreaterThan(1.2f * peak(heard, 24_000));
    assertThat(peak(heard, 24_000)).isEqualTo(peak(heard, 48_000));
  }

  @Test
  void onlyWhileRecordingMeansInTheCountInAsWell() {
    var plan = TapePlan.recording(Course.from(72_000).withLead(72_000), 96_000, 144_000);
    var heard = play(When.RECORDING, plan, 0, 216_000, 777);
    assertThat(beginnings(heard)).containsExactly(0, 24_000, 48_000, 96_000, 120_000);
    assertThat(beginnings(play(When.COUNT_IN, plan, 0, 216_000, 777)))
        .containsExactly(0, 24_000, 48_000);
    assertThat(beginnings(play(When.OFF, plan, 0, 216_000, 777))).isEmpty();
  }

  private static float[] play(When when, TapePlan plan, long from, int frames, int block) {
    var settings = new ClickSettings(ClickSound.WOOD_BLOCK, when);
    var metronome = new Metronome(WALTZ, settings, plan, new float[] {1f, 0f});
    var heard = new float[2][frames];
    for (int done = 0; done < frames; done += block) {
      metronome.add(from + done, heard, done, Math.min(block, frames - done));
    }
    assertThat(heard[1]).containsOnly(0f);
    return heard[0];
  }

  /// Where sound comes after a tenth of a second of silence.
  private static List<Integer> beginnings(float[] heard) {
    var found = new ArrayList<Integer>();
    int silent = RATE_HZ;
    for (int i = 0; i < heard.length; i++) {
      if (heard[i] != 0f && silent > RATE_HZ / 10) {
        found.add(i);
      }
      silent = heard[i] == 0f ? silent + 1 : 0;
    }
    return found;
  }

  private static float peak(float[] heard, int from) {
    float peak = 0;
    for (int i = from; i < from + 2_000; i++) {
      peak = Math.max(peak, Math.abs(heard[i]));
    }
    return peak;
  }
}

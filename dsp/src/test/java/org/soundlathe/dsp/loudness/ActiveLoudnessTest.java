package org.soundlathe.dsp.loudness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.loudness.ActiveLoudness.Passage;
import org.soundlathe.dsp.tone.Tones;

class ActiveLoudnessTest {
  private static final int RATE = 48_000;

  @Test
  void aSteadyToneIsAsLoudAsItsProgramme() {
    LoudnessMeter meter = of(new Tones(RATE, 2, 20).sine(1000, -20, 20));
    ActiveLoudness found = ActiveLoudness.of(meter);
    // The first 0.3 s fill the window.
    assertThat(found.lufs()).isCloseTo(meter.integratedLufs(), within(0.05));
    assertThat(found.share()).isCloseTo(1, within(0.03));
    assertThat(found.passages()).hasSize(1);
  }

  @Test
  void aVoiceIsMeasuredWhileItSings() {
    Tones song = new Tones(RATE, 2, 60);
    song.silence(10).sine(500, -20, 10).sine(500, -45, 10).sine(500, -20, 10).sine(500, -60, 20);
    LoudnessMeter meter = of(song);
    ActiveLoudness found = ActiveLoudness.of(meter);
    LoudnessMeter alone = of(new Tones(RATE, 2, 20).sine(500, -20, 20));
    assertThat(found.lufs()).isCloseTo(alone.integratedLufs(), within(0.2));
    assertThat(found.share()).isCloseTo(20 / 60.0, within(0.02));
    assertThat(found.passages()).hasSize(2);
    Passage second = found.passages().getLast();
    assertThat(second.startFrame() / (double) RATE).isCloseTo(30, within(0.4));
    assertThat(second.endFrame() / (double) RATE).isCloseTo(40, within(0.4));
  }

  @Test
  void thePassageStaysOpenOverSmallDips() {
    Tones song = new Tones(RATE, 1, 30);
    for (int i = 0; i < 15; i++) {
      song.sine(1000, -20, 1).sine(1000, -24.5, 1);
    }
    assertThat(ActiveLoudness.of(of(song)).passages()).hasSize(1);
  }

  @Test
  void silenceIsNeverActive() {
    ActiveLoudness found = ActiveLoudness.of(of(new Tones(RATE, 1, 5)));
    assertThat(found.lufs()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(found.share()).isZero();
    assertThat(found.passages()).isEmpty();
  }

  private static LoudnessMeter of(Tones tones) {
    return Tones.through(new LoudnessMeter(RATE, tones.signal().length), tones.signal());
  }
}

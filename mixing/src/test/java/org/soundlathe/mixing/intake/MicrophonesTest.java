package org.soundlathe.mixing.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.mixing.Band;
import org.soundlathe.mixing.Band.Taken;
import org.soundlathe.mixing.Sounds;
import org.soundlathe.paperwork.finding.Finding;

class MicrophonesTest {
  private static final Pattern FRAMES = Pattern.compile("(\\S+)\\.delay\\.frames=(\\d+)");
  private static final Pattern GAIN = Pattern.compile("have (-?[0-9.]+) dB");

  @TempDir Path place;

  @Test
  void twoMicrophonesThatAreUpsideDownToEachOtherAreFound() {
    var taken = snares(-0.5, 0);
    var finding = only(taken);
    assertThat(finding.code()).isEqualTo("SL2412");
    assertThat(finding.track()).contains("Snare Top");
    assertThat(finding.message()).contains("upside down against Snare Btm");
    assertThat(finding.fix()).contains("snare-top.trim.polarityFlipped=on");
  }

  /// Two sounds of equal energy with the correlation r sum to 2 + 2r, and flipped to 2 - 2r. All of
  /// it lies below 800 Hz.
  @Test
  void theGainOfMendingIsThatOfTheTwoSums() {
    var top = Sounds.withPeak(Sounds.bass(), 0.4);
    var own = Sounds.later(Sounds.withPeak(Sounds.kick(), 0.1), 7_000);
    var bottom = Sounds.sum(Sounds.times(top, -0.5), own);
    var taken = Band.five().without("Bass").with("Bass Amp", bottom).with("Bass DI", top).in(place);
    var finding = only(taken);
    assertThat(finding.code()).isEqualTo("SL2412");
    assertThat(gainDb(finding)).isCloseTo(expectedGainDb(top, bottom), within(0.7));
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 61, 480})
  void theDelayBetweenTwoMicrophonesIsFoundToTheFrame(int frames) {
    var taken = snares(0.5, frames);
    var finding = only(taken);
    assertThat(finding.code()).isEqualTo("SL1413");
    assertThat(finding.track()).contains("Snare Btm");
    var fix = FRAMES.matcher(finding.fix());
    assertThat(fix.find()).isTrue();
    assertThat(fix.group(1)).endsWith("snare-top");
    assertThat(Integer.parseInt(fix.group(2))).isCloseTo(frames, within(1));
  }

  @Test
  void twoMicrophonesAtOnePlaceAreNoFault() {
    assertThat(snares(0.5, 0).intake().findings()).isEmpty();
  }

  @Test
  void microphonesOfOneDrumStandTogether() {
    var sources = snares(0.5, 24).intake().sources();
    assertThat(sources.together("snare-btm")).containsExactly("snare-btm", "snare-top");
  }

  /// @param gain of the second microphone; negative is upside down
  private Taken snares(double gain, int delayFrames) {
    var top = Sounds.withPeak(Sounds.snare(), 0.4);
    var heard = Sounds.later(Sounds.times(top, gain), delayFrames);
    var bottom = Sounds.sum(heard, Sounds.withPeak(Sounds.hat(), 0.02));
    return Band.five().without("Snare").with("Snare Btm", bottom).with("Snare Top", top).in(place);
  }

  private static Finding only(Taken taken) {
    assertThat(taken.intake().findings()).hasSize(1);
    return taken.intake().findings().getFirst();
  }

  private static double gainDb(Finding finding) {
    var gain = GAIN.matcher(finding.message());
    assertThat(gain.find()).as(finding.message()).isTrue();
    return Double.parseDouble(gain.group(1));
  }

  private static double expectedGainDb(float[] a, float[] b) {
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (int i = 0; i < a.length; i++) {
      aa += (double) a[i] * a[i];
      bb += (double) b[i] * b[i];
      ab += (double) a[i] * b[i];
    }
    double correlation = ab / Math.sqrt(aa * bb);
    return 10 * StrictMath.log10((2 - 2 * correlation) / (2 + 2 * correlation));
  }
}

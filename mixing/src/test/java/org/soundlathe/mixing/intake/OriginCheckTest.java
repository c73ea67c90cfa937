package org.soundlathe.mixing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.dsp.resample.Resampler;
import org.soundlathe.mixing.Band;
import org.soundlathe.mixing.Sounds;
import org.soundlathe.paperwork.finding.Finding;

class OriginCheckTest {
  @TempDir Path place;

  @Test
  void trackThatEndsSharplyWhereEncodersCutIsFound() {
    var findings = findings(withCymbal(through(Sounds.cymbal(), 32_000)));
    assertThat(findings).extracting(Finding::code).containsExactly("SL2421");
    assertThat(findings.getFirst().message()).containsPattern("above 1[56]\\.\\d kHz");
  }

  @Test
  void trackOfALowerRateIsFoundWithThatRate() {
    var findings = findings(withCymbal(through(Sounds.cymbal(), 22_050)));
    assertThat(findings).extracting(Finding::code).containsExactly("SL1422");
    assertThat(findings.getFirst().message()).contains("22.05 kHz");
  }

  @Test
  void cymbalWithAllItsHighsHasNoFinding() {
    assertThat(findings(withCymbal(Sounds.cymbal()))).isEmpty();
  }

  @Test
  void sixteenBitsInAFileOf24AreFound() {
    var coarse = Sounds.withPeak(Sounds.guitar(1), 0.35);
    for (int i = 0; i < coarse.length; i++) {
      coarse[i] = (float) (Math.rint(coarse[i] * 32_768) / 32_768);
    }
    var findings = findings(Band.five().with("Gtr", coarse).in24Bits());
    assertThat(findings).extracting(Finding::code).containsExactly("SL1423");
    assertThat(findings.getFirst().message()).contains("24 bits").contains("uses 16");
  }

  @Test
  void fileOfFloatingPointPromisesNoBits() {
    var coarse = Sounds.withPeak(Sounds.guitar(1), 0.35);
    for (int i = 0; i < coarse.length; i++) {
      coarse[i] = (float) (Math.rint(coarse[i] * 32_768) / 32_768);
    }
    assertThat(findings(Band.five().with("Gtr", coarse))).isEmpty();
  }

  private static Band withCymbal(float[] sound) {
    return Band.five().with("Ride", Sounds.withPeak(sound, 0.3));
  }

  private List<Finding> findings(Band band) {
    return band.in(place).intake().findings();
  }

  /// Down to a rate and up again.
  private static float[] through(float[] sound, int rateHz) {
    return converted(converted(sound, Sounds.RATE, rateHz), rateHz, Sounds.RATE);
  }

  private static float[] converted(float[] sound, int fromHz, int toHz) {
    var resampler = Resampler.prepare(fromHz, toHz, 1);
    var out = new float[1][resampler.maxOutputFrames(sound.length) + 4 * Sounds.RATE];
    int frames = resampler.process(new float[][] {sound}, 0, sound.length, out, 0);
    frames += resampler.drain(out, frames);
    return Arrays.copyOf(out[0], frames);
  }
}

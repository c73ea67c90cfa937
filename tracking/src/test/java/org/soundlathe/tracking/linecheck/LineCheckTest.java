package org.soundlathe.tracking.linecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.message.MessageCatalogue;
import org.soundlathe.tracking.linecheck.InputReport.Verdict;

class LineCheckTest {
  private static final int RATE = 48_000;
  private static final int FRAMES = 4 * RATE;

  @Test
  void aGoodInputIsReady() {
    var report = checked(tone(220, 0.2), noise(1, 1e-5)).getFirst();
    assertThat(report.findings()).isEmpty();
    assertThat(report.verdict()).isEqualTo(Verdict.READY);
    assertThat(report.noiseDbfs()).isBetween(-101.0, -99.0);
  }

  @Test
  void aDeadInputIsTold() {
    assertThat(codes(checked(new float[FRAMES], new float[FRAMES]))).containsExactly("SL2960");
    assertThat(codes(checked(noise(2, 1e-6), noise(3, 1e-6)))).containsExactly("SL2960");
  }

  @Test
  void levelsAreToldWithWhatToTurn() {
    var clipped = tone(220, 1.5);
    for (int i = 0; i < clipped.length; i++) {
      clipped[i] = Math.max(-1f, Math.min(1f, clipped[i]));
    }
    assertThat(codes(checked(clipped, noise(4, 1e-5)))).containsExactly("SL2961");
    var loud = checked(tone(220, 0.9), noise(5, 1e-5));
    assertThat(codes(loud)).containsExactly("SL2962");
    assertThat(loud.getFirst().findings().getFirst().message()).contains("only 0.9 dB");
    assertThat(loud.getFirst().findings().getFirst().fix()).contains("down by 11 dB");
    var soft = checked(tone(220, 0.005), noise(6, 1e-6));
    assertThat(codes(soft)).containsExactly("SL1961");
    assertThat(soft.getFirst().findings().getFirst().fix()).contains("34 dB");
    assertThat(soft.getFirst().verdict()).isEqualTo(Verdict.NOTED);
  }

  @Test
  void noiseHumAndOffsetAreTold() {
    assertThat(codes(checked(plus(tone(220, 0.2), noise(7, 0.005)), noise(8, 0.005))))
        .containsExactly("SL2963");
    var hum = plus(plus(tone(50, 0.002), tone(100, 0.001)), noise(9, 1e-5));
    var humming = checked(plus(tone(220, 0.2), hum), hum);
    assertThat(codes(humming)).containsExactly("SL2964");
    assertThat(humming.getFirst().findings().getFirst().message())
        .contains("mains of 50 Hz")
        .contains("loudest at 50 Hz");
    var shifted = tone(220, 0.2);
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] += 0.01f;
    }
    assertThat(codes(checked(shifted, noise(10, 1e-5)))).containsExactly("SL2965");
  }

  @Test
  void anInstrumentOutOfTuneIsTold() {
    var flat = checked(tone(440 * StrictMath.pow(2, -20 / 1200.0), 0.2), noise(11, 1e-5));
    assertThat(codes(flat)).containsExactly("SL1969");
    assertThat(flat.getFirst().findings().getFirst().message())
        .contains("20 cents below A4 = 440.0 Hz");
  }

  @Test
  void neighboursThatHearOneSourceAreCompared() {
    var drum = noise(12, 0.05);
    assertThat(pair(drum, moved(drum, 0, 1f))).containsExactly("SL2968");
    assertThat(pair(drum, moved(drum, 5, -0.7f))).containsExactly("SL2967");
    assertThat(pair(drum, moved(drum, 96, 0.7f))).containsExactly("SL1968");
    assertThat(pair(drum, plus(moved(drum, 2, 0.7f), noise(14, 0.01)))).isEmpty();
    assertThat(pair(drum, noise(13, 0.05))).isEmpty();
  }

  @Test
  void withoutAQuietPartNoiseIsReadInThePauses() {
    var paused = noise(15, 0.01);
    var tone = tone(220, 0.2);
    for (int i = 0; i < RATE; i++) {
      paused[i + RATE] += tone[i];
      paused[i + 2 * RATE] += tone[i];
    }
    var check = new LineCheck(RATE, List.of("voice"), 440);
    check.hearPlaying(new float[][] {paused}, 0, FRAMES);
    assertThat(codes(check.reports())).containsExactly("SL2963");
  }

  @Test
  void everyMessageStandsInTheCatalogue() {
    var catalogue = MessageCatalogue.load();
    var codes = List.of("SL1961", "SL1968", "SL1969", "SL2960", "SL2961", "SL2962", "SL2963");
    assertThat(catalogue.entries().keySet()).containsAll(codes);
    assertThat(catalogue.entries().keySet())
        .contains("SL2964", "SL2965", "SL2966", "SL2967", "SL2968");
  }

  private static List<InputReport> checked(float[] playing, float[] quiet) {
    var check = new LineCheck(RATE, List.of("voice"), 440);
    check.hearQuiet(new float[][] {quiet}, 0, FRAMES);
    check.hearPlaying(new float[][] {playing}, 0, FRAMES);
    return check.reports();
  }

  private static List<String> pair(float[] first, float[] second) {
    var check = new LineCheck(RATE, List.of("snare top", "snare below"), 440);
    check.hearQuiet(new float[][] {noise(20, 1e-5), noise(21, 1e-5)}, 0, FRAMES);
    check.hearPlaying(new float[][] {first, second}, 0, FRAMES);
    return codes(check.reports());
  }

  private static List<String> codes(List<InputReport> reports) {
    return reports.stream()
        .flatMap(report -> report.findings().stream())
        .map(Finding::code)
        .toList();
  }

  private static float[] tone(double hertz, double amplitude) {
    var tone = new float[FRAMES];
    for (int i = 0; i < FRAMES; i++) {
      tone[i] = (float) (amplitude * StrictMath.sin(2 * StrictMath.PI * hertz * i / RATE));
    }
    return tone;
  }

  private static float[] noise(int seed, double rms) {
    var random = new Random(seed);
    var noise = new float[FRAMES];
    for (int i = 0; i < FRAMES; i++) {
      noise[i] = (float) (rms * random.nextGaussian());
    }
    return noise;
  }

  private static float[] moved(float[] from, int frames, float gain) {
    var moved = new float[from.length];
    for (int i = frames; i < moved.length; i++) {
      moved[i] = gain * from[i - frames];
    }
    return moved;
  }

  private static float[] plus(float[] one, float[] other) {
    var sum = one.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other[i];
    }
    return sum;
  }
}

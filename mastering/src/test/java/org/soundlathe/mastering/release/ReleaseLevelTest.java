package org.soundlathe.mastering.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.dsp.loudness.LoudnessMeter;
import org.soundlathe.dsp.loudness.TruePeakMeter;
import org.soundlathe.mastering.MasterPlan;
import org.soundlathe.mastering.Mixes;
import org.soundlathe.mastering.chain.MasterChain;

class ReleaseLevelTest {
  private static final int RATE_HZ = 48_000;

  @TempDir Path folder;

  @Test
  void hitsFarOverTheMusicArePushedUntilTheLimiterTakesThreeDecibels() {
    var plan = plan(Mixes.hits(RATE_HZ, 20));

    assertThat(plan.release().bound()).isEqualTo(Bound.GAIN_REDUCTION);
    assertThat(plan.release().gainReductionDb()).isBetween(2.9, 3.0);
    assertThat(plan.release().psrDb()).isGreaterThan(8);
    assertThat(master(plan).loudnessLufs()).isLessThan(-10);
  }

  @Test
  void denseMusicIsPushedUntilItsLoudestTenSecondsAreAsFlatAsTheRuleAllows() {
    var plan = plan(Mixes.clicks(RATE_HZ, 11, -7, 0, -7, -7));

    assertThat(plan.release().bound()).isEqualTo(Bound.PSR);
    assertThat(plan.release().psrDb()).isBetween(8.0, 8.1);
    assertThat(plan.release().gainReductionDb()).isLessThan(3);
  }

  @Test
  void evenMusicOfModeratePeaksIsBroughtToTheLoudnessOfRecords() {
    var plan = plan(Mixes.noise(RATE_HZ, 20, 2, -12));

    assertThat(plan.release().bound()).isEqualTo(Bound.LOUDNESS);
    var master = master(plan);
    assertThat(master.loudnessLufs()).isBetween(-11.0, -10.0);
    assertThat(master.truePeakDbtp()).isLessThanOrEqualTo(-1 + 0.01);
  }

  @Test
  void musicOfWideRangeGetsNoLoudnessStage() {
    var plan = plan(Mixes.noise(RATE_HZ, 20, 3, -30, -12));

    assertThat(plan.figures().loudnessRangeLu()).isGreaterThan(12);
    assertThat(plan.release().bound()).isEqualTo(Bound.DYNAMIC);
    assertThat(plan.release().gainReductionDb()).isLessThan(0.1);
    assertThat(plan.release().gainDb())
        .isCloseTo(-1 - plan.figures().truePeakDbtp(), within(0.001));
    assertThat(master(plan).reductionDb()).isLessThan(0.05);
  }

  @Test
  void aMonoMixEndsAsLoudAsTheSameMixInStereo() {
    var mono = Mixes.noise(RATE_HZ, 20, 4, -12)[0];
    var one = plan(new float[][] {mono});
    var two = plan(new float[][] {mono, mono});

    assertThat(one.release().gainDb()).isCloseTo(two.release().gainDb(), within(0.01));
    assertThat(one.broadcastAt(RATE_HZ).gainDb())
        .isCloseTo(two.broadcastAt(RATE_HZ).gainDb(), within(0.01));
    assertThat(one.moves().getFirst().after())
        .isCloseTo(two.moves().getFirst().after(), within(0.011));
  }

  @Test
  void theSameMixAlwaysGetsTheSameGain() {
    var mix = Mixes.hits(RATE_HZ, 12);

    assertThat(plan(mix).release()).isEqualTo(plan(mix).release());
  }

  @Test
  void whatTheLimiterTakesIsThatOfTheWholeMasterInItsLoudestSecond() {
    var plan = plan(Mixes.hits(RATE_HZ, 12));
    var second = Loudest.find(plan.figures().history(), 1);
    try (var chain = MasterChain.open(folder.resolve("mix.wav"), plan.releaseAt(RATE_HZ))) {
      var block = new float[2][MasterChain.BLOCK_FRAMES];
      while (chain.read(block) > 0) {}
      int window = second.fromStep();
      double taken = chain.gainReduction().orElseThrow().meanReductionDb(window, window + 10);
      assertThat(taken).isCloseTo(plan.release().gainReductionDb(), within(0.15));
    }
  }

  private MasterPlan plan(float[][] sound) {
    var mix = Mixes.write(sound, RATE_HZ, folder.resolve("mix.wav"));
    return MasterPlan.of(mix, Mixes.measured(mix));
  }

  private record Master(double loudnessLufs, double truePeakDbtp, double reductionDb) {}

  private Master master(MasterPlan plan) {
    var loudness = new LoudnessMeter(RATE_HZ, 2);
    var peak = new TruePeakMeter(RATE_HZ, 2);
    var block = new float[2][MasterChain.BLOCK_FRAMES];
    try (var chain = MasterChain.open(folder.resolve("mix.wav"), plan.releaseAt(RATE_HZ))) {
      for (int n = chain.read(block); n > 0; n = chain.read(block)) {
        loudness.measure(block, 0, n);
        peak.measure(block, 0, n);
      }
      double reduction = chain.gainReduction().orElseThrow().meanReductionDb(0, Integer.MAX_VALUE);
      return new Master(loudness.integratedLufs(), peak.truePeakDbtp(), reduction);
    }
  }
}

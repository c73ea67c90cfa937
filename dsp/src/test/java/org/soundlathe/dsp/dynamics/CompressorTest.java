package org.soundlathe.dsp.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.BankContract;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Rows;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.dynamics.CompressorSettings.Blend;
import org.soundlathe.dsp.dynamics.CompressorSettings.Curve;
import org.soundlathe.dsp.dynamics.CompressorSettings.Timing;
import org.soundlathe.dsp.dynamics.GainProbe.Stretch;
import org.soundlathe.dsp.unit.Decibels;

class CompressorTest implements BankContract {
  // The tolerance of static curves.
  private static final double CURVE_DB = 0.1;
  private static final Listening PEAK = Listening.byDefault();
  private static final Listening RMS = Listening.byDefault().with(Detector.RMS);

  @Override
  public Compressor bank(Spec spec, int first) {
    List<CompressorSettings> settings = new ArrayList<>();
    for (int strip = first; strip < first + spec.channels(); strip++) {
      ReleaseMode mode = strip % 3 == 0 ? ReleaseMode.PROGRAMME : ReleaseMode.SET;
      settings.add(
          new CompressorSettings(
              strip % 5 != 3,
              new Curve(-40 + strip % 11, 1.5 + strip % 7, strip % 4 * 3, 12 + strip % 20),
              new Timing(0.5 + strip % 13, 20 + strip % 60, mode, 1.5),
              strip % 2 == 0 ? PEAK : RMS,
              new Blend(strip % 6, 100 - strip % 50)));
    }
    return Compressor.prepare(spec, settings);
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(
        Rows.prepare(
            spec,
            Compressor.prepare(
                spec, new CompressorSettings(new Curve(-40, 1), new Timing(1, 50)))));
  }

  @Test
  void stripThatIsOffPassesBitForBit() {
    float[][] sound = Signals.bursts(3, 1, 5_000);
    CompressorSettings off =
        new CompressorSettings(
            false, new Curve(-60, 20), new Timing(1, 50), PEAK, new Blend(20, 50));
    assertThat(throughOne(off, sound[0])).isEqualTo(late(sound[0], 8));
  }

  @Test
  void softSoundAfterLoudBecomesBitForBitItselfAgain() {
    float[] sound = GainProbe.sound(new Stretch(-6, 4_800), new Stretch(-50, 96_000));
    CompressorSettings settings = new CompressorSettings(new Curve(-20, 4), new Timing(1, 20));
    float[] out = throughOne(settings, sound);
    for (int i = 90_000; i < 100_000; i++) {
      assertThat(out[i]).isEqualTo(sound[i - 8]);
    }
  }

  @Test
  void tonesComeOutAsTheCurveSays() {
    List<CompressorSettings> settings = new ArrayList<>();
    List<float[]> tones = new ArrayList<>();
    List<Double> expectedDb = new ArrayList<>();
    for (Listening listening : List.of(PEAK, RMS)) {
      for (double ratio : List.of(1.5, 4.0, 20.0, 100.0)) {
        for (double kneeDb : List.of(0.0, 6.0, 24.0)) {
          for (int levelDb = -60; levelDb <= 0; levelDb += 4) {
            Curve curve = new Curve(-24, ratio, kneeDb, 80);
            settings.add(new CompressorSettings(curve, new Timing(5, 30)).with(listening));
            tones.add(Signals.sine(997, Decibels.toGain(levelDb), 0, 44_100, 11_025));
            double readsDb = listening.detector() == Detector.RMS ? levelDb - 3.0103 : levelDb;
            expectedDb.add(-reductionDb(curve, readsDb));
          }
        }
      }
    }
    Spec spec = new Spec(44_100, settings.size(), 4096);
    float[][] out = Signals.copy(tones.toArray(float[][]::new));
    Signals.run(Rows.prepare(spec, Compressor.prepare(spec, settings)), out, 4096);
    for (int i = 0; i < settings.size(); i++) {
      double gainDb =
          Signals.rmsDb(out[i], 6_008, 11_008) - Signals.rmsDb(tones.get(i), 6_000, 11_000);
      assertThat(gainDb)
          .as(settings.get(i).toString())
          .isCloseTo(expectedDb.get(i), within(CURVE_DB));
    }
  }

  /// Giannoulis et al. 2012, eq. 4, with a case for each part of the curve.
  private static double reductionDb(Curve curve, double levelDb) {
    double aboveDb = levelDb - curve.thresholdDb();
    double ratio = curve.ratio() == 100 ? Double.POSITIVE_INFINITY : curve.ratio();
    if (2 * aboveDb <= -curve.kneeDb()) {
      return 0;
    }
    if (2 * aboveDb >= curve.kneeDb()) {
      return aboveDb * (1 - 1 / ratio);
    }
    double inKneeDb = aboveDb + curve.kneeDb() / 2;
    return (1 - 1 / ratio) * inKneeDb * inKneeDb / (2 * curve.kneeDb());
  }

  @Test
  void rangeBoundsTheReduction() {
    var settings = new CompressorSettings(new Curve(-40, 100, 0, 7), new Timing(1, 50));
    double[] gainsDb = gainsDb(48_000, settings, GainProbe.sound(new Stretch(-3, 4_800)));
    assertThat(gainsDb[4_000]).isCloseTo(-7, within(1e-3));
  }

  @Test
  void attackTakesTheTimeThatIsSetAtEveryRateAndPlaceOnTheGrid() {
    for (int rateHz : SAMPLE_RATES_HZ) {
      for (double attackMs : List.of(0.5, 1.0, 3.0, 10.0, 80.0)) {
        attacksHold(rateHz, attackMs, PEAK);
      }
    }
    attacksHold(44_100, 300, PEAK);
    attacksHold(48_000, 40, RMS);
    attacksHold(192_000, 100, RMS);
  }

  private static void attacksHold(int rateHz, double attackMs, Listening listening) {
    int after = (int) (attackMs * rateHz / 1000 * 1.5) + rateHz / 50;
    List<CompressorSettings> settings = new ArrayList<>();
    List<float[]> sounds = new ArrayList<>();
    for (int place = 0; place < 8; place++) {
      settings.add(
          new CompressorSettings(new Curve(-30, 4), new Timing(attackMs, 100)).with(listening));
      sounds.add(
          GainProbe.sound(
              new Stretch(-50, 1_000 + place),
              new Stretch(-10, after),
              new Stretch(-50, 8 - place)));
    }
    Compressor bank = Compressor.prepare(new Spec(rateHz, 8, 4096), settings);
    double[][] gainsDb = GainProbe.gainsDb(rateHz, bank, sounds);
    for (int place = 0; place < 8; place++) {
      double frames = GainProbe.framesToSixtyThreePercent(gainsDb[place], 1_000 + place, 0, -15);
      assertThat(frames * 1000 / rateHz)
          .as("%d Hz, %s, %d frames after the grid", rateHz, listening.detector(), place)
          .isCloseTo(attackMs, within(0.05 * attackMs));
    }
  }

  @Test
  void releaseTakesTheTimeThatIsSetAtEveryRateAndPlaceOnTheGrid() {
    for (int rateHz : SAMPLE_RATES_HZ) {
      for (double releaseMs : List.of(20.0, 60.0, 200.0)) {
        releasesHold(rateHz, releaseMs, PEAK);
      }
    }
    releasesHold(44_100, 2_000, PEAK);
    releasesHold(48_000, 40, RMS);
    releasesHold(192_000, 100, RMS);
  }

  private static void releasesHold(int rateHz, double releaseMs, Listening listening) {
    int before = rateHz / 10;
    int after = (int) (releaseMs * rateHz / 1000 * 1.5) + rateHz / 50;
    List<CompressorSettings> settings = new ArrayList<>();
    List<float[]> sounds = new ArrayList<>();
    for (int place = 0; place < 8; place++) {
      settings.add(
          new CompressorSettings(new Curve(-30, 4), new Timing(0.5, releaseMs)).with(listening));
      sounds.add(
          GainProbe.sound(new Stretch(-10, before + place), new Stretch(-50, after - place)));
    }
    Compressor bank = Compressor.prepare(new Spec(rateHz, 8, 4096), settings);
    double[][] gainsDb = GainProbe.gainsDb(rateHz, bank, sounds);
    for (int place = 0; place < 8; place++) {
      double frames = GainProbe.framesToSixtyThreePercent(gainsDb[place], before + place, -15, 0);
      assertThat(frames * 1000 / rateHz)
          .as("%d Hz, %s, %d frames after the grid", rateHz, listening.detector(), place)
          .isCloseTo(releaseMs, within(0.05 * releaseMs));
    }
  }

  @Test
  void lookAheadMovesTheGainBeforeTheSoundForEachStripByItsOwnTime() {
    int rateHz = 48_000;
    List<Double> aheadsMs = List.of(0.0, 1.0, 4.3, 10.0);
    List<CompressorSettings> settings = new ArrayList<>();
    for (double aheadMs : aheadsMs) {
      Timing timing = new Timing(3, 100, ReleaseMode.SET, aheadMs);
      settings.add(new CompressorSettings(new Curve(-30, 4), timing));
    }
    Compressor bank = Compressor.prepare(new Spec(rateHz, 4, 4096), settings);
    assertThat(bank.latencyFrames()).isEqualTo(480 + 8);
    float[] sound = GainProbe.sound(new Stretch(-50, 1_003), new Stretch(-10, 2_000));
    double[][] gainsDb =
        GainProbe.gainsDb(rateHz, bank, Collections.nCopies(aheadsMs.size(), sound));
    for (int strip = 0; strip < aheadsMs.size(); strip++) {
      int movesAt = 1_003 - (int) Math.rint(aheadsMs.get(strip) * 48);
      double frames = GainProbe.framesToSixtyThreePercent(gainsDb[strip], movesAt, 0, -15);
      assertThat(frames).as("%s ms", aheadsMs.get(strip)).isCloseTo(144, within(0.05 * 144));
    }
  }

  @Test
  void gainMovesWithoutSteps() {
    float[] sound =
        GainProbe.sound(new Stretch(-60, 1_001), new Stretch(0, 4_000), new Stretch(-60, 9_000));
    var settings = new CompressorSettings(new Curve(-30, 100), new Timing(2, 40));
    double[] gainsDb = gainsDb(48_000, settings, sound);
    // 30 dB with 2 ms: the exponential moves by at most 30 / 96 dB a frame; a straight line in gain
    // is up to a third steeper in dB where it ends.
    for (int i = 1; i < gainsDb.length; i++) {
      assertThat(Math.abs(gainsDb[i] - gainsDb[i - 1]))
          .as("frame %d", i)
          .isLessThan(1.34 * 30 / 96);
    }
  }

  @Test
  void heldBassDoesNotTremble() {
    for (Listening listening : List.of(PEAK, RMS)) {
      float[] sound = Signals.sine(60, 0.5, 0, 48_000, 96_000);
      float[] high = Signals.sine(1_000, 0.1, 0, 48_000, 96_000);
      for (int i = 0; i < sound.length; i++) {
        sound[i] += high[i];
      }
      var settings = new CompressorSettings(new Curve(-20, 4, 6, 80), new Timing(10, 150));
      float[] out = throughOne(settings.with(listening), sound);
      double toneDb = Decibels.ofGain(Signals.amplitude(out, 48_000, 96_000, 1_000, 48_000));
      for (double sideHz : List.of(880.0, 940.0, 1_060.0, 1_120.0)) {
        double sideDb = Decibels.ofGain(Signals.amplitude(out, 48_000, 96_000, sideHz, 48_000));
        // At more than 8 dB of reduction: the window of 10 ms hides the wave's peaks from 50 Hz on,
        // its power at multiples of 50 Hz only.
        assertThat(sideDb - toneDb)
            .as("%s, %s Hz", listening.detector(), sideHz)
            .isLessThan(listening.detector() == Detector.PEAK ? -90 : -60);
      }
    }
  }

  @Test
  void programmeReleaseIsFastAfterAHitAndSlowAfterALongPassage() {
    double hitMs = programmeReleaseMs(ReleaseMode.PROGRAMME, 20);
    double passageMs = programmeReleaseMs(ReleaseMode.PROGRAMME, 4_000);
    assertThat(hitMs).isBetween(100.0, 130.0);
    assertThat(passageMs).isBetween(720.0, 880.0);
    assertThat(programmeReleaseMs(ReleaseMode.SET, 4_000)).isCloseTo(100, within(5.0));
  }

  private static double programmeReleaseMs(ReleaseMode mode, int loudMs) {
    int rateHz = 48_000;
    int loud = loudMs * rateHz / 1000;
    var settings = new CompressorSettings(new Curve(-30, 4), new Timing(1, 100, mode, 0));
    float[] sound = GainProbe.sound(new Stretch(-10, loud), new Stretch(-50, 2 * rateHz));
    double[] gainsDb = gainsDb(rateHz, settings, sound);
    return GainProbe.framesToSixtyThreePercent(gainsDb, loud, -15, 0) * 1000 / rateHz;
  }

  @Test
  void kickMovesTheBassByItsKeyRowsAndOtherStripsStayTheirOwn() {
    var own = new CompressorSettings(new Curve(-30, 4), new Timing(1, 50));
    CompressorSettings keyed = own.with(PEAK.with(Key.OTHER));
    Compressor bank = Compressor.prepare(new Spec(48_000, 2, 64), List.of(keyed, own));
    double[][] rows = new double[64][2];
    double[][] keys = new double[64][2];
    for (int block = 0; block < 30; block++) {
      for (int i = 0; i < 64; i++) {
        rows[i][0] = Decibels.toGain(-40);
        rows[i][1] = Decibels.toGain(-40);
        keys[i][0] = Decibels.toGain(-10);
        keys[i][1] = 1;
      }
      bank.process(rows, keys, 64);
    }
    assertThat(Decibels.ofGain(rows[63][0])).isCloseTo(-55, within(0.01));
    assertThat(rows[63][1]).isEqualTo(Decibels.toGain(-40));
  }

  @Test
  void filteredKeyIsDeafToTheKickAndHearsTheHighsBetter() {
    float[] low = Signals.sine(60, 0.5, 0, 48_000, 24_000);
    float[] high = Signals.sine(11_003, 0.5, 0, 48_000, 24_000);
    var open = new CompressorSettings(new Curve(-30, 100), new Timing(1, 200));
    double lowDb = gainsDb(48_000, open, low)[20_000];
    double highDb = gainsDb(48_000, open, high)[20_000];
    var lowCut = open.with(PEAK.with(new KeyFilter(600, 20_000, 0)));
    // 12 dB per octave, a decade below the corner: 40 dB, more than the 24 that are too loud.
    assertThat(gainsDb(48_000, lowCut, low)[20_000]).isEqualTo(0);
    assertThat(gainsDb(48_000, lowCut, high)[20_000]).isCloseTo(highDb, within(0.1));
    var highCut = open.with(PEAK.with(new KeyFilter(20, 600, 0)));
    assertThat(gainsDb(48_000, highCut, low)[20_000]).isCloseTo(lowDb, within(0.1));
    assertThat(gainsDb(48_000, highCut, high)[20_000]).isEqualTo(0);
    var tilted = open.with(PEAK.with(new KeyFilter(20, 20_000, 6)));
    // A tilt of the first order has its whole gain only further out.
    assertThat(gainsDb(48_000, tilted, low)[20_000]).isCloseTo(lowDb + 6, within(0.2));
    assertThat(gainsDb(48_000, tilted, high)[20_000]).isCloseTo(highDb - 6, within(0.2));
  }

  @Test
  void linkedStripsMoveTogether() {
    float[] loud = GainProbe.sound(new Stretch(-10, 4_800));
    float[] soft = GainProbe.sound(new Stretch(-60, 4_800));
    var settings = new CompressorSettings(new Curve(-30, 4), new Timing(1, 50));
    Spec spec = new Spec(48_000, 3, 4096);
    List<float[]> sounds = List.of(loud, soft, soft);
    Links links = new Links(List.of(7, 7, 0));
    for (Link link : Link.values()) {
      List<CompressorSettings> all = Collections.nCopies(3, settings.with(PEAK.with(link)));
      double[][] gainsDb = GainProbe.gainsDb(48_000, Compressor.prepare(spec, all, links), sounds);
      double expectedDb = link == Link.LOUDEST ? -15 : -0.75 * (20 - 3.0103);
      assertThat(gainsDb[0][4_000]).as("%s", link).isCloseTo(expectedDb, within(0.01));
      assertThat(gainsDb[1]).containsExactly(gainsDb[0], within(1e-4));
      assertThat(gainsDb[2][4_000]).isEqualTo(0);
    }
  }

  @Test
  void dryMixIsTheSoundItself() {
    float[][] sound = Signals.bursts(4, 1, 5_000);
    var settings = new CompressorSettings(new Curve(-50, 20), new Timing(1, 50));
    assertThat(throughOne(settings.with(new Blend(12, 0)), sound[0])).isEqualTo(late(sound[0], 8));
  }

  @Test
  void halfMixAddsDryAndCompressedInPhase() {
    float[] sound = GainProbe.sound(new Stretch(-10, 4_800));
    var settings = new CompressorSettings(new Curve(-30, 4), new Timing(1, 50));
    double[] gainsDb = gainsDb(48_000, settings.with(new Blend(6, 50)), sound);
    double expected = 0.5 + 0.5 * Decibels.toGain(6 - 15);
    assertThat(gainsDb[4_000]).isCloseTo(Decibels.ofGain(expected), within(1e-3));
  }

  @Test
  void meterReadsHowFarEachStripIsTurnedDown() {
    float[] sound = GainProbe.sound(new Stretch(-10, 4_800), new Stretch(-20, 9_600));
    var settings = new CompressorSettings(new Curve(-30, 4), new Timing(1, 50));
    Compressor bank = Compressor.prepare(new Spec(48_000, 1, 4096), List.of(settings));
    double[][] gainsDb = GainProbe.gainsDb(48_000, bank, List.of(sound));
    assertThat(bank.reductionDb(0)).isCloseTo(-gainsDb[0][14_300], within(0.01));
    assertThat(bank.greatestReductionDb(0)).isCloseTo(15, within(0.01));
    bank.reset();
    assertThat(bank.greatestReductionDb(0)).isZero();
  }

  @Test
  void settingsThatDoNotMatchTheStripsAreRefused() {
    Spec spec = new Spec(48_000, 3, 64);
    var settings = Collections.nCopies(2, CompressorSettings.off());
    assertThatThrownBy(() -> Compressor.prepare(spec, settings))
        .hasMessage("2 settings and 2 link groups for 3 strips");
  }

  @Test
  void absurdSettingsAreRefusedWithValueUnitAndRange() {
    assertThatThrownBy(() -> new Timing(0.1, 100))
        .hasMessage("compressor.attackMs 0.1 is outside 0.5..300 ms");
    assertThatThrownBy(() -> new Curve(Double.NaN, 4)).hasMessageContaining("thresholdDb");
    assertThatThrownBy(() -> new Curve(-20, 0.5)).hasMessageContaining("1..100 :1");
    assertThatThrownBy(() -> new Blend(0, 101)).hasMessageContaining("0..100 %");
  }

  private static double[] gainsDb(int rateHz, CompressorSettings settings, float[] sound) {
    Compressor bank = Compressor.prepare(new Spec(rateHz, 1, 4096), List.of(settings));
    return GainProbe.gainsDb(rateHz, bank, List.of(sound))[0];
  }

  private static float[] throughOne(CompressorSettings settings, float[] sound) {
    Spec spec = new Spec(48_000, 1, 512);
    float[][] block = {sound.clone()};
    Signals.run(Rows.prepare(spec, Compressor.prepare(spec, settings)), block, 512);
    return block[0];
  }

  private static float[] late(float[] sound, int frames) {
    float[] late = new float[sound.length];
    System.arraycopy(sound, 0, late, frames, sound.length - frames);
    return late;
  }
}

package org.soundlathe.dsp.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.spectrum.RealFft;
import org.soundlathe.dsp.unit.Decibels;

class ImpulseResponseTest {
  private static final int RATE_HZ = 48_000;
  private static final int PERIOD = 1 << 17;

  @Test
  void levelledResponseLeavesPinkNoiseAsLoud() {
    float[][] pink = {pink(1), pink(2)};
    for (int channels : new int[] {1, 2, 4}) {
      Routing routing = channels == 4 ? Routing.TRUE_STEREO : Routing.EACH;
      ImpulseResponse response =
          ImpulseResponse.of(RATE_HZ, Responses.dying(3, channels, 20_000)).levelled(routing);
      Convolver convolver =
          Convolver.prepare(
              new Spec(RATE_HZ, 2, 8_192), new Convolver.Settings(response, routing, Form.OFFLINE));
      float[][] wet = Signals.run(convolver, Signals.copy(pink), 8_192);
      // 0.3 dB: where four responses cross, the two noises still agree by chance at single lines.
      assertThat(levelDb(wet))
          .as("%d channels", channels)
          .isCloseTo(levelDb(pink), within(channels == 4 ? 0.3 : 0.05));
    }
  }

  @Test
  void singleClickIsLevelledToOne() {
    ImpulseResponse click =
        ImpulseResponse.of(RATE_HZ, new float[][] {{0, 0.2f, 0}}).levelled(Routing.EACH);
    assertThat(click.samples()[0][1]).isCloseTo(1f, within(1e-6f));
    ImpulseResponse silence = ImpulseResponse.of(RATE_HZ, new float[1][5]).levelled(Routing.EACH);
    assertThat(silence.samples()[0]).containsOnly(0f);
  }

  /// A one-pole low-pass has a power of (1-p)²/(1-2p cos w + p²): its mean over the logarithm of
  /// the frequency is summed here on its own grid.
  @Test
  void darkResponseIsLevelledByItsShareOfPink() {
    double pole = 0.95;
    float[] response = new float[2_000];
    for (int i = 0; i < response.length; i++) {
      response[i] = (float) ((1 - pole) * StrictMath.pow(pole, i));
    }
    double power = 0;
    int steps = 10_000;
    for (int i = 0; i < steps; i++) {
      double frequencyHz = 20 * StrictMath.pow(1_000, (i + 0.5) / steps);
      double cosine = StrictMath.cos(2 * StrictMath.PI * frequencyHz / RATE_HZ);
      power += (1 - pole) * (1 - pole) / (1 - 2 * pole * cosine + pole * pole) / steps;
    }
    ImpulseResponse levelled =
        ImpulseResponse.of(RATE_HZ, new float[][] {response}).levelled(Routing.EACH);
    // 0.02 dB: the lines of the transform are 0.7 Hz apart.
    assertThat(Decibels.ofGain(levelled.samples()[0][0] / response[0]))
        .isCloseTo(-Decibels.ofPower(power), within(0.02));
  }

  @Test
  void silenceBeforeAndAfterTheRoomIsCut() {
    float[][] room = new float[2][10_000];
    room[0][300] = 1;
    room[1][250] = 0.002f;
    room[0][5_000] = 0.01f;
    room[1][7_000] = 0.0005f;
    ImpulseResponse response = ImpulseResponse.of(RATE_HZ, room);
    ImpulseResponse begun = response.startingAtSound(-60);
    assertThat(begun.frames()).isEqualTo(9_750);
    assertThat(begun.samples()[1][0]).isEqualTo(0.002f);
    assertThat(begun.samples()[0][50]).isEqualTo(1f);
    ImpulseResponse ended = response.endingInSilence(-60);
    assertThat(ended.frames()).isEqualTo(5_001);
    assertThat(ended.samples()[0][300]).isEqualTo(1f);
    // The last frame lies at the end of the fade.
    assertThat(ended.samples()[0][5_000]).isBetween(0f, 1e-6f);
  }

  @Test
  void whatIsNoResponseIsRefusedInWords() {
    assertThatThrownBy(() -> ImpulseResponse.of(RATE_HZ, new float[0][]))
        .hasMessage("the response is empty");
    assertThatThrownBy(
            () -> ImpulseResponse.of(RATE_HZ, new float[1][ImpulseResponse.MAX_FRAMES + 1]))
        .hasMessage("the response has 2097153 frames, more than 2097152: cut it");
    assertThatThrownBy(() -> ImpulseResponse.of(RATE_HZ, new float[][] {{1}, {1, 2}}))
        .hasMessage("the response's channels differ in length");
    assertThatThrownBy(() -> ImpulseResponse.of(RATE_HZ, new float[][] {{1, Float.NaN}}))
        .hasMessage("the response's frame 1 on channel 1 is NaN, no sound");
    ImpulseResponse response = ImpulseResponse.of(RATE_HZ, new float[][] {{1}});
    assertThatThrownBy(() -> response.endingInSilence(0)).hasMessage("floorDb 0.0 is not below 0");
  }

  private static double levelDb(float[][] stereo) {
    return Decibels.ofPower(
        (Decibels.toPower(Signals.rmsDb(stereo[0], PERIOD, 2 * PERIOD))
                + Decibels.toPower(Signals.rmsDb(stereo[1], PERIOD, 2 * PERIOD)))
            / 2);
  }

  /// Two periods of noise with the power 1/f from 20 Hz to 20 kHz and phases by seed.
  private static float[] pink(long seed) {
    Random random = new Random(seed);
    RealFft fft = new RealFft(PERIOD);
    double[] re = new double[fft.bins()];
    double[] im = new double[fft.bins()];
    for (int k = 0; k < fft.bins(); k++) {
      double frequencyHz = (double) k * RATE_HZ / PERIOD;
      if (frequencyHz >= 20 && frequencyHz <= 20_000) {
        double phase = 2 * StrictMath.PI * random.nextDouble();
        re[k] = 1_000 / Math.sqrt(k) * StrictMath.cos(phase);
        im[k] = 1_000 / Math.sqrt(k) * StrictMath.sin(phase);
      }
    }
    double[] period = new double[PERIOD];
    fft.inverse(re, im, period);
    float[] pink = new float[2 * PERIOD];
    for (int i = 0; i < pink.length; i++) {
      pink[i] = (float) period[i % PERIOD];
    }
    return pink;
  }
}

package org.soundlathe.dsp.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.ConvolutionParameters;
import org.soundlathe.dsp.parameter.SettingOutOfRange;
import org.soundlathe.dsp.unit.Decibels;

class ConvolverTest {
  private static final int RATE_HZ = 48_000;
  // One rounding to float of a loud sample is at most -150 dB of it.
  private static final double NULL_DB = -140;

  @Test
  void answerIsThatOfConvolutionTapByTap() {
    for (Form form : Form.values()) {
      for (int frames : new int[] {1, 63, 64, 65, 130, 1_024, 1_025, 5_000, 30_000}) {
        float[][] response = Responses.dying(frames, 2, frames);
        float[][] sound = Signals.bursts(3, 2, frames + 20_000);
        float[][] answer = run(form, Routing.EACH, response, sound);
        for (int channel = 0; channel < 2; channel++) {
          float[] dry = sound[channel];
          float[] taps = response[channel];
          float[] wet = answer[channel];
          assertThat(errorDb(wet, frame -> Responses.direct(dry, taps, frame), frames))
              .as("%s, %d frames, channel %d", form, frames, channel)
              .isLessThan(NULL_DB);
        }
      }
    }
  }

  @Test
  void clickInIsTheResponseOutAtOnce() {
    float[][] response = Responses.dying(4, 1, 140_000);
    float[][] click = {Signals.impulse(0, 140_000)};
    float[][] answer = run(Form.LIVE, Routing.EACH, response, click);
    assertThat(errorDb(answer[0], frame -> response[0][frame], 5)).isLessThan(NULL_DB);
  }

  @Test
  void trueStereoHearsEachSideOnBothSides() {
    float[][] response = Responses.dying(5, 4, 2_500);
    float[][] sound = Signals.bursts(6, 2, 12_000);
    for (Form form : Form.values()) {
      float[][] answer = run(form, Routing.TRUE_STEREO, response, sound);
      for (int side = 0; side < 2; side++) {
        float[] fromLeft = response[side];
        float[] fromRight = response[2 + side];
        assertThat(
                errorDb(
                    answer[side],
                    frame ->
                        Responses.direct(sound[0], fromLeft, frame)
                            + Responses.direct(sound[1], fromRight, frame),
                    side))
            .as("%s, side %d", form, side)
            .isLessThan(NULL_DB);
      }
    }
  }

  @Test
  void monoSoundStandsInAStereoRoom() {
    float[][] response = Responses.dying(7, 2, 2_500);
    float[] mono = Signals.noise(8, 0.5, 12_000);
    for (Form form : Form.values()) {
      float[][] answer = run(form, Routing.MONO_TO_STEREO, response, new float[][] {mono, mono});
      for (int side = 0; side < 2; side++) {
        float[] taps = response[side];
        assertThat(errorDb(answer[side], frame -> Responses.direct(mono, taps, frame), side))
            .as("%s, side %d", form, side)
            .isLessThan(NULL_DB);
      }
    }
  }

  @Test
  void responseOfOneChannelServesEveryChannel() {
    float[][] response = Responses.dying(9, 1, 700);
    float[][] sound = Signals.bursts(10, 3, 5_000);
    float[][] answer = run(Form.LIVE, Routing.EACH, response, sound);
    assertThat(errorDb(answer[2], frame -> Responses.direct(sound[2], response[0], frame), 1))
        .isLessThan(NULL_DB);
  }

  @Test
  void dryAndWetAreMixedInTime() {
    float[][] response = {{0.25f}};
    float[] sound = Signals.noise(11, 1, 4_000);
    for (Form form : Form.values()) {
      Convolver convolver =
          Convolver.prepare(
              new Spec(RATE_HZ, 1, 512),
              new Convolver.Settings(
                  ImpulseResponse.of(RATE_HZ, response), Routing.EACH, form, 6, 40));
      float[][] mixed = {sound.clone()};
      Signals.run(convolver, mixed, 512);
      double gain = 0.6 + 0.4 * 0.25 * Decibels.toGain(6);
      int latency = convolver.latencyFrames();
      for (int i = latency; i < 4_000; i++) {
        // 2e-7: one rounding of the dry gain and one of the sample.
        assertThat(Math.abs(mixed[0][i] - gain * sound[i - latency])).isLessThan(2e-7);
      }
    }
  }

  @Test
  void answerEndsInExactSilence() {
    float[][] response = Responses.dying(12, 1, 9_000);
    float[][] sound = new float[1][30_000];
    System.arraycopy(Signals.noise(13, 1, 2_000), 0, sound[0], 0, 2_000);
    for (Form form : Form.values()) {
      float[][] answer = run(form, Routing.EACH, response, sound);
      int last = answer[0].length - 1;
      while (answer[0][last] == 0) {
        last--;
      }
      // The response, and at most the rest of two of its largest blocks.
      assertThat(last).as("%s", form).isBetween(10_900, 11_000 + 2 * 4_096);
    }
  }

  @Test
  void whatDoesNotFitIsRefusedInWords() {
    ImpulseResponse stereo = ImpulseResponse.of(RATE_HZ, new float[2][10]);
    assertThatThrownBy(() -> prepare(new Spec(44_100, 2, 64), stereo, Routing.EACH))
        .hasMessage("the response is at 48000 Hz, the sound at 44100 Hz: resample the response");
    assertThatThrownBy(() -> prepare(new Spec(RATE_HZ, 3, 64), stereo, Routing.EACH))
        .hasMessageContaining("2 channels does not fit a sound of 3 channels");
    assertThatThrownBy(() -> prepare(new Spec(RATE_HZ, 2, 64), stereo, Routing.TRUE_STEREO))
        .hasMessageContaining("2 channels does not fit");
    assertThatThrownBy(() -> new Convolver.Settings(stereo, Routing.EACH, Form.LIVE, 25, 100))
        .isInstanceOf(SettingOutOfRange.class)
        .hasMessage("convolution.gainDb 25 is outside -60..24 dB");
  }

  @Test
  void everyRoutingHasItsWord() {
    assertThat(ConvolutionParameters.ROUTING.words())
        .isEqualTo(Arrays.stream(Routing.values()).map(Routing::word).toList());
  }

  private static Convolver prepare(Spec spec, ImpulseResponse response, Routing routing) {
    return Convolver.prepare(spec, new Convolver.Settings(response, routing, Form.OFFLINE));
  }

  private interface Expected {
    double at(int frame);
  }

  /// The largest error over 300 seeded frames, and the first and the last, in dB re the largest
  /// expected sample among them.
  private static double errorDb(float[] answer, Expected expected, long seed) {
    Random random = new Random(seed);
    double error = 0;
    double loudest = 0;
    for (int i = 0; i < 300; i++) {
      int frame = i == 0 ? 0 : i == 1 ? answer.length - 1 : random.nextInt(answer.length);
      double due = expected.at(frame);
      error = Math.max(error, Math.abs(answer[frame] - due));
      loudest = Math.max(loudest, Math.abs(due));
    }
    return Decibels.ofGain(error / loudest);
  }

  /// The answer without its latency.
  private static float[][] run(Form form, Routing routing, float[][] response, float[][] sound) {
    int frames = sound[0].length;
    Convolver convolver =
        Convolver.prepare(
            new Spec(RATE_HZ, sound.length, 1_000),
            new Convolver.Settings(ImpulseResponse.of(RATE_HZ, response), routing, form));
    int latency = convolver.latencyFrames();
    float[][] late = new float[sound.length][frames + latency];
    float[][] answer = new float[sound.length][frames];
    for (int channel = 0; channel < sound.length; channel++) {
      System.arraycopy(sound[channel], 0, late[channel], 0, frames);
    }
    Signals.run(convolver, late, 1_000);
    for (int channel = 0; channel < sound.length; channel++) {
      System.arraycopy(late[channel], latency, answer[channel], 0, frames);
    }
    return answer;
  }
}

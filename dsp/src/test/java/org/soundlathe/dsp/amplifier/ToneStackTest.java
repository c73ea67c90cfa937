package org.soundlathe.dsp.amplifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.unit.Decibels;

class ToneStackTest {
  private static final int RATE_HZ = 352_800;
  private static final List<double[]> KNOBS =
      List.of(
          new double[] {0.5, 0.5, 0.5},
          new double[] {0.1, 0.9, 0.3},
          new double[] {1, 0.05, 1},
          new double[] {0.3, 0.2, 0.02});

  @ParameterizedTest
  @EnumSource
  void formulaIsTheNetworkOfItsParts(ToneStack.Circuit circuit) {
    for (double[] knobs : KNOBS) {
      double bass = ToneStack.taper(knobs[0]);
      var network = new Network(circuit, bass, knobs[1], knobs[2]);
      for (double hz : List.of(20.0, 100.0, 450.0, 1_000.0, 3_000.0, 12_000.0)) {
        double byKirchhoff = Kirchhoff.gain(circuit, bass, knobs[1], knobs[2], hz);
        assertThat(network.gainAt(hz) / byKirchhoff)
            .as("%s at %.0f Hz", circuit, hz)
            .isCloseTo(1, within(1e-6));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void soundFollowsTheNetwork(ToneStack.Circuit circuit) {
    for (double[] knobs : KNOBS) {
      var network = new Network(circuit, ToneStack.taper(knobs[0]), knobs[1], knobs[2]);
      double middleGain = new Network(circuit, ToneStack.taper(0.5), 0.5, 0.5).gainAt(1_000);
      for (double hz : List.of(100.0, 450.0, 1_000.0, 3_000.0, 12_000.0)) {
        float[] tone = Signals.sine(hz, 0.5, 0, RATE_HZ, RATE_HZ / 2);
        new ToneStack(circuit, knobs[0], knobs[1], knobs[2], RATE_HZ).process(tone, RATE_HZ / 2);
        double gain = Signals.amplitude(tone, RATE_HZ / 4, RATE_HZ / 2, hz, RATE_HZ) / 0.5;
        // The bilinear transform bends 12 kHz by 0.4 % at this rate.
        assertThat(Decibels.ofGain(gain))
            .as("%s at %.0f Hz", circuit, hz)
            .isCloseTo(Decibels.ofGain(network.gainAt(hz) / middleGain), within(0.03));
      }
    }
  }

  @Test
  void middleKnobFillsTheHollowBetweenLowsAndHighs() {
    var hollow = new Network(ToneStack.Circuit.AMERICAN, ToneStack.taper(0.7), 0, 0.7);
    var full = new Network(ToneStack.Circuit.AMERICAN, ToneStack.taper(0.7), 1, 0.7);
    assertThat(Decibels.ofGain(full.gainAt(500) / hollow.gainAt(500))).isGreaterThan(6);
  }
}

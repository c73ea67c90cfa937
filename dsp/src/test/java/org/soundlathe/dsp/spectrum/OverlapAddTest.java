package org.soundlathe.dsp.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.unit.Decibels;

class OverlapAddTest implements KernelContract {
  /// Takes away all above an eighth of the band.
  @Override
  public Kernel working(Spec spec) {
    return lowPass(spec, 512);
  }

  /// Even an untouched spectrum rounds the sound on its way.
  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.empty();
  }

  @Test
  void untouchedSpectraGiveTheSoundBackLateByOnePiece() {
    for (int overlap : List.of(2, 4, 16)) {
      var settings = new OverlapAdd.Settings(256, overlap);
      Kernel kernel = OverlapAdd.prepare(new Spec(48_000, 1, 64), settings, (_, _, _) -> {});
      float[] sound = Signals.noise(12, 0.9, 5_000);
      float[] out = Signals.run(kernel, new float[][] {sound.clone()}, 64)[0];
      assertThat(kernel.latencyFrames()).isEqualTo(256);
      for (int i = 0; i < 5_000; i++) {
        float expected = i < 256 ? 0 : sound[i - 256];
        // Half a step of float; the sums themselves are right to 1e-15.
        assertThat(out[i]).as("seed 12, frame %d", i).isCloseTo(expected, within(6.1e-8f));
      }
    }
  }

  @Test
  void binsThatAreClearedAreGoneFromTheSound() {
    Kernel kernel = lowPass(new Spec(48_000, 1, 512), 1_024);
    float[] low = Signals.sine(1_000, 0.5, 0, 48_000, 48_000);
    float[] high = Signals.sine(9_000, 0.5, 0, 48_000, 48_000);
    float[][] both = {new float[48_000]};
    for (int i = 0; i < 48_000; i++) {
      both[0][i] = low[i] + high[i];
    }
    Signals.run(kernel, both, 512);
    double kept = Signals.amplitude(both[0], 4_000, 44_000, 1_000, 48_000);
    double gone = Signals.amplitude(both[0], 4_000, 44_000, 9_000, 48_000);
    assertThat(Decibels.ofGain(kept)).isCloseTo(Decibels.ofGain(0.5), within(0.001));
    // 128 bins beyond the edge, under side lobes that fall by 12 dB per octave.
    assertThat(Decibels.ofGain(gone)).isLessThan(-90);
  }

  @Test
  void sizesThatAreNoPowerOfTwoAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OverlapAdd.Settings(1_000, 4))
        .withMessageContaining("size 1000");
  }

  private static Kernel lowPass(Spec spec, int size) {
    return OverlapAdd.prepare(
        spec,
        new OverlapAdd.Settings(size, 4),
        (_, re, im) -> {
          for (int bin = re.length / 8; bin < re.length; bin++) {
            re[bin] = 0;
            im[bin] = 0;
          }
        });
  }
}

package org.soundlathe.dsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What every bank keeps beside the contract of a kernel: strips don't hear each other, and how
/// many stand side by side changes no bit. A bank's own test implements this.
public interface BankContract extends KernelContract {
  /// The bank at work, strip by strip with settings of its own: strip `first + i` of a great desk
  /// stands at column `i`.
  Bank bank(Spec spec, int first);

  @Override
  default Kernel working(Spec spec) {
    return Rows.prepare(spec, bank(spec, 0));
  }

  @Override
  default List<Integer> channelCounts() {
    return List.of(1, 2, 8, 40);
  }

  @Test
  default void stripSoundsTheSameAloneAndAmongFourHundred() {
    int strips = 400;
    float[][] sound = Signals.bursts(9, strips, 2_000);
    Spec wide = new Spec(48_000, strips, 512);
    float[][] together = Signals.run(Rows.prepare(wide, bank(wide, 0)), Signals.copy(sound), 512);
    for (int strip : List.of(0, 1, 17, 255, 399)) {
      Spec narrow = new Spec(48_000, 1, 512);
      float[][] alone = {sound[strip].clone()};
      Signals.run(Rows.prepare(narrow, bank(narrow, strip)), alone, 512);
      assertThat(alone[0]).as("strip %d", strip).isEqualTo(together[strip]);
    }
  }
}

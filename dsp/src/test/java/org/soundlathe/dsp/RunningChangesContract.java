package org.soundlathe.dsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a bank keeps whose settings change while it plays: no click, the same sound as if it had
/// been prepared so once it is there, and no trace in other strips. Its test implements this.
///
/// @param <B> the bank
/// @param <S> the settings of one strip
public interface RunningChangesContract<B extends Bank, S> {
  int RATE_HZ = 48_000;
  int MOVE_FRAMES = 6_000;

  B prepared(Spec spec, List<S> settings);

  void adopt(B bank, int strip, S settings);

  /// Settings to go to and fro between; the first passes every bit.
  List<S> stations();

  @Test
  default void newSettingsSoundLikePreparedOnesOnceTheyAreThere() {
    float[] sound = Signals.noise(21, 0.3, 2 * RATE_HZ);
    for (S from : stations()) {
      for (S to : stations()) {
        double[] moved = play(from, to, sound, 64);
        double[] still = play(to, to, sound, 64);
        // What the old settings left behind dies away in the 0.8 s between, to e^-20 where a gain
        // is
        // released in 40 ms.
        assertThat(largestDifference(moved, still, 3 * RATE_HZ / 2))
            .as("from %s to %s, seed 21", from, to)
            .isLessThan(1e-8);
      }
    }
  }

  @Test
  default void newSettingsSetOutOnTheGridHoweverTheSoundIsCut() {
    float[] sound = Signals.noise(22, 0.3, MOVE_FRAMES);
    for (S to : stations()) {
      S from = stations().getLast();
      double[] whole = play(from, to, sound, MOVE_FRAMES);
      for (int step : List.of(1, 7, 64, 100)) {
        assertThat(play(from, to, sound, step)).as("blocks of %d", step).isEqualTo(whole);
      }
    }
  }

  @Test
  default void stripIsTransparentAgainAfterItWasSwitchedOff() {
    float[] sound = Signals.noise(23, 0.3, MOVE_FRAMES);
    for (S from : stations()) {
      double[] out = play(from, stations().getFirst(), sound, 64);
      for (int i = 3 * MOVE_FRAMES / 4; i < MOVE_FRAMES; i++) {
        assertThat(out[i]).as("from %s, frame %d, seed 23", from, i).isEqualTo(sound[i]);
      }
    }
  }

  @Test
  default void adoptingAllocatesNothing() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    List<S> stations = stations();
    B bank = prepared(new Spec(RATE_HZ, 3, 64), Collections.nCopies(3, stations.getFirst()));
    double[][] rows = new double[64][3];
    shake(bank, stations, rows);
    long before = threads.getCurrentThreadAllocatedBytes();
    shake(bank, stations, rows);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isZero();
  }

  @Test
  default void movingStripLeavesItsNeighboursAloneAndSoundsAsItDoesByItself() {
    int strips = 40;
    S last = stations().getLast();
    float[][] sound = Signals.bursts(24, strips, 3_000);
    Spec wide = new Spec(RATE_HZ, strips, 64);
    float[][] still =
        Signals.run(
            Rows.prepare(wide, prepared(wide, Collections.nCopies(strips, last))),
            Signals.copy(sound),
            64);
    B moving = prepared(wide, Collections.nCopies(strips, last));
    adopt(moving, 17, stations().get(1));
    float[][] moved = Signals.run(Rows.prepare(wide, moving), Signals.copy(sound), 64);
    Spec narrow = new Spec(RATE_HZ, 1, 64);
    B lonely = prepared(narrow, List.of(last));
    adopt(lonely, 0, stations().get(1));
    float[][] alone =
        Signals.run(Rows.prepare(narrow, lonely), new float[][] {sound[17].clone()}, 64);
    assertThat(moved[17]).isEqualTo(alone[0]).isNotEqualTo(still[17]);
    for (int strip : List.of(0, 16, 18, 39)) {
      assertThat(moved[strip]).as("strip %d", strip).isEqualTo(still[strip]);
    }
  }

  /// A tone of 200 Hz has nothing above 12 kHz; what a change adds there is its click. The bends at
  /// both ends of one straight fade of 20 ms reach -86 dBFS there, those of four at once -74; a
  /// switch -10 dBFS.
  @Test
  default void changeMakesNoClick() {
    float[] tone = Signals.sine(200, 0.5, 0, RATE_HZ, 3 * MOVE_FRAMES);
    for (S from : stations()) {
      for (S to : stations()) {
        double[] out = play(from, to, tone, 64);
        assertThat(highestDb(out, 2 * MOVE_FRAMES)).as("from %s to %s", from, to).isLessThan(-70);
      }
    }
  }

  /// Plays a sound on one strip whose settings change after a third of it.
  private double[] play(S from, S to, float[] sound, int step) {
    B bank = prepared(new Spec(RATE_HZ, 1, 64), List.of(from));
    double[] out = new double[sound.length];
    double[][] rows = new double[step][1];
    int changeAt = sound.length / 3;
    for (int at = 0; at < sound.length; ) {
      int now = Math.min(step, (at < changeAt ? changeAt : sound.length) - at);
      for (int i = 0; i < now; i++) {
        rows[i][0] = sound[at + i];
      }
      if (at == changeAt) {
        adopt(bank, 0, to);
      }
      bank.process(rows, now);
      for (int i = 0; i < now; i++) {
        out[at + i] = rows[i][0];
      }
      at += now;
    }
    return out;
  }

  private void shake(B bank, List<S> stations, double[][] rows) {
    for (int i = 0; i < 300; i++) {
      adopt(bank, 0, stations.get(i % stations.size()));
      adopt(bank, 1, stations.get(i / 20 % stations.size()));
      bank.process(rows, 64);
    }
    bank.reset();
  }

  private static double largestDifference(double[] one, double[] other, int from) {
    double largest = 0;
    for (int i = from; i < one.length; i++) {
      largest = Math.max(largest, Math.abs(one[i] - other[i]));
    }
    return largest;
  }

  /// The loudest sample above 12 kHz, by a filter that lets -95 dB of 8 kHz through.
  private static double highestDb(double[] signal, int frames) {
    int taps = 64;
    double loudest = 0;
    double[] filter = highPass(taps);
    int start = frames / 4;
    for (int i = start; i < signal.length; i++) {
      double sum = 0;
      for (int k = 0; k < taps; k++) {
        sum += filter[k] * signal[i - k];
      }
      loudest = Math.max(loudest, Math.abs(sum));
    }
    return 20 * StrictMath.log10(loudest + 1e-12);
  }

  private static double[] highPass(int taps) {
    double[] filter = new double[taps];
    Arrays.setAll(
        filter,
        k -> {
          double x = k - (taps - 1) / 2.0;
          double angle = 2 * StrictMath.PI * k / (taps - 1);
          double window =
              0.35875
                  - 0.48829 * StrictMath.cos(angle)
                  + 0.14128 * StrictMath.cos(2 * angle)
                  - 0.01168 * StrictMath.cos(3 * angle);
          // A low-pass of 12 kHz, turned round to the Nyquist frequency: with an even length
          // nothing of
          // the lows is left.
          double low = StrictMath.sin(StrictMath.PI * x / 2) / (StrictMath.PI * x);
          return (k % 2 == 0 ? 1 : -1) * low * window;
        });
    return filter;
  }
}

package org.soundlathe.engine.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.soundlathe.engine.desk.DeskRun;
import org.soundlathe.engine.plan.Control;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.progress.Progress;

/// Where a bounce begins and ends, and what rings out.
class BounceLengthTest extends BounceBench {
  @Test
  void aSongThatDoesNotRingIsAsLongAsItsTracks() {
    var result = bounce((_, _, frame) -> frame < LENGTH ? 0.5 : 0, mixOnly(Stretch.WHOLE));
    assertThat(result.lengthFrames()).isEqualTo(LENGTH);
    assertThat(read("mix.wav")[0]).hasSize((int) LENGTH);
  }

  @Test
  void reverberationRingsOutUntilMinusHundredDecibels() {
    // 60 dB a second, from full scale.
    var result = bounce((_, _, frame) -> decay(frame - LENGTH), mixOnly(Stretch.WHOLE));
    long expected = LENGTH + (long) (RATE * 100.0 / 60);
    assertThat((double) result.lengthFrames()).isCloseTo((double) expected, within(2.0));
    assertThat(result.isCut()).isFalse();
  }

  @Test
  void aLateEchoIsNotLost() {
    PaperRun.Sound sound = (_, _, frame) -> frame < LENGTH || frame == LENGTH + 5 * RATE ? 0.5 : 0;
    var echoing = plan(control(Map.of("space.kind", "echo")));
    var run = new PaperRun(sound);
    var result = bounce(run, echoing, mixOnly(Stretch.WHOLE), Progress.none());
    assertThat(result.lengthFrames()).isEqualTo(LENGTH + 5 * RATE + 1);
  }

  @Test
  void whatRingsForEverIsCutAfterAMinute() {
    var result = bounce((_, _, _) -> 0.25, mixOnly(Stretch.WHOLE));
    assertThat(result.isCut()).isTrue();
    assertThat(result.lengthFrames()).isEqualTo(LENGTH + 60L * RATE);
  }

  @Test
  void allFilesAreAsLongAsTheOneThatRingsLongest() {
    var order = everything(FileFormat.WAV_FLOAT, RATE);
    // The second stem rings.
    bounce((output, _, frame) -> output == 3 ? decay(frame - LENGTH) : 0, order);
    var lengths = order.files().stream().map(file -> read(file)[0].length).toList();
    assertThat(lengths).hasSize(4).containsOnly(lengths.getFirst());
    assertThat(lengths.getFirst()).isGreaterThan((int) LENGTH + RATE);
  }

  @Test
  void aPartHasTheBitsThatTheWholeHasThere() {
    PaperRun.Sound sound = (_, _, frame) -> StrictMath.sin(frame * 0.01) * 0.7;
    bounce(sound, mixOnly(Stretch.WHOLE));
    var whole = read("mix.wav")[0];
    for (long from : new long[] {0, 1, 8_191, 8_192, 12_345}) {
      long to = from + 5_000;
      var part = new Stretch(from, OptionalLong.of(to), Tail.NONE);
      bounce(sound, mixOnly(part));
      assertThat(read("mix.wav")[0])
          .containsExactly(Arrays.copyOfRange(whole, (int) from, (int) to));
    }
  }

  @Test
  void behindThePartTheTracksAreSilentAndTheirReverberationRings() {
    var run = new PaperRun((_, _, frame) -> decay(frame - 9_000));
    var heard = new ArrayList<float[][]>();
    DeskRun.Maker maker =
        (plan, readers) -> {
          var block = new float[2][12_000];
          readers.getFirst().read(0, block, 12_000);
          heard.add(block);
          return run.of(plan, readers);
        };
    var part = new Stretch(500, OptionalLong.of(9_000), new Tail.RingOut());
    var result =
        new SongBounce(maker)
            .write(
                plan(Control.NEUTRAL),
                List.of(Signals.noise(1, 2, LENGTH)),
                LENGTH,
                mixOnly(part),
                Disk.real(),
                Disk.Overwrite.REFUSE,
                Progress.none());
    assertThat((double) result.lengthFrames()).isCloseTo(8_500 + RATE * 100.0 / 60, within(2.0));
    assertThat(heard.getFirst()[0][8_999]).isNotZero();
    assertThat(Arrays.copyOfRange(heard.getFirst()[0], 9_000, 12_000)).containsOnly(0f);
  }

  @Test
  void aFixedTailIsAsLongAsItIsSaid() {
    var stretch = new Stretch(0, OptionalLong.empty(), new Tail.Fixed(0.5));
    assertThat(bounce((_, _, _) -> 0.1, mixOnly(stretch)).lengthFrames())
        .isEqualTo(LENGTH + RATE / 2);
  }
}

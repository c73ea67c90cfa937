package org.soundlathe.engine.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.soundlathe.engine.plan.Control;
import org.soundlathe.media.codec.Ffmpeg;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.progress.Interrupted;
import org.soundlathe.paperwork.progress.Progress;

/// What lies in the files of a bounce.
class SongBounceTest extends BounceBench {
  @Test
  void everyOutputGoesToItsFile() {
    var order = everything(FileFormat.WAV_FLOAT, RATE);
    bounce((output, side, _) -> (output + 1) / 8.0 + side / 64.0, order);
    int number = 0;
    for (var file : order.files()) {
      assertThat((double) read(file)[0][7]).isEqualTo((number + 1) / 8.0);
      assertThat((double) read(file)[1][7]).isEqualTo((number + 1) / 8.0 + 1 / 64.0);
      number++;
    }
  }

  @Test
  void wholeNumbersAreOneHissAwayFromTheSound() {
    for (var format : List.of(FileFormat.WAV_24, FileFormat.WAV_16)) {
      var order = everything(format, RATE);
      bounce((_, _, frame) -> tone(frame, RATE), order);
      double step = StrictMath.pow(2, 1 - format.bits());
      var mix = read(order.files().get(0))[0];
      for (int i = 0; i < LENGTH; i++) {
        // Half a step of rounding and one of hiss.
        assertThat((double) mix[i]).isCloseTo((float) tone(i, RATE), within(1.51 * step));
      }
      assertThat(mix).isNotEqualTo(read(order.files().get(1))[0]);
      forget(order);
    }
  }

  @Test
  void aFlacHoldsTheSamplesOfTheWav() {
    Assumptions.assumeThat(Ffmpeg.find()).as("FFmpeg").isPresent();
    PaperRun.Sound sound = (_, _, frame) -> tone(frame, RATE);
    bounce(sound, order("mix.wav", FileFormat.WAV_24, RATE));
    bounce(sound, order("mix.flac", FileFormat.FLAC_24, RATE));
    assertThat(read("mix.flac")).isDeepEqualTo(read("mix.wav"));
  }

  @Test
  void atAnotherRateItIsTheSameToneAndJustAsLong() {
    PaperRun.Sound sound = (_, _, frame) -> tone(frame, RATE);
    var stretch = new Stretch(0, OptionalLong.empty(), Tail.NONE);
    var order =
        new BounceOrder(
            folder.resolve("mix.wav"),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            stretch,
            FileFormat.WAV_FLOAT,
            11_025);
    bounce(sound, order);
    var mix = read("mix.wav")[0];
    assertThat(mix).hasSize((int) ((LENGTH * 11_025 + RATE - 1) / RATE));
    for (int i = 2_000; i < mix.length - 2_000; i++) {
      // The resampler is flat within 0.001 dB.
      assertThat((double) mix[i]).isCloseTo(tone(i, 11_025), within(1e-4));
    }
  }

  @Test
  void noFileHoldsWhatIsNoNumber() {
    var result =
        bounce(
            (_, _, frame) -> frame == 100 ? Double.NaN : frame == 200 ? 1 / 0.0 : 0.5,
            mixOnly(new Stretch(0, OptionalLong.empty(), Tail.NONE)));
    assertThat(result.brokenSamples()).isEqualTo(4);
    assertThat(read("mix.wav")[0][100]).isZero();
    assertThat(read("mix.wav")[0][200]).isZero();
  }

  @Test
  void stoppingLeavesNoFile() throws IOException {
    Progress stop =
        (_, fraction) -> {
          if (fraction > 0.5) {
            throw new Interrupted();
          }
        };
    var run = new PaperRun((_, _, _) -> 0.5);
    var order = everything(FileFormat.WAV_FLOAT, RATE);
    assertThatThrownBy(() -> bounce(run, plan(Control.NEUTRAL), order, stop))
        .isInstanceOf(Interrupted.class);
    assertThat(run.closed()).isEqualTo(1);
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aNameThatIsTakenIsRefusedBeforeAnythingSounds() throws IOException {
    var order = everything(FileFormat.WAV_FLOAT, RATE);
    Files.writeString(order.files().getLast(), "mine");
    var run = new PaperRun((_, _, _) -> 0.5);
    assertThatThrownBy(() -> bounce(run, plan(Control.NEUTRAL), order, Progress.none()))
        .isInstanceOf(WriteRefusal.class);
    assertThat(run.plans()).isEmpty();
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(order.files().getLast());
    }
    assertThat(order.files().getLast()).hasContent("mine");
  }
}

package org.soundlathe.delivery.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.soundlathe.paperwork.page.Block;

class PlaybackLevelsTest {
  private static ReadBack release(double integratedLufs, double truePeakDbtp) {
    return new ReadBack(
        "FLAC", 48_000, OptionalInt.of(24), 2, 200, integratedLufs, truePeakDbtp, 5, 10);
  }

  private static List<String> sentences(double integratedLufs, double truePeakDbtp) {
    var page = PlaybackLevels.page(release(integratedLufs, truePeakDbtp)).orElseThrow();
    assertThat(page.hasPictures()).isTrue();
    return ((Block.Sentences) page.blocks().getLast()).sentences();
  }

  @Test
  void aLoudMasterIsTurnedDownByItsDistance() {
    assertThat(sentences(-10.9, -1))
        .contains(
            "Spotify will play this 3.1 dB quieter.", "Apple Music will play this 5.1 dB quieter.");
  }

  @Test
  void aSoftMasterIsTurnedUpOnlyAsFarAsItsPeaksAllow() {
    assertThat(sentences(-18, -3))
        .contains("Spotify will play this 2.0 dB louder.", "YouTube will play this as it is.");
    assertThat(sentences(-18, -0.5)).contains("Spotify will play this as it is.");
  }

  @Test
  void silenceHasNoPage() {
    assertThat(PlaybackLevels.page(release(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY)))
        .isEmpty();
  }
}

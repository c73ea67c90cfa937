package org.soundlathe.dsp.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundlathe.dsp.MeterContract;
import org.soundlathe.dsp.tone.Tones;

class ApplauseFinderTest {
  private static final double EDGE_SECONDS = 1.3;

  @ParameterizedTest
  @CsvSource({"1,60,0.1", "2,150,0.05", "3,80,0.1", "4,600,0.03"})
  void everyApplauseOfAConcertIsFoundAndNothingElse(int seed, int persons, double rms) {
    Concert concert = new Concert(seed).band(3, 0.1);
    double firstAt = concert.seconds();
    concert.applause(persons, 7, rms).speech(5, 0.05).drums(4, 0.1);
    double secondAt = concert.seconds();
    concert.applause(persons / 2, 5, rms / 2).noise(3, 0.03).band(3, 0.1).withFloor(1e-4);
    List<Applause> found = found(concert);
    assertThat(found).as("seed %d", seed).hasSize(2);
    lies(found.getFirst(), firstAt, 7);
    lies(found.getLast(), secondAt, 5);
    assertThat(found).allMatch(applause -> applause.confidence() > 0.6);
  }

  @Test
  void theCutLiesWhereTheApplauseIsSoftest() {
    Concert concert = new Concert(7).applause(300, 4, 0.1).applause(300, 4, 0.1);
    List<Applause> found = found(concert);
    assertThat(found).hasSize(1);
    // The first dies at 4 s while the second begins.
    assertThat(found.getFirst().cutFrame() / (double) Concert.RATE).isCloseTo(4, within(0.3));
  }

  @Test
  void musicSpeechAndNoiseAloneAreNoApplause() {
    for (int seed = 11; seed <= 12; seed++) {
      assertThat(found(new Concert(seed).band(3, 0.1))).as("band, seed %d", seed).isEmpty();
      assertThat(found(new Concert(seed).drums(5, 0.1))).as("drums, seed %d", seed).isEmpty();
      assertThat(found(new Concert(seed).speech(8, 0.1))).as("speech, seed %d", seed).isEmpty();
      assertThat(found(new Concert(seed).noise(8, 0.1))).as("noise, seed %d", seed).isEmpty();
    }
    assertThat(new ApplauseFinder(48_000).found()).isEmpty();
    assertThat(Tones.through(new ApplauseFinder(48_000), new float[2][100_000]).found()).isEmpty();
  }

  @Test
  void keepsTheContractOfMeters() {
    MeterContract.check(2, () -> new ApplauseFinder(48_000), ApplauseFinder::found);
  }

  private static void lies(Applause applause, double atSeconds, double seconds) {
    double start = (double) applause.startFrame() / Concert.RATE;
    double end = (double) applause.endFrame() / Concert.RATE;
    assertThat(start).isCloseTo(atSeconds, within(EDGE_SECONDS));
    assertThat(end).isCloseTo(atSeconds + seconds, within(EDGE_SECONDS + 0.5));
    assertThat(applause.cutFrame()).isBetween(applause.startFrame(), applause.endFrame());
  }

  private static List<Applause> found(Concert concert) {
    return Tones.through(new ApplauseFinder(Concert.RATE), concert.sound()).found();
  }
}

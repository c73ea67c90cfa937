package org.soundlathe.dsp.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.dsp.MeterContract;
import org.soundlathe.dsp.tone.Tones;
import org.soundlathe.dsp.unit.Decibels;

class SpectrogramMeterTest {
  @ParameterizedTest
  @ValueSource(ints = {8_000, 44_100, 48_000, 96_000, 192_000})
  void aToneStandsInItsRowWhileItSounds(int rate) {
    float[][] signal = new Tones(rate, 1, 6).silence(2).sine(1000, -6, 2).signal();
    Spectrogram picture = Tones.through(new SpectrogramMeter(rate, 1), signal).spectrogram();
    int row = rowOf(1000);
    for (int column = 0; column < picture.columns(); column++) {
      double seconds = column * picture.columnSeconds();
      if (seconds > 2.2 && seconds < 3.8) {
        assertThat(power(picture, column)).isCloseTo(-9.01, within(0.05));
        assertThat(picture.levelDb(column, row)).isCloseTo(-9.01, within(1.0));
        assertThat(picture.levelDb(column, row + 16)).isLessThan(-60);
      } else if (seconds < 1.8 || seconds > 4.2) {
        assertThat(picture.levelDb(column, row)).isEqualTo(Double.NEGATIVE_INFINITY);
      }
    }
  }

  @Test
  void noLengthMakesThePictureLarger() {
    SpectrogramMeter meter = new SpectrogramMeter(8_000, 1);
    float[][] low = new Tones(8_000, 1, 60).sine(500, -20, 60).signal();
    float[][] high = new Tones(8_000, 1, 60).sine(2000, -20, 60).signal();
    for (int minute = 0; minute < 4; minute++) {
      Tones.through(meter, low);
      Tones.through(meter, high);
    }
    Spectrogram picture = meter.spectrogram();
    assertThat(picture.columns())
        .isBetween(SpectrogramMeter.MOST_COLUMNS / 2, SpectrogramMeter.MOST_COLUMNS);
    assertThat(picture.columns() * picture.columnSeconds()).isCloseTo(480, within(1.0));
    for (int minute = 0; minute < 8; minute++) {
      int middle = (int) ((minute + 0.5) * 60 / picture.columnSeconds());
      int sounding = rowOf(minute % 2 == 0 ? 500 : 2000);
      int silent = rowOf(minute % 2 == 0 ? 2000 : 500);
      assertThat(picture.levelDb(middle, sounding)).isCloseTo(-23, within(1.0));
      assertThat(picture.levelDb(middle, silent)).isLessThan(-70);
    }
  }

  @Test
  void nothingMeasuredIsAnEmptyPicture() {
    assertThat(new SpectrogramMeter(48_000, 2).spectrogram().columns()).isZero();
  }

  @Test
  void blocksDoNotMatter() {
    MeterContract.check(
        2,
        () -> new SpectrogramMeter(44_100, 2),
        meter -> {
          Spectrogram picture = meter.spectrogram();
          return picture.columns() + " " + picture.levelDb(30, 40) + power(picture, 20);
        });
  }

  private static double power(Spectrogram picture, int column) {
    double sum = 0;
    for (int row = 0; row < Spectrogram.ROWS; row++) {
      sum += Decibels.toPower(picture.levelDb(column, row));
    }
    return Decibels.ofPower(sum);
  }

  private static int rowOf(double hertz) {
    int row = 0;
    while (Spectrogram.edgeHz(row + 1) <= hertz) {
      row++;
    }
    return row;
  }
}

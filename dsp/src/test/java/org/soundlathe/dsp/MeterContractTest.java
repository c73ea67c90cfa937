package org.soundlathe.dsp;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundlathe.dsp.meter.SignalFigures;
import org.soundlathe.dsp.meter.SignalMeter;

class MeterContractTest {
  @ParameterizedTest
  @CsvSource({"44100, 1", "44100, 2", "48000, 2", "96000, 5", "192000, 2", "69313, 8"})
  void allFiguresOfASignalAreTheSameInAnyBlocks(int rate, int channels) {
    MeterContract.check(
        channels,
        () -> new SignalMeter(rate, channels),
        meter -> {
          SignalFigures figures = meter.figures();
          return List.of(
              figures.toString().replaceAll("history=.*", ""),
              Arrays.toString(figures.history().momentaryLufs()),
              Arrays.toString(figures.history().shortTermLufs()),
              List.of(meter.peakHistory().size(), meter.peakHistory().truePeak(50)));
        });
  }
}

package org.soundlathe.dsp;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundlathe.dsp.meter.Decimated;
import org.soundlathe.dsp.meter.SignalFigures;
import org.soundlathe.dsp.meter.SignalMeter;
import org.soundlathe.dsp.pitch.LowestNote;
import org.soundlathe.dsp.pitch.PitchTrack;
import org.soundlathe.dsp.rhythm.OnsetEnvelope;
import org.soundlathe.dsp.rhythm.Onsets;
import org.soundlathe.dsp.rhythm.SectionBoundaries;
import org.soundlathe.dsp.rhythm.SoundProfile;
import org.soundlathe.dsp.rhythm.TempoAndBeats;
import org.soundlathe.dsp.spectrum.AverageSpectrum;
import org.soundlathe.dsp.spectrum.SpectralShapes;

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

  @Test
  void spectraAreTheSameInAnyBlocks() {
    MeterContract.check(
        2,
        () -> new AverageSpectrum(48_000, 2),
        meter -> Arrays.toString(meter.spectrum().thirdOctaves().levelsDb()));
    MeterContract.check(2, () -> new SpectralShapes(44_100, 2), SpectralShapes::median);
  }

  @Test
  void thinnedOutCopiesAndPitchAreTheSameInAnyBlocks() {
    MeterContract.check(
        2, () -> new Decimated(44_100, 6_000), meter -> Arrays.toString(meter.samples()));
    MeterContract.check(
        1, () -> new PitchTrack(48_000), meter -> LowestNote.of(meter.pitches()).toString());
  }

  @Test
  void rhythmIsTheSameInAnyBlocks() {
    MeterContract.check(
        2, () -> new OnsetEnvelope(44_100, 2), meter -> Arrays.toString(Onsets.of(meter).frames()));
    MeterContract.check(
        1,
        () -> new OnsetEnvelope(48_000, 1),
        meter -> Arrays.toString(TempoAndBeats.of(meter).beatFrames()));
    MeterContract.check(
        2,
        () -> new SoundProfile(8_000, 2),
        meter -> SectionBoundaries.of(meter).boundaries().toString());
  }
}

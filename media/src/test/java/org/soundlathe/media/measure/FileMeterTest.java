package org.soundlathe.media.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.media.Sounds;
import org.soundlathe.media.Tags;
import org.soundlathe.media.codec.CodedSink;
import org.soundlathe.media.codec.CodedSpec;
import org.soundlathe.media.codec.Coding;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.Disk.Overwrite;

class FileMeterTest {
  @TempDir Path folder;

  @Test
  void aToneAtMinusSixReadsMinusSixAndTheProgressReachesItsEnd() {
    var path = folder.resolve("tone.flac");
    var spec = new CodedSpec(Coding.FLAC_24, 48_000, 2, Tags.none(), Optional.empty());
    try (var sink = CodedSink.create(Disk.real(), path, spec, Overwrite.REFUSE)) {
      Sounds.writeAll(sink, Sounds.sine(997, 48_000, 2, 96_000), 1);
      sink.commit();
    }
    List<Double> fractions = new ArrayList<>();
    var measured = FileMeter.measure(path, (work, fraction) -> fractions.add(fraction));
    assertThat(measured.lengthFrames()).isEqualTo(96_000);
    assertThat(measured.format().codec()).isEqualTo("flac");
    assertThat(measured.figures().samplePeakDbfs()).isCloseTo(-6.02, within(0.01));
    // A stereo sine of amplitude A reads 20 log A on the loudness scale at 997 Hz: BS.1770.
    assertThat(measured.figures().integratedLufs()).isCloseTo(-6.02, within(0.1));
    assertThat(measured.findings()).isEmpty();
    assertThat(fractions).isSorted().endsWith(1.0);
  }
}

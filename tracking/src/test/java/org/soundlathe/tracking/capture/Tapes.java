package org.soundlathe.tracking.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.soundlathe.media.wav.TakeNote;
import org.soundlathe.media.wav.WavSource;

/// Orders and files of recordings, for tests.
final class Tapes {
  private Tapes() {}

  /// One track an input, `audio/in-1-NAME.wav` and so on.
  static List<Arm> arms(Path folder, String name, int inputs) {
    var arms = new ArrayList<Arm>();
    for (int c = 0; c < inputs; c++) {
      var track = "in-" + (c + 1);
      var note = TakeNote.of("Song", name, List.of(track));
      arms.add(new Arm(track, List.of(c), folder.resolve(track + "-" + name + ".wav"), note));
    }
    return arms;
  }

  /// Holds every sample of a result's mono files against the counting signal, and its gaps against
  /// silence.
  static void requireExact(RecordingResult result) {
    var lost = lost(result);
    for (var taken : result.takes()) {
      int channel = taken.arm().inputs().getFirst();
      try (var source = WavSource.open(taken.arm().file())) {
        assertThat(source.findings()).isEmpty();
        assertThat(source.lengthFrames()).hasValue(taken.lengthFrames());
        long frame = result.startTapeFrame();
        var block = new float[1][8192];
        for (int count = source.read(block, 0, 8192);
            count > 0;
            count = source.read(block, 0, 8192)) {
          for (int i = 0; i < count; i++, frame++) {
            float expected =
                lost.get((int) (frame - result.startTapeFrame()))
                    ? 0f
                    : CountingRoom.sample(channel, frame);
            if (block[0][i] != expected) {
              throw new AssertionError(
                  taken.arm().file()
                      + " at tape frame "
                      + frame
                      + ": "
                      + block[0][i]
                      + " instead of "
                      + expected);
            }
          }
        }
        assertThat(frame).isEqualTo(result.startTapeFrame() + taken.lengthFrames());
      }
    }
  }

  /// Counted from the recording's first frame.
  private static BitSet lost(RecordingResult result) {
    var lost = new BitSet();
    for (var gap : result.gaps()) {
      long from = Math.max(0, gap.tapeFrame() - result.startTapeFrame());
      lost.set((int) from, (int) (gap.tapeFrame() + gap.frames() - result.startTapeFrame()));
    }
    return lost;
  }
}

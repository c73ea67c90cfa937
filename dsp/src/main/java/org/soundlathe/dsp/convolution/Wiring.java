package org.soundlathe.dsp.convolution;

import java.util.List;

/// Which input is heard through which response at which output.
record Wiring(int inputs, int outputs, List<Path> paths) {
  Wiring {
    paths = List.copyOf(paths);
  }

  /// One response between an input and an output; taps at the sample rate of the sound.
  @SuppressWarnings("ArrayRecordComponent") // Only carried from the settings into the engine.
  record Path(int input, int output, double[] taps) {}

  List<Path> to(int output) {
    return paths.stream().filter(path -> path.output() == output).toList();
  }

  int longestFrames() {
    return paths.stream().mapToInt(path -> path.taps().length).max().orElse(0);
  }
}

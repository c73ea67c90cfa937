package org.soundlathe.tracking.capture;

import java.nio.file.Path;
import java.util.List;
import org.soundlathe.media.wav.TakeNote;

/// An armed track: which inputs go into which new file.
///
/// @param track its id in the session
/// @param inputs one, or two for a stereo pair, counted from 0
/// @param file that is made
/// @param note what is written into the file beside the sound
public record Arm(String track, List<Integer> inputs, Path file, TakeNote note) {
  public Arm {
    inputs = List.copyOf(inputs);
    if (inputs.isEmpty() || inputs.size() > 2) {
      throw new IllegalArgumentException(
          "track " + track + ": " + inputs.size() + " inputs are not 1 or 2");
    }
  }
}

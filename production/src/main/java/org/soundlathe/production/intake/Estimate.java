package org.soundlathe.production.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.intake.TrackFiles;
import org.soundlathe.paperwork.file.WriteRefusal;

/// What a production will need, told before anything is written.
///
/// @param tracks how many files came in
/// @param diskBytes about how much will be written
/// @param seconds about how long it will take on this machine
public record Estimate(int tracks, long diskBytes, double seconds) {
  /// Mix, stems (about ten), masters and samples beside the tracks, in stereo float frames.
  private static final int RESULT_SIGNALS = 20;

  private static final int BYTES_PER_STEREO_FRAME = 8;
  private static final double PACKED_TO_DECODED = 3;

  /// Measured on two cores at 2.25 GHz: about this much audio of one track a second.
  private static final double TRACK_SECONDS_PER_SECOND = 150;

  /// How much longer than one track all that is made of the stereo signal takes.
  private static final int STEREO_WORK = 60;

  /// @param out where the results go; its disk is looked at
  public static Estimate of(TrackFiles files, Path out) {
    long bytes = 0;
    double longest = 0;
    double total = 0;
    int rate = 48_000;
    for (var file : files.files()) {
      try (var source = AudioFiles.open(file)) {
        rate = Math.max(rate, source.format().sampleRateHz());
        double seconds = (double) source.lengthFrames().orElse(0) / source.format().sampleRateHz();
        longest = Math.max(longest, seconds);
        total += seconds;
        bytes += (long) (Files.size(file) * PACKED_TO_DECODED);
      } catch (MediaException | IOException _) {
        // It is told as a finding when the tracks are taken in.
        continue;
      }
    }
    long results = (long) (longest * rate) * RESULT_SIGNALS * BYTES_PER_STEREO_FRAME;
    double work = (total + longest * STEREO_WORK) / TRACK_SECONDS_PER_SECOND;
    return new Estimate(files.files().size(), bytes + results, work);
  }

  /// @throws WriteRefusal if the disk has less room than is needed
  public void requireRoom(Path place) {
    long free = freeBytes(place);
    if (free < diskBytes) {
      throw WriteRefusal.noRoom(place, diskBytes, free);
    }
  }

  private static long freeBytes(Path place) {
    var folder = place.toAbsolutePath();
    while (folder.getParent() != null && Files.notExists(folder)) {
      folder = folder.getParent();
    }
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw WriteRefusal.of(place, e);
    }
  }
}

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

  /// One file, as far as it can be told without decoding it.
  private record Look(double seconds, int sampleRateHz, long bytes) {
    /// A file that cannot be read needs no room; that it cannot is told when the tracks are taken
    /// in.
    static Look at(Path file) {
      try (var source = AudioFiles.open(file)) {
        int rate = source.format().sampleRateHz();
        double seconds = (double) source.lengthFrames().orElse(0) / rate;
        return new Look(seconds, rate, Files.size(file));
      } catch (MediaException | IOException _) {
        return new Look(0, 0, 0);
      }
    }
  }

  public static Estimate of(TrackFiles files) {
    double bytes = 0;
    double longest = 0;
    double total = 0;
    int rate = 48_000;
    for (var file : files.files()) {
      var look = Look.at(file);
      rate = Math.max(rate, look.sampleRateHz());
      longest = Math.max(longest, look.seconds());
      total += look.seconds();
      bytes += look.bytes() * PACKED_TO_DECODED;
    }
    return of(files.files().size(), longest, total, rate, bytes);
  }

  /// @param longestSeconds of one track
  /// @param totalSeconds of all tracks together
  /// @param trackBytes of all tracks on the disk
  public static Estimate of(
      int tracks, double longestSeconds, double totalSeconds, int rateHz, double trackBytes) {
    double results = longestSeconds * rateHz * RESULT_SIGNALS * BYTES_PER_STEREO_FRAME;
    double work = (totalSeconds + longestSeconds * STEREO_WORK) / TRACK_SECONDS_PER_SECOND;
    return new Estimate(tracks, (long) (trackBytes + results), work);
  }

  /// @throws WriteRefusal if the disk has less room than is needed
  public void requireRoom(Path place) {
    requireRoom(place, diskBytes);
  }

  /// @throws WriteRefusal if the disk has less room than that
  public static void requireRoom(Path place, long diskBytes) {
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

package org.soundlathe.production.story;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.soundlathe.delivery.master.MasterFile;
import org.soundlathe.delivery.report.Deliverable;
import org.soundlathe.delivery.report.ReadBack;
import org.soundlathe.mastering.target.Destination;
import org.soundlathe.media.intake.AudioCopy;
import org.soundlathe.media.measure.FileMeasurement;

/// Masters as the report shows them.
final class Deliverables {
  private static final Map<String, String> FORMATS =
      Map.of("wav", "WAV", "flac", "FLAC", "mp3", "MP3 320 kbit/s", "m4a", "AAC 256 kbit/s");

  private Deliverables() {}

  /// @param out the folder of all results, which paths begin at
  static List<Deliverable> of(List<MasterFile> files, Path out) {
    return files.stream().map(file -> of(file, out)).toList();
  }

  private static Deliverable of(MasterFile file, Path out) {
    return new Deliverable(
        file.destination().word(),
        out.relativize(file.path()),
        file.companions().stream().map(out::relativize).toList(),
        purpose(file.destination()),
        readBack(file.path(), file.measured()),
        AudioCopy.sha256(file.path()),
        file.verified(),
        file.findings());
  }

  private static String purpose(Destination destination) {
    return switch (destination) {
      case RADIO_AIRPLAY -> "For stations that play it like any record.";
      case RADIO_R128 -> "For broadcasters who ask for EBU R 128, at exactly -23 LUFS.";
      case CD -> "For the CD plant: one track on CD frames, with its cue sheet.";
      case DOWNLOAD_FLAC -> "For distributors and shops: lossless.";
      case DOWNLOAD_MP3 -> "For friends, phones and promotion.";
      case DOWNLOAD_M4A -> "For Apple devices and promotion.";
      case VINYL -> "For the cutting engineer: the mix, unlimited, with cut notes.";
    };
  }

  private static ReadBack readBack(Path path, FileMeasurement measured) {
    var format = measured.format();
    var figures = measured.figures();
    return new ReadBack(
        formatName(path),
        format.sampleRateHz(),
        format.bitDepth() > 0 ? OptionalInt.of(format.bitDepth()) : OptionalInt.empty(),
        format.channels(),
        (double) measured.lengthFrames() / format.sampleRateHz(),
        figures.integratedLufs(),
        figures.truePeakDbtp(),
        figures.loudnessRangeLu(),
        figures.plrDb());
  }

  private static String formatName(Path path) {
    var name = String.valueOf(path.getFileName());
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return FORMATS.getOrDefault(ending, ending.toUpperCase(Locale.ROOT));
  }
}

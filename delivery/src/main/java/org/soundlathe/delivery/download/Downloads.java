package org.soundlathe.delivery.download;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.soundlathe.delivery.master.Demand;
import org.soundlathe.delivery.master.Form;
import org.soundlathe.delivery.master.MasterFile;
import org.soundlathe.delivery.master.MasterWriter;
import org.soundlathe.delivery.master.Song;
import org.soundlathe.mastering.MasterPlan;
import org.soundlathe.mastering.target.Destination;
import org.soundlathe.media.codec.CodedSpec;
import org.soundlathe.media.codec.Coding;
import org.soundlathe.paperwork.progress.Progress;

/// The release master for shops and players: FLAC at its own rate, MP3 and AAC at one that every
/// player knows. Coding makes peaks of its own (0.4 to 3.4 dB were measured on loud music), so
/// lossy files are decoded and measured, and turned down where what a player decodes would pass
/// full scale.
public final class Downloads {
  private static final int LOSSY_RATE_HZ = 48_000;

  /// No player clips below full scale; services that ask for more code the lossless file
  /// themselves.
  private static final double DECODED_CEILING_DBTP = 0;

  private Downloads() {}

  public static MasterFile flac(
      MasterWriter writer, MasterPlan plan, Song song, Path folder, Progress progress) {
    int rate = plan.figures().sampleRateHz();
    return writer.write(
        Destination.DOWNLOAD_FLAC,
        folder.resolve(song.fileTitle() + ".flac"),
        plan.releaseAt(rate),
        new Form.Lossless(spec(Coding.FLAC_24, rate, song), 24),
        Demand.peak(MasterPlan.CEILING_DBTP),
        progress);
  }

  public static MasterFile mp3(
      MasterWriter writer, MasterPlan plan, Song song, Path target, Progress progress) {
    return lossy(writer, plan, song, target, Destination.DOWNLOAD_MP3, Coding.MP3_320, progress);
  }

  public static MasterFile m4a(
      MasterWriter writer, MasterPlan plan, Song song, Path target, Progress progress) {
    return lossy(writer, plan, song, target, Destination.DOWNLOAD_M4A, Coding.AAC_256, progress);
  }

  private static MasterFile lossy(
      MasterWriter writer,
      MasterPlan plan,
      Song song,
      Path target,
      Destination destination,
      Coding coding,
      Progress progress) {
    int rate = playableRate(plan.figures().sampleRateHz());
    return writer.write(
        destination,
        target,
        plan.releaseAt(rate),
        new Form.Lossy(spec(coding, rate, song)),
        Demand.peak(DECODED_CEILING_DBTP),
        progress);
  }

  /// The family of 44.1 kHz (22.05, 88.2, ...) becomes 44.1 kHz, everything else 48 kHz.
  private static int playableRate(int sampleRateHz) {
    return sampleRateHz % 11_025 == 0 ? 44_100 : LOSSY_RATE_HZ;
  }

  private static CodedSpec spec(Coding coding, int rate, Song song) {
    return new CodedSpec(coding, rate, Form.CHANNELS, song.tags(), Optional.empty(), List.of());
  }
}

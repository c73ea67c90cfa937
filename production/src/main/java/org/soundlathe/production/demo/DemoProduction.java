package org.soundlathe.production.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.soundlathe.demo.DemoSize;
import org.soundlathe.demo.DemoSong;
import org.soundlathe.demo.PlantedFault;
import org.soundlathe.mastering.target.Destination;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.production.ProduceRequest;
import org.soundlathe.production.ProduceResult;
import org.soundlathe.production.Producer;
import org.soundlathe.production.intake.Estimate;
import org.soundlathe.production.song.OutFolder;

/// Lets the demo band play, and produces what it recorded.
///
/// @param out the folder of all results
/// @param size how many tracks, how long
public record DemoProduction(
    Path out, DemoSize size, Disk disk, Disk.Overwrite overwrite, int threads, int blockFrames) {
  public static final String TITLE = "Lathe Night Boogie";
  public static final String ARTIST = "The Soundlathes";

  private static final double USUAL_AMOUNT = 60;
  private static final double ABOUT_SECONDS = 67;
  private static final int RATE_HZ = 48_000;
  private static final int BYTES_PER_SAMPLE = 3;

  /// What making and producing the tracks would need.
  public Estimate estimate() {
    double total = ABOUT_SECONDS * size.tracks();
    // The tracks stand there twice: as the band delivers them, and in the session.
    return Estimate.of(
        size.tracks(), ABOUT_SECONDS, total, RATE_HZ, 2 * total * RATE_HZ * BYTES_PER_SAMPLE);
  }

  /// Makes the tracks alone.
  ///
  /// @throws WriteRefusal if the folder exists or cannot be written
  public List<PlantedFault> makeTracks(Path folder, Progress progress) {
    if (Files.exists(folder) && overwrite == Disk.Overwrite.REFUSE) {
      throw WriteRefusal.exists(folder, null);
    }
    boolean isNew = Files.notExists(folder);
    try {
      OutFolder.make(folder);
      return DemoSong.write(disk, folder, size, threads, progress);
    } catch (RuntimeException | Error e) {
      if (isNew) {
        OutFolder.remove(folder);
      }
      throw e;
    }
  }

  /// Makes the tracks in a hidden folder beside the results, and produces them.
  public ProduceResult run(Progress progress) {
    if (Files.exists(out) && overwrite == Disk.Overwrite.REFUSE) {
      throw WriteRefusal.exists(out, null);
    }
    var tracks = out.resolveSibling("." + out.getFileName() + ".tracks");
    OutFolder.remove(tracks);
    try {
      new DemoProduction(tracks, size, disk, Disk.Overwrite.REFUSE, threads, blockFrames)
          .makeTracks(tracks, progress.part(0, 0.15));
      return Producer.produce(request(tracks), disk, progress.part(0.15, 1));
    } finally {
      OutFolder.remove(tracks);
    }
  }

  private ProduceRequest request(Path tracks) {
    return new ProduceRequest(
        tracks,
        out,
        Optional.of(TITLE),
        ARTIST,
        "rock 'n' roll",
        Optional.empty(),
        EnumSet.allOf(Destination.Family.class),
        USUAL_AMOUNT,
        overwrite,
        threads,
        blockFrames);
  }
}

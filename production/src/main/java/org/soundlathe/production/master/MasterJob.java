package org.soundlathe.production.master;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.soundlathe.delivery.master.Song;
import org.soundlathe.mastering.target.Destination;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.production.master.MasterStage.Masters;
import org.soundlathe.production.song.OutFolder;

/// Masters one mix that has no session: a folder a family, and `master.json` with what was decided.
///
/// A job that fails or is stopped takes away the folder that it made.
public record MasterJob(
    Path mix,
    Path out,
    Song song,
    Set<Destination.Family> families,
    Disk disk,
    Disk.Overwrite overwrite,
    int threads) {
  public MasterJob {
    families = Set.copyOf(families);
  }

  /// @throws org.soundlathe.paperwork.message.Refusal if the mix cannot be mastered or the disk
  ///   refuses
  public Masters run(Progress progress) {
    boolean isNew = Files.notExists(out);
    if (!isNew && overwrite == Disk.Overwrite.REFUSE) {
      throw WriteRefusal.exists(out, null);
    }
    var scratch = out.resolve(".work");
    try {
      OutFolder.make(scratch);
      var wav = PlainWav.of(mix, scratch, disk, progress.part(0, 0.1));
      var masters = MasterStage.write(request(wav), progress.part(0.1, 1));
      MasterSheet.write(masters.plan(), out, disk, overwrite);
      OutFolder.remove(scratch);
      return masters;
    } catch (RuntimeException | Error e) {
      OutFolder.remove(isNew ? out : scratch);
      throw e;
    }
  }

  private MasterRequest request(Path wav) {
    return new MasterRequest(
        wav,
        song,
        families,
        family -> out.resolve(family.word()),
        Optional.empty(),
        disk,
        overwrite,
        threads);
  }
}

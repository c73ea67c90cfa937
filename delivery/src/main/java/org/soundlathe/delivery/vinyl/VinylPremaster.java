package org.soundlathe.delivery.vinyl;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.soundlathe.delivery.master.Demand;
import org.soundlathe.delivery.master.Form;
import org.soundlathe.delivery.master.MasterFile;
import org.soundlathe.delivery.master.MasterWriter;
import org.soundlathe.delivery.master.Song;
import org.soundlathe.mastering.MasterPlan;
import org.soundlathe.mastering.target.Destination;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.SafeFile;
import org.soundlathe.paperwork.progress.Progress;

/// The mix as the cutting engineer wants it: flat, unlimited, 24 bit at its own rate, with one
/// gain, and notes on what a groove will find hard.
public final class VinylPremaster {
  private VinylPremaster() {}

  public static MasterFile write(
      MasterWriter writer, MasterPlan plan, Song song, Path folder, Progress progress) {
    int rate = plan.figures().sampleRateHz();
    var target = folder.resolve(song.fileTitle() + " - vinyl premaster.wav");
    var file =
        writer.write(
            Destination.VINYL,
            target,
            plan.vinyl(),
            new Form.Wav(WavSpec.pcm24(rate, Form.CHANNELS).withTags(song.tags()), 24),
            Demand.peak(MasterPlan.CEILING_DBTP),
            progress);
    var notes = folder.resolve(song.fileTitle() + " - cut notes.txt");
    var text = CutNotes.of(file, song, GrooveHints.of(target));
    SafeFile.write(writer.disk(), notes, text.getBytes(StandardCharsets.UTF_8), writer.overwrite());
    return file.withCompanion(notes);
  }
}

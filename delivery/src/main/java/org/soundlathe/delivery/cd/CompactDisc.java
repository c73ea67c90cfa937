package org.soundlathe.delivery.cd;

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

/// One song as a CD single: 44.1 kHz, 16 bit, on whole CD frames, with a cue sheet.
///
/// The header is the plain one of 16 bytes, because cdrdao refuses the extensible one. The two
/// seconds before the first track are the pause that every burner writes by itself.
public final class CompactDisc {
  private static final int RATE_HZ = 44_100;

  /// IEC 60908: a frame of 1/75 s holds 588 stereo samples.
  private static final int CD_FRAME = 588;

  /// IEC 60908: a track lasts at least four seconds.
  private static final int LEAST_CD_FRAMES = 300;

  /// CDRWIN's definition of the cue sheet: 80 characters; cdrdao counts bytes.
  private static final int LONGEST_TEXT_BYTES = 80;

  private CompactDisc() {}

  public static MasterFile write(
      MasterWriter writer, MasterPlan plan, Song song, Path folder, Progress progress) {
    var wav = folder.resolve(song.fileTitle() + ".wav");
    var file =
        writer.write(
            Destination.CD,
            wav,
            plan.releaseAt(RATE_HZ),
            new Form.Wav(
                WavSpec.plain16(RATE_HZ, Form.CHANNELS),
                16,
                CD_FRAME,
                (long) LEAST_CD_FRAMES * CD_FRAME),
            Demand.peak(MasterPlan.CEILING_DBTP),
            progress);
    var cue = folder.resolve(song.fileTitle() + ".cue");
    SafeFile.write(
        writer.disk(), cue, cueSheet(song).getBytes(StandardCharsets.UTF_8), writer.overwrite());
    return file.withCompanion(cue);
  }

  private static String cueSheet(Song song) {
    var text = new StringBuilder();
    if (!song.artist().isEmpty()) {
      text.append("PERFORMER \"%s\"\n".formatted(quotable(song.artist())));
    }
    text.append("TITLE \"%s\"\n".formatted(quotable(song.title())));
    text.append("FILE \"%s.wav\" WAVE\n".formatted(song.fileTitle()));
    text.append("  TRACK 01 AUDIO\n");
    text.append("    TITLE \"%s\"\n".formatted(quotable(song.title())));
    if (!song.artist().isEmpty()) {
      text.append("    PERFORMER \"%s\"\n".formatted(quotable(song.artist())));
    }
    return text.append("    INDEX 01 00:00:00\n").toString();
  }

  /// A cue sheet has no way to write a quotation mark inside a text, nor a line break, nor a text
  /// of more than 80 bytes: burners refuse the whole sheet.
  private static String quotable(String text) {
    var quotable = text.replace('"', '\'').replaceAll("\\p{Cntrl}", " ");
    while (quotable.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT_BYTES) {
      quotable = quotable.substring(0, quotable.offsetByCodePoints(quotable.length(), -1)).strip();
    }
    return quotable;
  }
}

package org.soundlathe.delivery.radio;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.soundlathe.delivery.master.Demand;
import org.soundlathe.delivery.master.Form;
import org.soundlathe.delivery.master.MasterFile;
import org.soundlathe.delivery.master.MasterWriter;
import org.soundlathe.delivery.master.Song;
import org.soundlathe.mastering.MasterPlan;
import org.soundlathe.mastering.target.Destination;
import org.soundlathe.media.wav.Bext;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.progress.Progress;

/// Two files for stations: the release master for airplay, and the broadcast file at -23 LUFS.
public final class RadioMasters {
  private static final int RATE_HZ = 48_000;
  private static final String ORIGINATOR = "Soundlathe";

  private RadioMasters() {}

  /// The release master at 48 kHz and 24 bit: what a station plays, and normalises itself.
  public static MasterFile airplay(
      MasterWriter writer, MasterPlan plan, Song song, Path folder, Progress progress) {
    return writer.write(
        Destination.RADIO_AIRPLAY,
        folder.resolve(song.fileTitle() + " - airplay.wav"),
        plan.releaseAt(RATE_HZ),
        new Form.Wav(WavSpec.pcm24(RATE_HZ, Form.CHANNELS).withTags(song.tags()), 24),
        Demand.peak(MasterPlan.CEILING_DBTP),
        progress);
  }

  /// EBU R 128 (2023): -23.0 LUFS, at most -1 dBTP, as a broadcast WAV that says so itself.
  public static MasterFile broadcast(
      MasterWriter writer, MasterPlan plan, Song song, Path folder, Progress progress) {
    var bext =
        Bext.of(
            song.artist().isEmpty() ? song.title() : song.artist() + " - " + song.title(),
            ORIGINATOR,
            "A=PCM,F=48000,W=24,M=stereo,T=Soundlathe\r\n");
    return writer.write(
        Destination.RADIO_R128,
        folder.resolve(song.fileTitle() + " - broadcast R128.wav"),
        plan.broadcastAt(RATE_HZ),
        new Form.Wav(WavSpec.pcm24(RATE_HZ, Form.CHANNELS).withBext(bext), 24),
        new Demand(MasterPlan.CEILING_DBTP, OptionalDouble.of(MasterPlan.R128_LUFS)),
        progress);
  }
}

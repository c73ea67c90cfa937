package org.soundlathe.media;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.soundlathe.paperwork.finding.Finding;

/// What was odd about one file, noted down while it is being read. One thread at a time.
public final class FileFindings {
  private final String name;
  private final List<Finding> findings = new ArrayList<>();

  public FileFindings(Path file) {
    this.name = Objects.requireNonNull(file.getFileName(), "a file has a name").toString();
  }

  /// The length in the header is missing or was never written.
  public void lengthRecovered(long lengthFrames, int sampleRateHz) {
    add(
        "SL2210",
        String.format(
            Locale.ROOT,
            "the header does not say how long the audio is; all of the file was taken: %.1f s",
            lengthFrames / (double) sampleRateHz),
        "listen to the end of this track; the recorder may have stopped before it finished");
  }

  /// The file ends before its header says so.
  public void endsEarly(long lengthFrames, long statedFrames, int sampleRateHz) {
    add(
        "SL2211",
        String.format(
            Locale.ROOT,
            "the file ends early: %.3f s of %.3f s are there (%d of %d frames)",
            lengthFrames / (double) sampleRateHz,
            statedFrames / (double) sampleRateHz,
            lengthFrames,
            statedFrames),
        "export or copy the track again if its end is missing");
  }

  /// There is more audio than the header says.
  public void goesOn(long lengthFrames, long statedFrames) {
    add(
        "SL2212",
        "the header says "
            + statedFrames
            + " frames, the file holds "
            + lengthFrames
            + "; all of them were taken",
        "listen to the end of this track");
  }

  /// A field of the header contradicts the rest and was worked out anew.
  public void headerMended(String what) {
    add("SL2213", what, "listen to this track; export it again if it sounds wrong");
  }

  /// A part that is not audio could not be understood.
  public void ignored(String what) {
    add(
        "SL1214",
        what + " could not be read and was left out",
        "nothing; the audio is not touched");
  }

  /// Part of the audio is damaged and was made silence of the same length.
  public void silenced(long damagedFrames, double atSeconds, int sampleRateHz) {
    findings.add(
        Finding.onTrack(
                "SL2215",
                name,
                String.format(
                    Locale.ROOT,
                    "%.3f s of the audio are damaged, first at %.3f s; silence stands in their place",
                    damagedFrames / (double) sampleRateHz,
                    atSeconds),
                "export the track again, or get the file again from whoever sent it")
            .at(atSeconds));
  }

  /// The checksum that the file carries is not that of its audio.
  public void checksumWrong() {
    add(
        "SL2216",
        "the audio does not match the MD5 checksum that the file carries",
        "export the track again, or get the file again from whoever sent it");
  }

  /// The decoder went on, but not without a complaint.
  public void decoderComplained(String words) {
    add(
        "SL2217",
        "the decoder met damage in the file (" + words + ")",
        "listen to this track, and get the file again if it sounds wrong");
  }

  public void add(String code, String message, String fix) {
    findings.add(Finding.onTrack(code, name, message, fix));
  }

  public List<Finding> list() {
    return List.copyOf(findings);
  }
}

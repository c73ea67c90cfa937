package org.soundlathe.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.soundlathe.delivery.report.Deliverable;
import org.soundlathe.delivery.report.PlaybackLevels;
import org.soundlathe.delivery.report.ReadBack;
import org.soundlathe.delivery.report.ReportContent;
import org.soundlathe.delivery.start.Example;
import org.soundlathe.delivery.start.Places;
import org.soundlathe.delivery.start.StartContent;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.move.Move;
import org.soundlathe.paperwork.page.Block;
import org.soundlathe.paperwork.page.Column;
import org.soundlathe.paperwork.page.Page;
import org.soundlathe.paperwork.page.Row;
import org.soundlathe.paperwork.value.Value;

/// What the rooms would hand over for a song of twenty tracks and nine files.
public final class SampleSong {
  private static final List<String> TRACKS =
      List.of(
          "kick-in",
          "kick-out",
          "snare-top",
          "snare-bottom",
          "hat",
          "tom-1",
          "tom-2",
          "overheads",
          "room",
          "bass-di",
          "bass-amp",
          "guitar-left",
          "guitar-right",
          "piano",
          "organ",
          "lead-vocal",
          "backing-1",
          "backing-2",
          "shaker",
          "audio-14");
  private static final String SHA256 =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  private SampleSong() {}

  public static ReportContent report(String title) {
    return report(title, TRACKS);
  }

  /// @param tracks one row of the track list and three moves for each
  public static ReportContent report(String title, List<String> tracks) {
    var figures = Json.object();
    figures.putObject("mix").put("integratedLufs", -18.0).put("truePeakDbtp", -6.42);
    figures
        .putObject("master")
        .put("psrLoudest10sDb", 8.4)
        .putArray("sectionsLufs")
        .add(-12.31)
        .add(-9.87);
    return new ReportContent(
        title,
        "The Night Shift",
        List.of(
            "Twenty tracks became one song of 3 minutes and 24 seconds.",
            "The voice was buried by the guitars; now it stands 1.8 dB above the band.",
            "The kick and the bass no longer fight: the bass makes room at 62 Hz.",
            "The master is as loud as this music bears, and Spotify will play it 3.1 dB quieter.",
            "One thing needs your ears: the second vocal take was left out, see below."),
        List.of(
            SamplePictures.page(),
            PlaybackLevels.page(deliverables(title).getFirst().readBack()).orElseThrow(),
            new Page(
                "moves",
                "What was done, and why",
                List.of(new Block.Text(HOW), new Block.Moves(moves(tracks)))),
            tracks(tracks)),
        deliverables(title),
        findings(),
        figures);
  }

  private static final String HOW =
      "Every line says why, what was changed, what came of it, and how sure we are.";

  public static StartContent start(String title) {
    return new StartContent(
        title,
        "The Night Shift",
        new Places(
            Path.of(title + " - listen.mp3"),
            Optional.of(Path.of("samples", "page", "index.html")),
            Optional.of(Path.of("samples", "sections.flac")),
            Optional.of(Path.of("samples", "flick.flac")),
            Path.of("mix", title + " - mix r1.wav"),
            Optional.of(Path.of("mix", "stems")),
            Path.of("session"),
            Path.of("report", "report.html")),
        deliverables(title),
        List.of(
            new Example(
                "Turn the voice up by 1.5 dB:", "lathe set session lead-vocal.fader.gainDb=1.5"),
            new Example("Render the new mix:", "lathe bounce session -o \"mix r2.wav\"")),
        findings());
  }

  /// Every path that the two pages may point at, from the folder of all results.
  public static List<Path> files(String title) {
    var files = new ArrayList<Path>();
    for (var each : deliverables(title)) {
      files.add(each.path());
      files.addAll(each.companions());
    }
    var places = start(title).places();
    files.add(places.listen());
    files.addAll(places.comparePage().stream().toList());
    files.addAll(places.sections().stream().toList());
    files.addAll(places.flick().stream().toList());
    files.add(places.mix());
    files.add(Path.of("mix", "stems", "Drums.wav"));
    files.add(Path.of("session", "session.json"));
    return files;
  }

  public static List<Deliverable> deliverables(String title) {
    return List.of(
        file(
            "radio-airplay",
            title + " - airplay.wav",
            "WAV",
            48_000,
            24,
            -10.42,
            -1.0,
            "For stations that play records as they come."),
        file(
            "radio-r128",
            title + " - R128.wav",
            "WAV",
            48_000,
            24,
            -23.0,
            -13.58,
            "For broadcasters at −23 LUFS."),
        new Deliverable(
            "cd",
            Path.of("masters", "cd", title + ".wav"),
            List.of(Path.of("masters", "cd", title + ".cue")),
            "The image that the plant presses.",
            read("WAV", 44_100, OptionalInt.of(16), -10.41, -1.0),
            SHA256,
            true,
            List.of()),
        file(
            "download-flac",
            title + ".flac",
            "FLAC",
            48_000,
            24,
            -10.42,
            -1.0,
            "For distributors and shops."),
        file(
            "download-mp3",
            title + ".mp3",
            "MP3 320 kbit/s",
            48_000,
            0,
            -10.43,
            -0.71,
            "For promotion."),
        file(
            "download-m4a",
            title + ".m4a",
            "AAC 256 kbit/s",
            48_000,
            0,
            -10.44,
            -0.83,
            "For phones."),
        new Deliverable(
            "vinyl",
            Path.of("masters", "vinyl", title + " - premaster.wav"),
            List.of(Path.of("masters", "vinyl", "cut notes.txt")),
            "Flat, from the mix without limiting.",
            read("WAV", 48_000, OptionalInt.of(24), -12.6, -1.0),
            SHA256,
            false,
            List.of(
                Finding.of(
                        "SL2701",
                        "The voice is sharp on S and T at two places, and a cutter will see it.",
                        "Ask the cutter to listen at 1:03.")
                    .at(63.2))),
        file(
            "listen",
            title + " - copy.mp3",
            "MP3 320 kbit/s",
            48_000,
            0,
            -10.43,
            -0.71,
            "For friends."),
        file(
            "archive-wav",
            title + " - archive.wav",
            "WAV",
            96_000,
            24,
            -10.4,
            -1.0,
            "For the shelf."));
  }

  private static Deliverable file(
      String destination,
      String name,
      String format,
      int rateHz,
      int bits,
      double lufs,
      double peak,
      String purpose) {
    var depth = bits == 0 ? OptionalInt.empty() : OptionalInt.of(bits);
    var folder = destination.split("-", 2)[0];
    return new Deliverable(
        destination,
        Path.of("masters", folder, name),
        List.of(),
        purpose,
        read(format, rateHz, depth, lufs, peak),
        SHA256,
        true,
        List.of());
  }

  private static ReadBack read(
      String format, int rateHz, OptionalInt bits, double lufs, double peak) {
    return new ReadBack(format, rateHz, bits, 2, 204.537, lufs, peak, 5.63, peak - lufs);
  }

  private static List<Move> moves(List<String> tracks) {
    var moves = new ArrayList<Move>();
    for (int i = 0; i < tracks.size(); i++) {
      var track = tracks.get(i);
      double gainDb = -0.5 * i + 2.25;
      moves.add(
          move(
              track,
              "balance",
              "fader.gainDb",
              gainDb,
              "dB",
              "It sat %s in the balance of the song, so its fader moved."
                  .formatted(gainDb > 0 ? "too low" : "too high"),
              "loudness LUFS",
              -21.347 - i,
              -21.347 - i + gainDb));
      moves.add(
          move(
              track,
              "panning",
              "pan.position",
              (i % 5 - 2) * 0.25,
              "",
              "Between its neighbours there was a free place.",
              "overlap dB",
              -3.2,
              -7.9));
      moves.add(
          move(
              track,
              "high-pass",
              "highPass.cutoffHz",
              40 + 11 * i,
              "Hz",
              "Nothing was played below, only rumble.",
              "rumble dB",
              -38.4,
              -71.25));
    }
    return moves;
  }

  private static Move move(
      String track,
      String stage,
      String parameter,
      double to,
      String unit,
      String reason,
      String metric,
      double before,
      double after) {
    return new Move(
        Move.idOf(track, stage, parameter),
        track,
        stage,
        parameter,
        Value.of(0),
        Value.of(to),
        unit,
        reason,
        metric,
        before,
        after,
        0.4 + (track.length() % 6) / 10.0,
        track.equals("lead-vocal"));
  }

  private static Page tracks(List<String> tracks) {
    var rows = new ArrayList<Row>();
    for (int i = 0; i < tracks.size(); i++) {
      rows.add(
          Row.of(
              tracks.get(i),
              i % 3 == 0 ? "drums" : "music",
              -18.31 - i,
              i == 4 ? Double.NEGATIVE_INFINITY : -3.27 - i));
    }
    return new Page(
        "tracks",
        "The tracks as they came",
        List.of(
            new Block.Figures(
                "Level of each track",
                List.of(
                    Column.words("Track"),
                    Column.words("Group"),
                    Column.figures("Loudness", "LUFS", 1),
                    Column.figures("Peak", "dBFS", 1)),
                rows)));
  }

  private static List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    findings.add(
        Finding.onTrack(
            "SL1402", "hat", "The track is silent.", "Leave it out, or send it again."));
    findings.add(
        Finding.onTrack(
            "SL2410",
            "snare-bottom",
            "It pushes when the snare's other microphone pulls: together they lose 4.8 dB of body. It was turned round.",
            "Nothing; lathe undo takes it back."));
    findings.add(
        Finding.onTrack(
                "SL2404",
                "guitar-left",
                "It is clipped: 7 runs of flat tops, the longest 0.4 ms.",
                "Send it again with less level, if you can.")
            .at(71.3));
    findings.add(
        Finding.onTrack(
            "SL3421",
            "Vox take 2.wav",
            "The file ends in the middle of a sample and could not be read.",
            "Export it again."));
    for (int i = 0; i < 12; i++) {
      findings.add(
          Finding.onTrack(
              "SL1405", TRACKS.get(i), "It was recorded at 44.1 kHz and is now at 48 kHz.", ""));
    }
    return findings;
  }
}

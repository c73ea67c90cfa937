package org.soundlathe.session.recovery;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.json.SealedLine;
import org.soundlathe.session.track.TakeGap;
import tools.jackson.databind.node.ObjectNode;

/// What a run records, written down while it does: `recovery/NAME.ndjson` in the session folder,
/// one sealed line an event. Should the run die, [Adoption] brings from here what it recorded into
/// the session; where all of it has come into the session, the file is taken away at the end.
///
/// A disk that refuses does not disturb the recording: what could not be written is in [#refusal].
/// Any thread.
public final class RecoveryLog implements Closeable {
  static final String FOLDER = "recovery";
  static final String SUFFIX = ".ndjson";

  private final Disk disk;
  private final Path path;
  private final FileChannel channel;
  private final Set<String> open = new HashSet<>();
  private @Nullable WriteRefusal refusal;

  private RecoveryLog(Disk disk, Path path) throws IOException {
    this.disk = disk;
    this.path = path;
    this.channel = disk.append(path);
  }

  /// Begins the log of a run, which has the session open for editing.
  ///
  /// @param device its name, for people
  /// @param roundTripFrames by which what is recorded was moved against what was played
  /// @throws WriteRefusal if the disk refuses
  public static RecoveryLog begin(
      Disk disk, Path session, String device, int sampleRateHz, long roundTripFrames) {
    var folder = session.resolve(FOLDER);
    try {
      Files.createDirectories(folder);
      int number = 1;
      while (Files.exists(folder.resolve(name(number)))) {
        number++;
      }
      var log = new RecoveryLog(disk, folder.resolve(name(number)));
      log.write(
          event("run")
              .put("device", device)
              .put("sampleRateHz", sampleRateHz)
              .put("roundTripFrames", roundTripFrames),
          true);
      disk.syncFolder(folder);
      return log;
    } catch (IOException e) {
      throw WriteRefusal.of(folder, e);
    }
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "run-%03d%s", number, SUFFIX);
  }

  /// Before the files are made.
  ///
  /// @param recording a name that is unique in the run
  /// @param startFrame of the first sample, on the session's time line
  public synchronized void armed(String recording, long startFrame, List<ArmedTake> takes) {
    open.add(recording);
    var list = Json.mapper().createArrayNode();
    for (var take : takes) {
      var equipment = take.equipment();
      list.add(
          Json.object()
              .put("track", take.track())
              .put("file", take.file())
              .put("pass", take.pass())
              .put("microphone", equipment.microphone())
              .put("preamp", equipment.preamp())
              .put("position", equipment.position())
              .put("room", equipment.room())
              .put("player", equipment.player())
              .put("notes", equipment.notes())
              .put("input", equipment.input()));
    }
    var event = of("armed", recording).put("startFrame", startFrame);
    event.set("takes", list);
    write(event, true);
  }

  /// The first sample belongs somewhere else than was said, because it came in later.
  public synchronized void began(String recording, long startFrame) {
    write(of("began", recording).put("startFrame", startFrame), false);
  }

  /// Once a second; brings all that was written down onto the disk.
  public synchronized void progress(String recording, long writtenFrames) {
    write(of("progress", recording).put("writtenFrames", writtenFrames), true);
  }

  /// @param gap by its place in the recording
  public synchronized void gap(String recording, TakeGap gap) {
    write(
        of("gap", recording)
            .put("frame", gap.frame())
            .put("lengthFrames", gap.lengthFrames())
            .put("kind", gap.kind().word()),
        false);
  }

  /// @param frame counted from the recording's first one
  public synchronized void marker(String recording, long frame, String label) {
    write(of("marker", recording).put("frame", frame).put("label", label), false);
  }

  /// Its files are finished.
  ///
  /// @param samplesSha256 by file
  public synchronized void ended(String recording, Map<String, String> samplesSha256) {
    var event = of("ended", recording);
    var sums = Json.object();
    samplesSha256.forEach(sums::put);
    event.set("samplesSha256", sums);
    write(event, true);
  }

  /// A take of it is about to be there printed, too; the file appears whole or not at all.
  ///
  /// @param file relative to the session folder
  /// @param dryFile of the same recording
  /// @param inserts that it was printed through
  public synchronized void printed(
      String recording, String file, String dryFile, String samplesSha256, List<Integer> inserts) {
    var event = of("printed", recording).put("file", file).put("dryFile", dryFile);
    event.put("samplesSha256", samplesSha256);
    var list = event.putArray("inserts");
    inserts.forEach(list::add);
    write(event, true);
  }

  /// Its takes stand in the session, or it is not wanted: there is nothing to adopt.
  public synchronized void settled(String recording) {
    open.remove(recording);
    write(of("settled", recording), true);
  }

  /// Why something could not be written down; then a run that dies may lose takes.
  public synchronized Optional<WriteRefusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  /// Takes the log away if everything has come into the session; otherwise the next opening adopts.
  @Override
  public synchronized void close() {
    try {
      channel.close();
      if (open.isEmpty()) {
        disk.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode event(String name) {
    return Json.object().put("event", name);
  }

  private static ObjectNode of(String name, String recording) {
    return event(name).put("recording", recording);
  }

  private void write(ObjectNode event, boolean isSynced) {
    try {
      var line = ByteBuffer.wrap(SealedLine.encode(event));
      while (line.hasRemaining()) {
        channel.write(line);
      }
      if (isSynced) {
        disk.sync(channel);
      }
    } catch (IOException e) {
      refusal = WriteRefusal.of(path, e);
    }
  }
}

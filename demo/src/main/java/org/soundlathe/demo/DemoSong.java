package org.soundlathe.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.soundlathe.demo.score.Song;
import org.soundlathe.demo.tone.Tape;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.media.wav.Bext;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.progress.Parallel;
import org.soundlathe.paperwork.progress.Progress;

/// The demo song: a rock 'n' roll band that our own code plays, recorded as bands record, faults
/// included.
///
/// The same size gives the same bytes on every machine.
public final class DemoSong {
  /// Where the recorder's clock stood when the song began.
  private static final long CLOCK_SECONDS = 3_600;

  private static final int BLOCK_FRAMES = 1 << 14;

  private DemoSong() {}

  /// Writes one 24-bit WAV file a track into a folder, which is made if need be.
  ///
  /// @param threads how many tracks are played at once, 1..256; no effect on them. Each needs the
  ///   memory of a few tracks' sound, however many tracks there are
  /// @return the faults that were planted, in the order of the tracks
  /// @throws WriteRefusal if a file is there already or the disk refuses
  /// @throws org.soundlathe.paperwork.progress.Interrupted if asked to stop
  public static List<PlantedFault> write(
      Disk disk, Path folder, DemoSize size, int threads, Progress progress) {
    makeFolder(folder);
    progress.at("rehearsing the demo song", 0.0);
    var band = new Band(Song.of(size.form()));
    var rows = TrackRow.of(size.tracks());
    var done = new AtomicInteger();
    var jobs = new ArrayList<Callable<List<PlantedFault>>>();
    for (var row : rows) {
      jobs.add(() -> {
        progress.at("recording " + row.take(), (done.get() + 1.0) / (rows.size() + 1.0));
        var planted = record(disk, folder, row, band.play(row));
        done.incrementAndGet();
        return planted;
      });
    }
    var planted = Parallel.all(jobs, threads);
    progress.at("recorded the demo song", 1.0);
    return planted.stream().flatMap(List::stream).toList();
  }

  private static List<PlantedFault> record(Disk disk, Path folder, TrackRow row, Tape tape) {
    var peak = tape.peak();
    if (peak > 0.0) {
      tape.scale(Decibels.toGain(row.peakDbfs()) / peak);
    }
    var recording = Recording.of(tape);
    var planted = new ArrayList<PlantedFault>();
    for (var fault : row.faults()) {
      recording = Mishap.befall(recording, fault);
      planted.add(new PlantedFault(row.file(), fault, Mishap.atSeconds(recording, fault)));
    }
    write(disk, folder.resolve(row.file()), recording);
    return planted;
  }

  private static void write(Disk disk, Path file, Recording recording) {
    var rateHz = recording.rateHz();
    var clock = CLOCK_SECONDS * rateHz + recording.startFrame();
    var bext = Bext.of("Demo song", "Soundlathe", "").withTimeReferenceFrames(clock);
    var spec = WavSpec.pcm24(rateHz, recording.channels()).withBext(bext);
    var sound = recording.sound();
    var block = recording.channels() == 1 ? new float[][] {sound} : new float[][] {sound, sound};
    try (var sink = WavSink.create(disk, file, spec, Disk.Overwrite.REFUSE)) {
      for (var from = 0; from < sound.length; from += BLOCK_FRAMES) {
        sink.write(block, from, Math.min(BLOCK_FRAMES, sound.length - from));
      }
      sink.commit();
    }
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw WriteRefusal.of(folder, e);
    }
  }
}

package org.soundlathe.production.master;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.soundlathe.delivery.cd.CompactDisc;
import org.soundlathe.delivery.download.Downloads;
import org.soundlathe.delivery.master.MasterFile;
import org.soundlathe.delivery.master.MasterWriter;
import org.soundlathe.delivery.master.Song;
import org.soundlathe.delivery.radio.RadioMasters;
import org.soundlathe.delivery.vinyl.VinylPremaster;
import org.soundlathe.mastering.MasterPlan;
import org.soundlathe.mastering.target.Destination;
import org.soundlathe.mastering.target.Destination.Family;
import org.soundlathe.media.intake.AudioCopy;
import org.soundlathe.media.measure.FileMeasurement;
import org.soundlathe.media.measure.FileMeter;
import org.soundlathe.paperwork.progress.Parallel;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.production.song.OutFolder;

/// Makes every master of a mix: decides once how loud the record is, then writes each file and
/// reads it back, several at a time.
public final class MasterStage {
  private MasterStage() {}

  /// @param mix what the meters read from the mix
  /// @param plan what was decided
  /// @param files in the order of the destinations
  public record Masters(FileMeasurement mix, MasterPlan plan, List<MasterFile> files) {
    public Masters {
      files = List.copyOf(files);
    }
  }

  /// @throws org.soundlathe.mastering.MasteringRefusal if the mix is silent or has too many
  ///   channels
  /// @throws org.soundlathe.paperwork.file.WriteRefusal if the disk refuses
  public static Masters write(MasterRequest request, Progress progress) {
    var measured = FileMeter.measure(request.mix(), progress.part(0, 0.1));
    var plan = MasterPlan.of(request.mix(), measured.figures());
    var files = files(request, plan, progress.part(0.1, 1));
    request.listen().ifPresent(target -> listeningCopy(request, plan, files, target, progress));
    return new Masters(measured, plan, files);
  }

  /// The MP3 for everyday players: the same bytes as the one for download, where that was made.
  private static void listeningCopy(
      MasterRequest request,
      MasterPlan plan,
      List<MasterFile> files,
      Path target,
      Progress progress) {
    for (var file : files) {
      if (file.destination() == Destination.DOWNLOAD_MP3) {
        AudioCopy.into(request.disk(), file.path(), target, request.overwrite());
        return;
      }
    }
    Progress asking = (work, _) -> progress.at(work, 1);
    Downloads.mp3(writer(request), plan, request.song(), target, asking);
  }

  private static MasterWriter writer(MasterRequest request) {
    return new MasterWriter(request.mix(), request.disk(), request.overwrite());
  }

  private static List<MasterFile> files(MasterRequest request, MasterPlan plan, Progress progress) {
    request.families().forEach(family -> OutFolder.make(request.folders().apply(family)));
    var jobs = jobs(request, plan, progress);
    var done = new AtomicInteger();
    var places = new ArrayList<Integer>();
    var counted = new ArrayList<Callable<MasterFile>>();
    // Whoever takes longest begins first, so that nobody waits for it alone at the end.
    IntStream.range(0, jobs.size())
        .boxed()
        .sorted(Comparator.comparing(place -> jobs.get(place).length()))
        .forEach(places::add);
    for (var place : places) {
      counted.add(() -> {
        var file = jobs.get(place).work().call();
        progress.at("mastering", (double) done.incrementAndGet() / jobs.size());
        return file;
      });
    }
    var made = Parallel.all(counted, request.threads());
    return IntStream.range(0, jobs.size()).mapToObj(i -> made.get(places.indexOf(i))).toList();
  }

  /// How long a master takes beside the others: encoders are slower than all our own work.
  private enum Length {
    LONG,
    MIDDLE,
    SHORT
  }

  private record Job(Length length, Callable<MasterFile> work) {}

  private static List<Job> jobs(MasterRequest request, MasterPlan plan, Progress progress) {
    var writer = writer(request);
    var song = request.song();
    // Whether to stop is asked all the time; how far it is, is told as files are finished.
    Progress asking = (work, _) -> progress.at(work, 0);
    var jobs = new ArrayList<Job>();
    for (var family : Family.values()) {
      if (request.families().contains(family)) {
        var folder = request.folders().apply(family);
        jobs.addAll(family(family, writer, plan, song, folder, asking));
      }
    }
    return jobs;
  }

  private static List<Job> family(
      Family family,
      MasterWriter writer,
      MasterPlan plan,
      Song song,
      Path folder,
      Progress asking) {
    return switch (family) {
      case RADIO ->
          List.of(
              new Job(Length.SHORT, () -> RadioMasters.airplay(writer, plan, song, folder, asking)),
              new Job(
                  Length.SHORT, () -> RadioMasters.broadcast(writer, plan, song, folder, asking)));
      case CD ->
          List.of(
              new Job(Length.MIDDLE, () -> CompactDisc.write(writer, plan, song, folder, asking)));
      case DOWNLOAD ->
          List.of(
              new Job(Length.MIDDLE, () -> Downloads.flac(writer, plan, song, folder, asking)),
              new Job(
                  Length.LONG,
                  () ->
                      Downloads.mp3(
                          writer, plan, song, folder.resolve(song.fileTitle() + ".mp3"), asking)),
              new Job(
                  Length.MIDDLE,
                  () ->
                      Downloads.m4a(
                          writer, plan, song, folder.resolve(song.fileTitle() + ".m4a"), asking)));
      case VINYL ->
          List.of(
              new Job(
                  Length.SHORT, () -> VinylPremaster.write(writer, plan, song, folder, asking)));
    };
  }
}

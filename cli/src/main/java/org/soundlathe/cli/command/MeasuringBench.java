package org.soundlathe.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.soundlathe.media.measure.FileMeter;
import org.soundlathe.paperwork.message.Refusal;
import org.soundlathe.paperwork.progress.Interrupted;
import org.soundlathe.paperwork.progress.Progress;

/// Measures many files at a time, one on each core; one that cannot be read does not stop the
/// others.
final class MeasuringBench {
  /// How much is asked of each file.
  enum Meters {
    USUAL,
    ALL
  }

  private final Progress progress;
  private final Meters meters;
  private double[] fractions = {};

  MeasuringBench(Progress progress, Meters meters) {
    this.progress = progress;
    this.meters = meters;
  }

  /// @return one result for each file, in their order
  List<MeasuredFile> measure(List<Path> files) {
    fractions = new double[files.size()];
    int threads = Math.min(files.size(), Runtime.getRuntime().availableProcessors());
    var running = new ArrayList<Future<MeasuredFile>>();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < files.size(); i++) {
        int index = i;
        running.add(pool.submit(() -> measure(files.get(index), index)));
      }
    }
    return running.stream().map(MeasuringBench::result).toList();
  }

  private MeasuredFile measure(Path file, int index) {
    try {
      at("measuring", index, 0); // a run that is to stop opens no further file
      Progress share = (work, fraction) -> at(work, index, fraction);
      var measurement =
          switch (meters) {
            case USUAL -> FileMeter.measure(file, share);
            case ALL -> FileMeter.measureAll(file, share);
          };
      return new MeasuredFile.Read(file, measurement);
    } catch (Interrupted stopped) {
      throw stopped;
    } catch (Refusal refusal) {
      return new MeasuredFile.Refused(file, refusal);
    }
  }

  private void at(String work, int index, double fraction) {
    double sum = 0;
    synchronized (this) {
      fractions[index] = fraction;
      for (double each : fractions) {
        sum += each;
      }
    }
    progress.at(work, sum / fractions.length);
  }

  private static MeasuredFile result(Future<MeasuredFile> measured) {
    try {
      return measured.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Interrupted();
    }
  }
}

package org.soundlathe.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.progress.Interrupted;
import org.soundlathe.paperwork.progress.Progress;

class StoppedProductionTest {
  private static final int POINTS = 12;

  @TempDir static Path folder;

  private static Path tracks;
  private static long operations;
  private static long reports;

  @BeforeAll
  static void countWhatAWholeProductionTakes() {
    tracks = Songs.trio(folder.resolve("tracks"), 3, 2);
    var disk = new FailingDisk(Long.MAX_VALUE);
    var told = new AtomicLong();
    var request = Songs.little(tracks, folder.resolve("whole"), Disk.Overwrite.REFUSE);
    Producer.produce(request, disk, (_, _) -> told.incrementAndGet());
    operations = disk.operations();
    reports = told.get();
  }

  @Test
  void aFullDiskLeavesNothing() throws IOException {
    var before = Folders.names(folder);
    assertThat(operations).isGreaterThan(40);
    for (int point = 0; point < POINTS; point++) {
      var disk = new FailingDisk(1 + point * operations / POINTS);
      assertThatThrownBy(() -> produce(disk, Progress.none()))
          .as("operation %d of %d", 1 + point * operations / POINTS, operations)
          .isInstanceOfSatisfying(
              WriteRefusal.class,
              refusal -> assertThat(refusal.status()).isEqualTo(ExitStatus.NOT_ENOUGH_SPACE));
      assertThat(Folders.names(folder)).isEqualTo(before);
    }
  }

  @Test
  void aStopLeavesNothing() throws IOException {
    var before = Folders.names(folder);
    assertThat(reports).isGreaterThan(40);
    for (int point = 0; point < POINTS; point++) {
      long last = 1 + point * reports / POINTS;
      var told = new AtomicLong();
      Progress stopping =
          (_, _) -> {
            if (told.incrementAndGet() >= last) {
              throw new Interrupted();
            }
          };
      assertThatThrownBy(() -> produce(Disk.real(), stopping))
          .as("report %d of %d", last, reports)
          .isInstanceOf(Interrupted.class);
      assertThat(Folders.names(folder)).isEqualTo(before);
    }
  }

  private static void produce(Disk disk, Progress progress) {
    var out = folder.resolve("stopped");
    Producer.produce(Songs.little(tracks, out, Disk.Overwrite.REFUSE), disk, progress);
  }
}

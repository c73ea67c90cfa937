package org.soundlathe.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelPageTest {
  private static final Path DOCS =
      Path.of(System.getProperty("soundlathe.root", ".."), "docs").normalize();

  @TempDir private Path folder;

  /// Settings, responses and all: whoever changes a kernel writes the page anew (`benchmarks/page
  /// --keep-costs`).
  @Test
  void pageShowsTheKernelsAsTheyAre() throws IOException {
    Files.createDirectories(folder.resolve("kernels"));
    Files.copy(DOCS.resolve("kernels/costs.tsv"), folder.resolve("kernels/costs.tsv"));
    KernelPage.main(new String[] {folder.toString()});
    assertThat(folder.resolve("kernels.md")).hasSameTextualContentAs(DOCS.resolve("kernels.md"));
    try (var pictures = Files.list(folder.resolve("kernels"))) {
      var drawn = pictures.toList();
      assertThat(drawn).hasSizeGreaterThan(15);
      for (var picture : drawn) {
        assertThat(picture)
            .hasSameTextualContentAs(DOCS.resolve("kernels").resolve(picture.getFileName()));
      }
    }
  }

  @Test
  void everyKernelHasANameOfItsOwnAndACost() throws IOException {
    var costs = Files.readString(DOCS.resolve("kernels/costs.tsv"));
    assertThat(Rack.exhibits()).extracting(Exhibit::name).doesNotHaveDuplicates();
    assertThat(Rack.exhibits())
        .allSatisfy(exhibit -> assertThat(costs).contains(exhibit.name() + "\t"));
  }
}

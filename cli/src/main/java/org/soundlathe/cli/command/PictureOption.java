package org.soundlathe.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soundlathe.media.AudioFormat;
import org.soundlathe.paperwork.chart.Chart;
import org.soundlathe.paperwork.chart.Raster;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.SafeFile;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.production.story.SoundPicture;
import picocli.CommandLine.Option;

/// A picture of the measured file, when one is asked for.
final class PictureOption {
  @Option(
      names = "--picture",
      paramLabel = "PICTURE",
      description = "Draw waveform, loudness, spectrum, stereo field, spectrogram: .svg or .png.")
  private Optional<Path> picture = Optional.empty();

  @Option(
      names = {"-f", "--force"},
      description = "Replace a picture that stands under that name.")
  private boolean isForced;

  /// Before anything is measured.
  void check(List<Path> files) {
    if (picture.isEmpty()) {
      return;
    }
    if (files.size() > 1) {
      throw NoPicture.ofMany(files.size());
    }
    if (!isSvg(picture.get()) && !isPng(picture.get())) {
      throw NoPicture.namedLike(picture.get());
    }
    if (!isForced && Files.exists(picture.get())) {
      throw WriteRefusal.exists(picture.get(), null);
    }
  }

  /// Draws a file that was measured.
  ///
  /// @return where the picture stands, if one was asked for
  Optional<Path> draw(MeasuredFile.Read file, Progress progress) {
    picture.ifPresent(target -> {
      AudioFormat format = file.measurement().format();
      if (format.channels() > 2) {
        throw NoPicture.ofChannels(file.path(), format.channels());
      }
      var sheet =
          SoundPicture.of(
              file.name(),
              file.path(),
              format.sampleRateHz(),
              file.measurement().lengthFrames(),
              progress);
      SafeFile.write(
          Disk.real(),
          target,
          bytes(target, sheet),
          isForced ? Disk.Overwrite.REPLACE : Disk.Overwrite.REFUSE);
    });
    return picture;
  }

  private static byte[] bytes(Path target, Chart sheet) {
    return isPng(target) ? Raster.png(sheet) : sheet.svg().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isSvg(Path file) {
    return ending(file).endsWith(".svg");
  }

  private static boolean isPng(Path file) {
    return ending(file).endsWith(".png");
  }

  private static String ending(Path file) {
    return file.toString().toLowerCase(Locale.ROOT);
  }
}

package org.soundlathe.delivery.master;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.soundlathe.mastering.chain.ChainSettings;
import org.soundlathe.mastering.target.Destination;
import org.soundlathe.media.measure.FileMeasurement;
import org.soundlathe.media.measure.FileMeter;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.progress.Progress;

/// Writes one master, reads it back, and where it misses its mark corrects gain or ceiling and
/// writes it once more.
///
/// @param mix the WAV that all masters are made from
/// @param overwrite what to do where a file of the name exists before the first writing
public record MasterWriter(Path mix, Disk disk, Disk.Overwrite overwrite) {
  private static final int MOST_TRIES = 4;

  /// Below what was measured, so that the next try does not land on the limit itself.
  private static final double PEAK_MARGIN_DB = 0.02;

  /// @throws org.soundlathe.paperwork.file.WriteRefusal if the disk refuses
  /// @throws org.soundlathe.media.MediaException if the mix cannot be read or a codec fails
  public MasterFile write(
      Destination destination,
      Path target,
      ChainSettings first,
      Form form,
      Demand demand,
      Progress progress) {
    var settings = first;
    var replace = overwrite;
    for (int tries = 1; ; tries++) {
      new Pass(mix, disk).render(target, settings, form, replace, progress);
      var measured = FileMeter.measure(target, Progress.none());
      double peak = measured.figures().truePeakDbtp();
      double loudness = measured.figures().integratedLufs();
      if (demand.isMet(peak, loudness) || tries == MOST_TRIES) {
        return finished(destination, target, measured, demand);
      }
      settings = corrected(settings, form, demand, peak, loudness);
      replace = Disk.Overwrite.REPLACE;
    }
  }

  private static ChainSettings corrected(
      ChainSettings settings, Form form, Demand demand, double peak, double loudness) {
    double excess = demand.peakExcessDb(peak);
    var next = settings.withGainDb(settings.gainDb() + demand.loudnessMissLu(loudness));
    if (excess <= 0) {
      return next;
    }
    double down = excess + PEAK_MARGIN_DB;
    if (form instanceof Form.Lossy) {
      // A coder's overshoot follows the level and not the ceiling: the whole signal is turned down.
      return next.withGainDb(next.gainDb() - down).withCeilingDbtp(next.ceilingDbtp() - down);
    }
    return settings.limiter() == ChainSettings.Limiter.ON
        ? next.withCeilingDbtp(next.ceilingDbtp() - down)
        : next.withGainDb(next.gainDb() - excess);
  }

  private static MasterFile finished(
      Destination destination, Path target, FileMeasurement measured, Demand demand) {
    var findings = new ArrayList<Finding>(measured.findings());
    var figures = measured.figures();
    boolean isMet = demand.isMet(figures.truePeakDbtp(), figures.integratedLufs());
    if (!isMet) {
      findings.add(missed(target, measured, demand));
    }
    return new MasterFile(destination, target, List.of(), measured, isMet, findings);
  }

  private static Finding missed(Path target, FileMeasurement measured, Demand demand) {
    var figures = measured.figures();
    var name = String.valueOf(target.getFileName());
    return Finding.onTrack(
        "SL2701",
        name,
        String.format(
            Locale.ROOT,
            "%s reads %.2f LUFS and %.2f dBTP, and its destination asks for %s at most %.1f dBTP",
            name,
            figures.integratedLufs(),
            figures.truePeakDbtp(),
            demand.loudnessLufs().isPresent()
                ? String.format(Locale.ROOT, "%.1f LUFS and", demand.loudnessLufs().getAsDouble())
                : "",
            demand.ceilingDbtp()),
        "listen to the mix for what is odd about it: such material is very short or extreme");
  }
}

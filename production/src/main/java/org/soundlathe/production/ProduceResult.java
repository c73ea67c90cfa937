package org.soundlathe.production;

import java.nio.file.Path;
import java.util.List;
import org.soundlathe.delivery.master.MasterFile;
import org.soundlathe.delivery.samples.Sample;
import org.soundlathe.media.measure.FileMeasurement;
import org.soundlathe.paperwork.finding.Finding;

/// What a production left behind.
///
/// @param title of the song
/// @param out the folder of all results
/// @param mix the mix before mastering
/// @param mixMeasured what the meters read from it
/// @param masters every master
/// @param samples the before/after samples and the compare page
/// @param report the report's page
/// @param verdict five plain sentences
/// @param findings what a person should know
/// @param stages how long each stage took; told, never written
public record ProduceResult(
    String title,
    Path out,
    Path mix,
    FileMeasurement mixMeasured,
    List<MasterFile> masters,
    List<Sample> samples,
    Path report,
    List<String> verdict,
    List<Finding> findings,
    List<Stage> stages) {
  /// @param seconds on the clock of the wall
  public record Stage(String stage, double seconds) {}

  public ProduceResult {
    masters = List.copyOf(masters);
    samples = List.copyOf(samples);
    verdict = List.copyOf(verdict);
    findings = List.copyOf(findings);
    stages = List.copyOf(stages);
  }

  ProduceResult withStages(List<Stage> newStages) {
    return new ProduceResult(
        title, out, mix, mixMeasured, masters, samples, report, verdict, findings, newStages);
  }
}

package org.soundlathe.tracking.linecheck;

import java.util.List;
import org.soundlathe.dsp.survey.InputFigures;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.finding.Severity;

/// What a line check says of one input.
///
/// @param input its name
/// @param playing the figures while it was played
/// @param noiseDbfs its level while nobody played, or that of the quietest moments where nobody was
///   asked to be quiet; minus infinity where it is digital silence
/// @param findings what a person should know, the worst first
public record InputReport(
    String input, InputFigures playing, double noiseDbfs, List<Finding> findings) {
  public InputReport {
    findings = List.copyOf(findings);
  }

  /// Whether it may be recorded.
  public Verdict verdict() {
    if (findings.isEmpty()) {
      return Verdict.READY;
    }
    boolean isTrouble = findings.stream().anyMatch(f -> f.severity() != Severity.NOTE);
    return isTrouble ? Verdict.TROUBLE : Verdict.NOTED;
  }

  /// One word for an input.
  public enum Verdict {
    /// Nothing to do.
    READY,
    /// It can be recorded; something is worth knowing.
    NOTED,
    /// A take would suffer.
    TROUBLE
  }
}

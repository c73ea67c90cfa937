package org.soundlathe.delivery.samples;

import java.util.List;
import org.soundlathe.paperwork.finding.Finding;

/// The samples that were written and how the two sides were brought to one loudness.
///
/// @param matchGainDbBefore the one gain over the whole "before" side, never above 0 dB
/// @param matchGainDbAfter the same for "after"
/// @param startFrame where the extract begins in the "after" file
/// @param endFrame the first frame after the extract
public record SampleResult(
    List<Sample> samples,
    double matchGainDbBefore,
    double matchGainDbAfter,
    long startFrame,
    long endFrame,
    List<Finding> findings) {
  public SampleResult {
    samples = List.copyOf(samples);
    findings = List.copyOf(findings);
  }
}

package org.soundlathe.delivery.start;

import java.util.List;
import org.soundlathe.delivery.report.Deliverable;
import org.soundlathe.paperwork.finding.Finding;

/// All that START-HERE tells.
///
/// @param title of the song
/// @param artist may be empty
/// @param deliverables the masters; they stand on the card of their destination's family
/// @param examples how to change things
/// @param findings what was noticed; the page shows the few that matter most
public record StartContent(
    String title,
    String artist,
    Places places,
    List<Deliverable> deliverables,
    List<Example> examples,
    List<Finding> findings) {
  public StartContent {
    deliverables = List.copyOf(deliverables);
    examples = List.copyOf(examples);
    findings = List.copyOf(findings);
  }
}

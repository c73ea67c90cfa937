package org.soundlathe.delivery.report;

import java.util.List;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.page.Page;
import tools.jackson.databind.JsonNode;

/// All that the report tells.
///
/// @param title of the song or record
/// @param artist may be empty
/// @param verdict five plain sentences for a musician
/// @param pages of the rooms; those with pictures are printed first
/// @param deliverables in the order of the table
/// @param findings about the tracks and the whole; those about one file stand with the file
/// @param figures every further measurement, by name; goes into the JSON twin as it stands
public record ReportContent(
    String title,
    String artist,
    List<String> verdict,
    List<Page> pages,
    List<Deliverable> deliverables,
    List<Finding> findings,
    JsonNode figures) {
  public ReportContent {
    verdict = List.copyOf(verdict);
    pages = List.copyOf(pages);
    deliverables = List.copyOf(deliverables);
    findings = List.copyOf(findings);
  }
}

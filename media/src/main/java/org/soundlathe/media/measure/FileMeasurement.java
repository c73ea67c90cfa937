package org.soundlathe.media.measure;

import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.meter.SignalFigures;
import org.soundlathe.dsp.survey.FullFigures;
import org.soundlathe.media.AudioFormat;
import org.soundlathe.paperwork.finding.Finding;

/// What the meters read from a whole file.
///
/// @param lengthFrames counted while reading
/// @param all what every meter says, where all were asked
/// @param findings what was odd about the file
public record FileMeasurement(
    AudioFormat format,
    long lengthFrames,
    SignalFigures figures,
    Optional<FullFigures> all,
    List<Finding> findings) {
  public FileMeasurement {
    findings = List.copyOf(findings);
  }
}

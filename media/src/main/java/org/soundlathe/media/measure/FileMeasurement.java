package org.soundlathe.media.measure;

import java.util.List;
import org.soundlathe.dsp.meter.SignalFigures;
import org.soundlathe.media.AudioFormat;
import org.soundlathe.paperwork.finding.Finding;

/// What the meters read from a whole file.
///
/// @param lengthFrames counted while reading
/// @param findings what was odd about the file
public record FileMeasurement(
    AudioFormat format, long lengthFrames, SignalFigures figures, List<Finding> findings) {
  public FileMeasurement {
    findings = List.copyOf(findings);
  }
}

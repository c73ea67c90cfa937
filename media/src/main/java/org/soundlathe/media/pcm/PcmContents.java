package org.soundlathe.media.pcm;

import java.util.List;
import org.soundlathe.media.AudioFormat;
import org.soundlathe.media.Marker;
import org.soundlathe.media.Tags;
import org.soundlathe.paperwork.finding.Finding;

/// What stands in an uncompressed file, and where its samples lie.
///
/// @param dataOffset the byte where the first frame begins
/// @param lengthFrames whole frames that are really there
public record PcmContents(
    AudioFormat format,
    PcmLayout layout,
    long dataOffset,
    long lengthFrames,
    Tags tags,
    List<Marker> markers,
    List<Finding> findings) {
  public PcmContents {
    markers = List.copyOf(markers);
    findings = List.copyOf(findings);
  }
}

package org.soundlathe.delivery.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.soundlathe.media.Tags;

/// What is to be compared.
///
/// @param before mono or stereo, any rate
/// @param beforeLabel says honestly what it is: `Before: your rough mix`, `Before: your tracks,
///   simply added together`
/// @param after the mix, of the same performance as `before`
/// @param master a third, labelled source on the page
/// @param sections in frames of `after`, in order; empty: they are found by listening
/// @param beats in frames of `after`; empty: they are found by listening
/// @param tags of the song, for the sample files
public record SampleRequest(
    Path before,
    String beforeLabel,
    Path after,
    String afterLabel,
    Optional<Path> master,
    String masterLabel,
    String title,
    List<Section> sections,
    Optional<BeatGrid> beats,
    Tags tags) {
  public SampleRequest {
    sections = List.copyOf(sections);
  }
}

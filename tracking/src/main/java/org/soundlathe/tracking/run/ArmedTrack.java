package org.soundlathe.tracking.run;

import java.util.List;
import org.soundlathe.session.track.Equipment;
import org.soundlathe.session.track.Track;

/// A track that records.
///
/// @param track as the session has it, or will have it
/// @param isNew whether the session does not have it yet
/// @param inputs of the open device, counted from 0; one or two
/// @param equipment with what it is recorded
public record ArmedTrack(Track track, boolean isNew, List<Integer> inputs, Equipment equipment) {
  public ArmedTrack {
    inputs = List.copyOf(inputs);
  }
}

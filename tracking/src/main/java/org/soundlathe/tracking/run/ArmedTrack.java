package org.soundlathe.tracking.run;

import java.util.List;
import org.soundlathe.session.track.Equipment;
import org.soundlathe.session.track.Track;
import org.soundlathe.tracking.chain.ChainPlan;

/// A track that records.
///
/// @param track as the session has it, or will have it
/// @param isNew whether the session does not have it yet
/// @param inputs of the open device, counted from 0; one or two
/// @param equipment with what it is recorded
/// @param chain through what its input is heard, where the computer monitors it
public record ArmedTrack(
    Track track, boolean isNew, List<Integer> inputs, Equipment equipment, ChainPlan chain) {
  public ArmedTrack {
    inputs = List.copyOf(inputs);
  }
}

package org.soundlathe.tracking.run;

import java.util.List;
import org.soundlathe.session.track.Equipment;
import org.soundlathe.session.track.Track;
import org.soundlathe.tracking.chain.ChainPlan;
import org.soundlathe.tracking.chain.Print;

/// A track that records.
///
/// @param track as the session has it, or will have it
/// @param isNew whether the session does not have it yet
/// @param inputs of the open device, counted from 0; one or two
/// @param equipment with what it is recorded
/// @param chain through what its input is heard, where the computer monitors it
/// @param print what becomes of the chain in its takes
public record ArmedTrack(
    Track track,
    boolean isNew,
    List<Integer> inputs,
    Equipment equipment,
    ChainPlan chain,
    Print print) {
  public ArmedTrack {
    inputs = List.copyOf(inputs);
  }

  public ArmedTrack printing(Print newPrint) {
    return new ArmedTrack(track, isNew, inputs, equipment, chain, newPrint);
  }

  /// Whether its takes are printed.
  public boolean isPrinted() {
    return print != Print.DRY && !chain.isEmpty();
  }
}

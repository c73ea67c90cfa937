package org.soundlathe.tracking.monitor;

import java.util.List;

/// Who talks back to whom.
///
/// @param input of the open device, counted from 0; no track records it
/// @param cues names of the mixes in which it is heard; none for all of them
/// @param dimDb by how much what is played is turned down meanwhile, 0..60
public record TalkbackSettings(int input, List<String> cues, double dimDb) {
  public TalkbackSettings {
    cues = List.copyOf(cues);
    if (input < 0 || !(dimDb >= 0 && dimDb <= 60)) {
      throw new IllegalArgumentException("talkback from input " + input + ", dim " + dimDb + " dB");
    }
  }
}

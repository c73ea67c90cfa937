package org.soundlathe.engine.desk;

import org.soundlathe.dsp.dynamics.Key;
import org.soundlathe.dsp.parameter.Values;

/// One column of a rack: one side of a strip.
///
/// @param channel the strip that it belongs to
/// @param side 0 (mono or left) or 1
/// @param leader the column whose levels move this one's dynamics; itself but on shadows
record Column(Channel channel, int side, int leader) {
  /// The settings at a session frame.
  Values values(long frame) {
    return channel.values(frame);
  }

  /// Whom a stage of this column hears.
  ///
  /// @param self the number of this column
  Key key(RowStage stage, int self) {
    return leader != self || channel.plan().keys().containsKey(stage.key()) ? Key.OTHER : Key.OWN;
  }
}

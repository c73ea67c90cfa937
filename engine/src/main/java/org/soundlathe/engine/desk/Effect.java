package org.soundlathe.engine.desk;

import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.parameter.Values;

/// A kernel in a strip, that may be given new settings while it plays.
public interface Effect extends Kernel {
  /// From the next frame on it goes where the settings say, without a click.
  void adopt(Values values);
}

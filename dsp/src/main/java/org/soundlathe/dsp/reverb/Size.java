package org.soundlathe.dsp.reverb;

/// How large a space is: how far apart its echoes lie. How long it rings is another setting.
public enum Size {
  ROOM,
  HALL
}

package org.soundlathe.session.track;

/// The families of a band: what a bus of the console carries.
public enum Group {
  DRUMS,
  PERCUSSION,
  BASS,
  GUITARS,
  KEYS,
  ORCHESTRA,
  LEAD_VOICE,
  BACKING_VOICES,
  EFFECTS,
  OTHER
}

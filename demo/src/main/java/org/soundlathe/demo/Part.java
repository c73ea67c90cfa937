package org.soundlathe.demo;

/// What of the band a track holds.
enum Part {
  /// A microphone at the drum kit; its name is the detail.
  DRUMS,
  /// One more microphone far away in the drum room; its number is the detail.
  FAR_ROOM,
  BASS_DIRECT,
  BASS_AMP,
  /// A rhythm guitar; which pattern is the detail.
  RHYTHM_GUITAR,
  LEAD_GUITAR,
  PIANO,
  LEAD_VOICE,
  /// Two backing singers; which note of the chord the lower one sings is the detail.
  BACKING_VOICES,
  /// Friends of the band who shout the chorus along.
  GANG,
  TAMBOURINE,
  SHAKER,
  COWBELL,
  CLAPS,
  /// A track that was armed and never played.
  NOBODY
}

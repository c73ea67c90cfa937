package org.soundlathe.demo;

/// What of the band a track holds.
enum Part {
  /// A microphone at the drum kit; its name is the detail.
  DRUMS,
  /// One more microphone far away in the drum room; its number is the detail.
  FAR_ROOM,
  /// A microphone of the drum room, squashed by a compressor; its name is the detail.
  CRUSH,
  /// One and the same sample wherever a drum was struck; which drum is the detail.
  TRIGGER,
  BASS_DIRECT,
  /// The bass through an amplifier; which one is the detail.
  BASS_AMP,
  /// A low sine under the bass line.
  BASS_SUB,
  /// A rhythm guitar; the pattern, the [Rig][org.soundlathe.demo.string.Rig] and, where several
  /// microphones hear one playing, a name for it are the detail.
  RHYTHM_GUITAR,
  /// A lead guitar; the rig, by how many semitones it is shifted, and the name of the playing as
  /// above are the detail.
  LEAD_GUITAR,
  /// A piano in mono, or its `left` or `right` and the name of the playing.
  PIANO,
  /// A keyboard; its stop and its side are the detail.
  KEYS,
  /// A lead voice; by how many semitones it is shifted is the detail.
  LEAD_VOICE,
  /// Two backing singers; which note of the chord the lower one sings is the detail.
  BACKING_VOICES,
  /// One backing singer; the note of the chord and which of the lines are the detail.
  BACKING_VOICE,
  /// Friends of the band who shout the chorus along.
  GANG,
  TAMBOURINE,
  SHAKER,
  COWBELL,
  CLAPS,
  SNAPS,
  /// A drum that hands play; which one is the detail.
  CONGA,
  WOOD_BLOCK,
  TRIANGLE,
  STOMP,
  RISER,
  REVERSE_CYMBAL,
  IMPACT,
  CRACKLE,
  /// The reverb of a part alone; part and side are the detail.
  VERB,
  /// The echo of a part alone; part and side are the detail.
  ECHO,
  /// A track that was armed and never played.
  NOBODY
}

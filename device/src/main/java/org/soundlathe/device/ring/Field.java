package org.soundlathe.device.ring;

/// Where the settings and counters of an exchange stand in its memory: the twin of the struct in
/// `exchange.c`, in the same order, each one 8 bytes.
///
/// Fields that different threads write stand in different lines of the cache, 64 bytes each.
enum Field {
  // Set before the first period, then constant.
  CAPACITY(0),
  INPUTS(8),
  OUTPUTS(16),
  PORT_BUFFER(24),
  FRAME_TIME(32),
  CLIENT(40),
  INPUT_PORTS(48),
  OUTPUT_PORTS(56),
  CAPTURED_SOUND(64),
  PLAYED_SOUND(72),
  GAPS(80),
  GAP_CAPACITY(88),

  // Written by the audio thread.
  CAPTURED(128),
  PLAYED(136),
  ELAPSED(144),
  CYCLES(152),
  STARVED(160),
  OVERRUN(168),
  MISSED(176),
  GAPS_WRITTEN(184),
  NEXT_FRAME_TIME(192),
  HAS_FRAME_TIME(200),
  GAPS_DROPPED(208),

  // Written by the thread that drains, that feeds, that steers.
  TAKEN(256),
  GAPS_TAKEN(264),
  FED(320),
  PLAY_UNTIL(384),
  IS_CAPTURING(392),
  PATIENCE_US(400),

  // Written by the server's other threads.
  XRUNS(448),
  IS_LOST(456);

  /// All fields, and the rest of the last line.
  static final long BYTES = 512;

  private final long offset;

  Field(long offset) {
    this.offset = offset;
  }

  long offset() {
    return offset;
  }
}

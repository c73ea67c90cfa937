package org.soundlathe.session.recovery;

import org.soundlathe.session.track.Equipment;

/// A take that is about to be recorded.
///
/// @param track its id in the session
/// @param file relative to the session folder, such as `audio/voice-t01.wav`
/// @param pass as in [org.soundlathe.session.track.Take]
public record ArmedTake(String track, String file, int pass, Equipment equipment) {}

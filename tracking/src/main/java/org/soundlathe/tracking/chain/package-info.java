/// The recording chain of a track: microphone, pre-amplifier, amplifier and room, through which
/// musicians hear themselves, and through which a take can be printed.
@NullMarked
package org.soundlathe.tracking.chain;

import org.jspecify.annotations.NullMarked;

/// JACK, and what speaks its language, such as PipeWire: libjack through the Foreign Function &
/// Memory API, its callback native.
@NullMarked
package org.soundlathe.device.jack;

import org.jspecify.annotations.NullMarked;

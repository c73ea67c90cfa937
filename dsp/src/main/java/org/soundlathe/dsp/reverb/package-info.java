/// Rooms and halls that a sound rings in.
@NullMarked
package org.soundlathe.dsp.reverb;

import org.jspecify.annotations.NullMarked;

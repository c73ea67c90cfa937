/// Rooms of given walls, and what microphones hear of a source in them.
@NullMarked
package org.soundlathe.dsp.room;

import org.jspecify.annotations.NullMarked;

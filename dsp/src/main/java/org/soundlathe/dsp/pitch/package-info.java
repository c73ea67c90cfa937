/// The notes that are played.
@NullMarked
package org.soundlathe.dsp.pitch;

import org.jspecify.annotations.NullMarked;

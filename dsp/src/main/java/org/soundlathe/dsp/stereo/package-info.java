/// Where a sound stands between left and right.
@NullMarked
package org.soundlathe.dsp.stereo;

import org.jspecify.annotations.NullMarked;

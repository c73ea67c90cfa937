/// Left and right: placing a sound between them, and how the two belong together.
@NullMarked
package org.soundlathe.dsp.stereo;

import org.jspecify.annotations.NullMarked;

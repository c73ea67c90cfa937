/// Left and right: placing a sound between them, and how much they have in common.
@NullMarked
package org.soundlathe.dsp.stereo;

import org.jspecify.annotations.NullMarked;

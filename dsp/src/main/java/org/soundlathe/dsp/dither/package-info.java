/// From float to the whole numbers of a file.
@NullMarked
package org.soundlathe.dsp.dither;

import org.jspecify.annotations.NullMarked;

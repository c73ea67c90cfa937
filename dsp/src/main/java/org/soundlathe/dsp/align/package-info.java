/// How two recordings of one sound lie to each other.
@NullMarked
package org.soundlathe.dsp.align;

import org.jspecify.annotations.NullMarked;

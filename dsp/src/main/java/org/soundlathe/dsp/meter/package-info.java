/// All figures of a signal in one pass, and thinned-out copies of it for slower analysis.
@NullMarked
package org.soundlathe.dsp.meter;

import org.jspecify.annotations.NullMarked;

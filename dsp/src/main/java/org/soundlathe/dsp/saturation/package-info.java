/// Curves that add overtones: tape, tube, transformer, and an exciter for the highs.
@NullMarked
package org.soundlathe.dsp.saturation;

import org.jspecify.annotations.NullMarked;

/// Equalisers: what shapes the tone of a sound, and the curves that they follow.
@NullMarked
package org.soundlathe.dsp.equalizer;

import org.jspecify.annotations.NullMarked;

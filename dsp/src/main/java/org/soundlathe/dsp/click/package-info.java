/// The sounds of a metronome.
@NullMarked
package org.soundlathe.dsp.click;

import org.jspecify.annotations.NullMarked;

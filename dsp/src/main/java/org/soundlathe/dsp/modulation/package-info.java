/// Sounds that sway: chorus and tremolo.
@NullMarked
package org.soundlathe.dsp.modulation;

import org.jspecify.annotations.NullMarked;

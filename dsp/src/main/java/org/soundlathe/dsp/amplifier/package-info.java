/// A guitar amplifier and its cabinet, for a guitar that was recorded from its jack.
@NullMarked
package org.soundlathe.dsp.amplifier;

import org.jspecify.annotations.NullMarked;

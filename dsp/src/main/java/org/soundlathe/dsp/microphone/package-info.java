/// What the first links of the chain do to a sound: the microphone and its pre-amplifier.
@NullMarked
package org.soundlathe.dsp.microphone;

import org.jspecify.annotations.NullMarked;

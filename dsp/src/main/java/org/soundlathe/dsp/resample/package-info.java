/// The same sound at another sample rate.
@NullMarked
package org.soundlathe.dsp.resample;

import org.jspecify.annotations.NullMarked;

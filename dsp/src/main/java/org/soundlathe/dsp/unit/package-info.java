/// Units and their conversion.
@NullMarked
package org.soundlathe.dsp.unit;

import org.jspecify.annotations.NullMarked;

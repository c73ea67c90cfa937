/// Every setting that a sound can have: its name, unit, range and default, in one place.
@NullMarked
package org.soundlathe.dsp.parameter;

import org.jspecify.annotations.NullMarked;

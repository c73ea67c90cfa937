/// Sound played later.
@NullMarked
package org.soundlathe.dsp.delay;

import org.jspecify.annotations.NullMarked;

/// Kernels that turn loud sounds down.
@NullMarked
package org.soundlathe.dsp.dynamics;

import org.jspecify.annotations.NullMarked;

/// Kernels and meters: what is done to a sound and what is measured on it. Knows no file, thread,
/// session or logger.
@NullMarked
package org.soundlathe.dsp;

import org.jspecify.annotations.NullMarked;

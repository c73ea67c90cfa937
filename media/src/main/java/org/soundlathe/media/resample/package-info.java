/// A file at another sample rate.
@NullMarked
package org.soundlathe.media.resample;

import org.jspecify.annotations.NullMarked;

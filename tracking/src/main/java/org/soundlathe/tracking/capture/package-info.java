/// From the device's ring to files: history, recordings, meters, and what was lost.
@NullMarked
package org.soundlathe.tracking.capture;

import org.jspecify.annotations.NullMarked;

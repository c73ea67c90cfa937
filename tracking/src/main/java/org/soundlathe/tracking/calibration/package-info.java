/// How late a device's sound comes back, measured through a cable, and kept for the next time.
@NullMarked
package org.soundlathe.tracking.calibration;

import org.jspecify.annotations.NullMarked;

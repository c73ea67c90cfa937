/// A sound card that is none: in process, repeatable, as fast as it may run.
@NullMarked
package org.soundlathe.device.virtual;

import org.jspecify.annotations.NullMarked;

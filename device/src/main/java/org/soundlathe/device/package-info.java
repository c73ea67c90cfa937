/// Sound cards: where music leaves the machine and where it comes in, and the ring between.
@NullMarked
package org.soundlathe.device;

import org.jspecify.annotations.NullMarked;

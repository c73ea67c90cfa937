/// Sound played through a recorded response: rooms, cabinets, springs.
@NullMarked
package org.soundlathe.dsp.convolution;

import org.jspecify.annotations.NullMarked;

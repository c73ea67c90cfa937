/// What the demo band strikes: drums, cymbals, tambourine, hands.
@NullMarked
package org.soundlathe.demo.drum;

import org.jspecify.annotations.NullMarked;

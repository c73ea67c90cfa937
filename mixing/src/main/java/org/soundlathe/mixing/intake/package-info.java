/// What is wrong or odd with the tracks that came in, and what mends it.
@NullMarked
package org.soundlathe.mixing.intake;

import org.jspecify.annotations.NullMarked;

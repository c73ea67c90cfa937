/// The signal path from a mix to a master: gain, rate, true-peak limiter.
@NullMarked
package org.soundlathe.mastering.chain;

import org.jspecify.annotations.NullMarked;

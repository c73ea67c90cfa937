/// Where each track stands between left and right.
@NullMarked
package org.soundlathe.mixing.panning;

import org.jspecify.annotations.NullMarked;

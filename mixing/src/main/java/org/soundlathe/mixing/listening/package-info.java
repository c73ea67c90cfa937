/// What the engineer hears in each track before touching it.
@NullMarked
package org.soundlathe.mixing.listening;

import org.jspecify.annotations.NullMarked;

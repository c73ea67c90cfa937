/// How much of the shared room and hall each track gets.
@NullMarked
package org.soundlathe.mixing.space;

import org.jspecify.annotations.NullMarked;

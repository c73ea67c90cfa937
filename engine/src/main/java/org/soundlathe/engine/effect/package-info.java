/// From the words and figures of an insert or return to the kernel that sounds like it.
@NullMarked
package org.soundlathe.engine.effect;

import org.jspecify.annotations.NullMarked;

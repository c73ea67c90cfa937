/// What a room changed, and why.
@NullMarked
package org.soundlathe.paperwork.move;

import org.jspecify.annotations.NullMarked;

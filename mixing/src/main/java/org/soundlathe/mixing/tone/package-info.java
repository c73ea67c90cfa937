/// What is taken away below the lowest note.
@NullMarked
package org.soundlathe.mixing.tone;

import org.jspecify.annotations.NullMarked;
